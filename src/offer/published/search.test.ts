import { describe, expect, test } from 'vitest'
import { asDay } from '../../platform/clock.ts'
import { newId } from '../../platform/ids.ts'
import type { EntryContent } from '../content.ts'
import type { OfferLanguage } from '../terms.ts'
import { anEntry } from '../testing.ts'
import type { PublishedEntry, TranslatedText } from './offer.ts'
import { searchIndex } from './search.ts'

type Words = Partial<Record<OfferLanguage, readonly [title: string, summary: string]>>

const textIn = ([title, summary]: readonly [string, string]): TranslatedText => ({
  title,
  summary,
  details: [],
  steps: [],
  evidence: [],
  keywords: [],
  checkedBy: null,
  isExample: true,
  staleSince: null,
})

function published(slug: string, content: Partial<EntryContent>, words: Words): PublishedEntry {
  return {
    id: newId<'offer-entry'>(),
    slug,
    textCode: null,
    versionId: newId<'offer-version'>(),
    number: 1,
    standing: 'in-place',
    startsOn: asDay('2026-04-01'),
    endsOn: null,
    content: anEntry({ moments: [], keywords: [], claim: { kind: null, steps: [], evidence: [] }, ...content }),
    replacedBy: null,
    changeNote: null,
    ownerPost: null,
    ownerEmail: null,
    assuredOn: null,
    assuredBy: null,
    reviewOn: null,
    changedAt: new Date(0),
    provider: null,
    texts: new Map(
      Object.entries(words).map(([language, text]) => [language as OfferLanguage, textIn(text)] as const), // keys of Words
    ),
    easyRead: null,
  }
}

const rent = published(
  'rent',
  {
    type: 'deposit-and-guarantor',
    legal: ['accommodation'],
    title: 'Help with rent',
    summary: 'We stand for your rent with a landlord.',
  },
  {
    ar: ['المساعدة في الإيجار', 'نضمن إيجارك عند صاحب البيت.'],
    fa: ['کمک برای اجاره', 'ما ضامن اجارهٔ خانهٔ شما می‌شویم.'],
    prs: ['کمک برای کرایه', 'ما ضامن کرایهٔ خانهٔ شما می‌شویم.'],
    ps: ['د کور د کرایې مرسته', 'موږ ستاسو د کور د کرایې ضامن کېږو.'],
    ti: ['ሓገዝ ንክራይ ገዛ', 'ንክራይ ገዛኻ ውሕስ ንኸውን።'],
    ckb: ['یارمەتی بۆ کرێی خانوو', 'ئێمە زامنی کرێی خانووەکەت دەبین.'],
    vi: ['Giúp trả tiền thuê nhà', 'Chúng tôi bảo lãnh tiền thuê nhà cho bạn.'],
    sq: ['Ndihmë për qiranë', 'Ne bëhemi garant për qiranë e shtëpisë.'],
    uk: ['Допомога з орендою', 'Ми поручаємося за вашу оренду перед власником житла.'],
  },
)
const bus = published(
  'bus',
  { type: 'travel', legal: [], title: 'A bus pass', summary: 'Go anywhere in our area by bus.' },
  {
    ar: ['بطاقة حافلة', 'تنقّل مجانًا بالحافلات في منطقتنا.'],
    fa: ['کارت اتوبوس', 'رفت‌وآمد رایگان در منطقهٔ ما.'],
    prs: ['کارت بس شهری', 'رفت‌وآمد رایگان در منطقهٔ ما.'],
    ps: ['د بس ټکټ', 'زموږ په سیمه کې وړیا تګ راتګ.'],
    ti: ['ናይ ኣውቶቡስ ወረቐት', 'ኣብ ከባቢና ብነጻ ጉዕዞ።'],
    ckb: ['کارتی پاس', 'هاتوچۆی بێ بەرامبەر لە ناوچەکەماندا.'],
    vi: ['Thẻ xe buýt', 'Đi lại miễn phí trong khu vực.'],
    sq: ['Kartë autobusi', 'Udhëtim falas në zonën tonë.'],
    uk: ['Проїзний на автобус', 'Безкоштовні поїздки в нашому районі.'],
  },
)
const study = published(
  'study',
  {
    type: 'higher-education-bursary',
    legal: ['education-and-training'],
    title: 'A bursary for university',
    summary: 'Money while you study for a degree.',
  },
  {
    ar: ['منحة الجامعة', 'مال أثناء الدراسة الجامعية.'],
    fa: ['کمک‌هزینهٔ دانشگاه', 'پول برای وقتی که درس می‌خوانید.'],
    prs: ['کمک‌هزینهٔ پوهنتون', 'پول برای وقتی که درس می‌خوانید.'],
    ps: ['د پوهنتون مرسته', 'د زده‌کړې پر مهال پیسې.'],
    ti: ['ሓገዝ ንዩኒቨርሲቲ', 'ክትመሃር ከለኻ ገንዘብ።'],
    ckb: ['یارمەتیی زانکۆ', 'پارە لە کاتی خوێندندا.'],
    vi: ['Học bổng đại học', 'Tiền khi bạn học đại học.'],
    sq: ['Bursë për universitetin', 'Para gjatë kohës që studion.'],
    uk: ['Стипендія для університету', 'Гроші, доки ви навчаєтеся.'],
  },
)
const driving = published(
  'driving',
  { type: 'driving', legal: [], title: 'Driving lessons', summary: 'We pay for ten lessons.' },
  {
    ar: ['دروس قيادة السيارة', 'ندفع لك ثمن عشرة دروس.'],
    sq: [
      'Mësime për makinën',
      'Paguajmë dhjetë orë mësimi. Mund të vijë edhe shoku yt më i mirë, nëse është ulur prapa.',
    ],
  },
)
const entries = [rent, bus, study, driving]
const search = searchIndex(entries)
const slugsFor = (words: string) => search.find(words).map(({ slug }) => slug)

describe('a word of each language finds first what it means', () => {
  test.each([
    ['ar', 'إيجار', 'rent'],
    ['ar', 'حافلة', 'bus'],
    ['fa', 'اجاره', 'rent'],
    ['fa', 'دانشگاه', 'study'],
    ['fa', 'کمک‌هزینه', 'study'],
    ['prs', 'پوهنتون', 'study'],
    ['prs', 'کرایه خانه', 'rent'],
    ['ps', 'کرایې', 'rent'],
    ['ps', 'ټکټ', 'bus'],
    ['ti', 'ክራይ', 'rent'],
    ['ti', 'ኣውቶቡስ', 'bus'],
    ['ckb', 'کرێی', 'rent'],
    ['ckb', 'زانکۆ', 'study'],
    ['vi', 'thuê nhà', 'rent'],
    ['vi', 'xe buýt', 'bus'],
    ['sq', 'qiranë', 'rent'],
    ['sq', 'autobus', 'bus'],
    ['uk', 'оренда', 'rent'],
    ['uk', 'університет', 'study'],
  ])('%s: %s', (_, words, slug) => {
    expect(slugsFor(words)[0]).toBe(slug)
  })
})

describe('the same word written another way finds the same', () => {
  test.each([
    ['no hamza and no article', 'ايجار', 'rent'],
    ['the article', 'الايجار', 'rent'],
    ['alef with another hamza', 'أيجار', 'rent'],
    ['tatweel', 'إيـــجار', 'rent'],
    ['vowel signs', 'حَافِلَة', 'bus'],
    ['ha for ta marbuta', 'حافله', 'bus'],
    ['Arabic ya for the Farsi one', 'كرايه', 'rent'],
    ['Farsi ya in an Arabic word', 'إیجار', 'rent'],
    ['Arabic kaf for the Farsi one', 'كارت اتوبوس', 'bus'],
    ['no joiner', 'کمکهزینه', 'study'],
    ['a Sorani keyboard without its own waw', 'زانكو', 'study'],
    ['the other Ge’ez a', 'አውቶቡስ', 'bus'],
    ['Vietnamese without its marks', 'tien thue nha', 'rent'],
    ['Vietnamese đ as d', 'dai hoc', 'study'],
    ['Vietnamese capitals', 'XE BUYT', 'bus'],
    ['Albanian e for ë', 'qirane', 'rent'],
    ['Albanian e for ë, within', 'mesime', 'driving'],
    ['another case in Ukrainian', 'оренду', 'rent'],
    ['Ukrainian capitals', 'АВТОБУС', 'bus'],
  ])('%s: %s', (_, words, slug) => {
    expect(slugsFor(words)[0]).toBe(slug)
  })
})

describe('English as young people type it', () => {
  test.each([
    ['accomodation', 'rent'],
    ['acommodation', 'rent'],
    ['bersary', 'study'],
    ['univercity', 'study'],
    ['driveing', 'driving'],
    ['drivin lessons', 'driving'],
    ['bus fairs', 'bus'],
    ['bus fares', 'bus'],
    ['travel', 'bus'],
    ['uber', 'bus'],
    ['skint', 'study'],
    ['uni', 'study'],
    ['kicked out', 'rent'],
    ['sofa surfing', 'rent'],
    ['landlords', 'rent'],
  ])('%s', (words, slug) => {
    expect(slugsFor(words)).toContain(slug)
  })

  test('what was typed comes before what means the same', () => {
    expect(slugsFor('bus')[0]).toBe('bus')
    expect(slugsFor('i need help with my rent please')[0]).toBe('rent')
  })
})

describe('a search that says nothing', () => {
  test('of no words gives everything', () => {
    expect(slugsFor('')).toEqual(['rent', 'bus', 'study', 'driving'])
    expect(slugsFor(' \n\t')).toHaveLength(4)
  })

  test.each(['!', '?!…', '*', '"', '({[', '🚌', '£££', '::~^', '٪', '\u0640', '’'])(
    'of signs only finds nothing: %s',
    (signs) => {
      expect(slugsFor(signs)).toEqual([])
    },
  )

  test.each(['x', 'q', 'ي', 'ክ', 'я'])('of one letter does not find everything: %s', (letter) => {
    expect(slugsFor(letter).length).toBeLessThan(entries.length)
  })

  test('of words that no entry has finds nothing', () => {
    expect(slugsFor('zzyzx')).toEqual([])
  })

  test('of ten thousand letters is answered, by its beginning', () => {
    expect(slugsFor('a'.repeat(10_000))).toEqual([])
    expect(slugsFor(`rent ${'x'.repeat(10_000)}`)[0]).toBe('rent')
    expect(slugsFor('bus '.repeat(2_500))[0]).toBe('bus')
  })
})
