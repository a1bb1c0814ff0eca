import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../app/testing/house.ts'
import { givenAnAllocation, givenAWorker, givenAYoungPerson } from '../../people/testing.ts'
import type { PersonId } from '../../platform/ids.ts'
import { aJpeg, whereItWasTaken } from '../../platform/files/testing.ts'
import { hostileValues, live } from '../../platform/http/testing.ts'
import { askPath } from '../../thread/paths.ts'
import { givenAnAnswer } from '../../thread/testing.ts'
import type { AskId } from '../../thread/tables.ts'
import {
  myAskPath,
  myAsksPath,
  myFilePath,
  myQuotePath,
  mySentPath,
  myVerdictPath,
  myWithdrawPath,
  sayPath,
} from '../paths.ts'

type SignedIn = Awaited<ReturnType<TestHouse['signIn']>>

let h: TestHouse
let person: PersonId
let me: SignedIn
let adviser: SignedIn

beforeAll(async () => {
  h = await openTestHouse()
})
afterAll(() => h.close())

beforeEach(async () => {
  adviser = await h.signIn('adviser', { name: 'Priya Kaur' })
  person = await h.machine(async (work) => {
    const id = await givenAYoungPerson(work, { name: 'Leila Orchard', age: 17 })
    const worker = await givenAWorker(work, { name: 'Priya Kaur', accountId: adviser.accountId })
    await work.db.updateTable('workers').set({ email: 'priya@council.example' }).where('id', '=', worker).execute()
    await givenAnAllocation(work, { personId: id, workerId: worker })
    return id
  })
  me = await h.signIn('young-person', { name: 'Leila', personId: person })
})

const asks = () =>
  h.machine(({ db }) =>
    db.selectFrom('asks').selectAll().where('person_id', '=', person).orderBy('recorded_at', 'desc').execute(),
  )

async function newest() {
  const [found] = await asks()
  if (!found) throw new Error('Nothing was said')
  return found
}

const idIn = (location: string | null) => (location ?? '').split('/')[3] as AskId // an address of ours

/** A sound as a phone writes it: enough of the container to be known, then noise. */
const aWebm = (bytes: number) =>
  Buffer.concat([
    Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701', 'hex'),
    randomBytes(bytes),
  ])

describe('the page', () => {
  test('names the reader, their hours and the way to help before anything is typed', async () => {
    const { status, text } = await me.get(sayPath)
    expect(status).toBe(200)
    expect(text).toContain('Who will see this: <bdi>Priya Kaur</bdi>')
    expect(text).toContain('Monday to Thursday 8:30am to 5pm')
    expect(text).toMatch(/It is \S+(am|pm|midday|midnight) now|It is (midday|midnight) now/)
    expect(text).toContain('href="/help-now"')
  })

  test('says who covers', async () => {
    await h.machine(async (work) => {
      const { id } = await work.db
        .selectFrom('workers')
        .select('id')
        .where('account_id', '=', adviser.accountId)
        .executeTakeFirstOrThrow()
      const cover = await givenAWorker(work, { name: 'Sam Lee' })
      await work.db
        .insertInto('cover')
        .values({
          authority_id: work.council.id,
          id: randomUUID() as never,
          worker_id: id,
          covered_by: cover,
          starts_on: work.today,
          ends_on: work.today,
          ended_at: null,
          recorded_by: null,
        })
        .execute()
    })
    const { text } = await me.get(sayPath)
    expect(text).toContain('<bdi>Sam Lee</bdi> reads for them')
  })

  test('without hours it promises nothing', async () => {
    const none = await openTestHouse({
      settings: { readingHours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] } },
    })
    try {
      const id = await none.machine((work) => givenAYoungPerson(work, {}))
      const { text } = await (await none.signIn('young-person', { personId: id })).get(sayPath)
      expect(text).toContain('Nobody has set hours to read messages here')
    } finally {
      await none.close()
    }
  })

  test('every box to write in has help beside it', async () => {
    const { text } = await me.get(sayPath)
    const boxes = text.match(/<textarea[^>]*>/g) ?? []
    expect(boxes.length).toBeGreaterThan(1)
    for (const box of boxes) expect(box).toContain('data-help-now=')
  })
})

describe('somebody who is not safe', () => {
  test('reads before they send that it is read sooner and by whom else, and sees it where the form comes back', async () => {
    const { text } = await me.get(sayPath)
    expect(text).toContain('If you say that you are not safe, it is read sooner')
    expect(text).toMatch(/<section class="help-now"[^>]* hidden/)
    const again = await me.post(sayPath, { words: '', feeling: 'unsafe' })
    expect(again.status).toBe(422)
    expect(again.text).not.toMatch(/<section class="help-now"[^>]* hidden/)
    expect(again.text).toMatch(/should read it <strong>[^<]+<\/strong>, and the managers of the team can see it too/)
  })

  test('is told on the receipt who sees it too, and is not told to carry on writing', async () => {
    const { text } = await me.follow(await me.post(sayPath, { words: 'Come', feeling: 'unsafe' }))
    expect(text).toContain('The managers of the team can see it too')
    expect(text).not.toContain('carry on writing')
    expect(text).toContain('More people who can help')
  })
})

test('the receipt says back how the answer comes and who may see the words', async () => {
  const { text } = await me.follow(
    await me.post(sayPath, { words: 'Fewer forms', way: 'text', text: '07700 900123', quote: 'nameless' }),
  )
  expect(text).toContain('by text message')
  expect(text).toContain('We may show your words to others, like councillors, without your name')
  expect(text).not.toContain('07700 900123')
})

test('whoever said it sees who has read it and when, unless that is withheld from them', async () => {
  const id = idIn((await me.post(sayPath, { words: 'A kettle please' })).location)
  expect((await me.get(myAskPath(id))).text).not.toContain('read it')
  await adviser.get(askPath(id))
  expect((await me.get(myAskPath(id))).text).toMatch(/20\d\d[^<]*: <bdi>Priya Kaur<\/bdi> read it/)
  await h.machine(({ db }) =>
    db.updateTable('people').set({ withhold_viewers: true }).where('id', '=', person).execute(),
  )
  const withheld = (await me.get(myAskPath(id))).text
  expect(withheld).toContain('Somebody read it')
  expect(withheld).not.toContain('<bdi>Priya Kaur</bdi> read it')
})

describe('saying', () => {
  test('words go to the adviser, and a receipt says when they should be read', async () => {
    const sent = await me.post(sayPath, { words: 'Buses cost too much', feeling: 'worried' })
    expect(sent.location).toBe(mySentPath(idIn(sent.location)))
    const { text } = await me.follow(sent)
    expect(text).toContain('Priya Kaur')
    expect(text).toMatch(/It should be read <strong>[^<]+ by [^<]+<\/strong>/)
    expect(text).not.toContain('Help is here now')
    expect(await newest()).toMatchObject({
      words: 'Buses cost too much',
      feeling: 'worried',
      unsafe: false,
      quote: 'no',
      unread_with: 'reader',
      door: 'me',
    })
    expect((await adviser.get(askPath(idIn(sent.location)))).status).not.toBe(403)
  })

  test('words of danger are marked, and the receipt brings help', async () => {
    const sent = await me.post(sayPath, { words: 'he hits me' })
    const { text } = await me.follow(sent)
    expect(text).toContain('Help is here now')
    expect(text).toContain('tel:999')
    expect(await newest()).toMatchObject({ unsafe: true, danger: ['he hits me'] })
  })

  test('a feeling alone can speak of danger', async () => {
    await me.post(sayPath, { words: 'Please call', feeling: 'unsafe' })
    expect(await newest()).toMatchObject({ unsafe: true, danger: ['unsafe'] })
  })

  test('the message to the reader says nothing of it', async () => {
    await me.post(sayPath, { words: 'he hits me' })
    const messages = await h.machine(({ db }) =>
      db
        .selectFrom('outbox')
        .select(['subject', 'body', 'recipient'])
        .where('recipient', '=', 'priya@council.example')
        .execute(),
    )
    expect(messages.length).toBeGreaterThan(0)
    for (const { subject, body } of messages) {
      expect(subject).toBe('A message is waiting for you')
      expect(body).not.toMatch(/hit|Leila|Orchard/)
    }
  })

  test.each(['😡😡', 'אני רוצה לגור עם אחי', 'أريد أن أرى أختي'])('%s is kept as it is', async (words) => {
    await me.post(sayPath, { words })
    const ask = await newest()
    expect(ask.words).toBe(words)
    expect((await me.get(myAskPath(ask.id))).text).toContain(`<p dir="auto" class="own-words">${words}</p>`)
  })

  test('nothing at all is asked for again, and what was typed is still there', async () => {
    const answer = await me.post(sayPath, { words: ' ', described: 'My song' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Write something, or send your voice or a picture')
    expect(answer.text).toContain('My song')
    expect(await asks()).toEqual([])
  })

  test('a way that needs an address asks for it', async () => {
    const answer = await me.post(sayPath, { words: 'Hello', way: 'text' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Enter the number we should text')
  })

  test('somebody else’s worker is no reader', async () => {
    const other = await h.machine((work) => givenAWorker(work, {}))
    const answer = await me.post(sayPath, { words: 'Hello', reader: `worker:${other}` })
    expect([answer.status, (await asks()).length]).toEqual([422, 0])
  })

  test('sent twice over a bad line it is kept once, with one receipt', async () => {
    const key = randomUUID()
    const [first, second] = await Promise.all([
      me.post(sayPath, { words: 'Once', key }),
      me.post(sayPath, { words: 'Once', key }),
    ])
    const third = await me.post(sayPath, { words: 'Once', key })
    expect(new Set([first.location, second.location, third.location]).size).toBe(1)
    expect(await asks()).toHaveLength(1)
  })

  test('other words with an old key are not lost', async () => {
    const key = randomUUID()
    await me.post(sayPath, { words: 'First', key })
    await me.post(sayPath, { words: 'Second', key })
    expect((await asks()).map(({ words }) => words).toSorted()).toEqual(['First', 'Second'])
  })

  test('a script stays words in every field', async () => {
    for (const value of hostileValues) {
      await me.post(sayPath, {
        words: value || 'x',
        described: value,
        feeling: value,
        way: 'letter',
        letter: value || 'x',
        quote: value,
      })
      const { text } = await me.get(myAsksPath)
      expect(live.filter((one) => text.includes(one))).toEqual([])
    }
  })
})

describe('files', () => {
  test('a voice recording of 20 MB is kept, and played to nobody else', async () => {
    const sent = await me.upload(sayPath, {}, [{ field: 'voice', name: 'me.webm', content: aWebm(20_000_000) }])
    const id = idIn(sent.location)
    expect(await newest()).toMatchObject({ words: '(A voice message)' })
    const page = await me.get(myAskPath(id))
    const src = /<audio[^>]*src="([^"]+)"/.exec(page.text)?.[1] ?? ''
    expect(src).toContain(myAskPath(id))
    const sound = await me.get(src)
    expect(sound.headers).toMatchObject({ 'content-type': 'audio/webm', 'x-content-type-options': 'nosniff' })
    expect(sound.headers['content-disposition']).toContain('attachment')
    expect(sound.headers['content-security-policy']).toContain('sandbox')
    const other = await h.machine((work) => givenAYoungPerson(work, {}))
    expect((await (await h.signIn('young-person', { personId: other })).get(src)).status).toBe(404)
    expect((await adviser.get(src.replace('/me/asks', '/staff/asks'))).status).toBe(200)
    const stranger = await h.signIn('adviser')
    expect((await stranger.get(src.replace('/me/asks', '/staff/asks'))).status).toBe(404)
  })

  test('a recording is played in parts, as a phone asks for them', async () => {
    const content = aWebm(1_000)
    const id = idIn((await me.upload(sayPath, {}, [{ field: 'voice', name: 'me.webm', content }])).location)
    const src = /<audio[^>]*src="([^"]+)"/.exec((await me.get(myAskPath(id))).text)?.[1] ?? ''
    const ask = (range?: string) =>
      h.web.inject({ url: src, headers: { cookie: `alongside=${me.sessionToken}`, ...(range && { range }) } })
    const whole = await ask()
    expect([whole.statusCode, whole.headers['accept-ranges'], whole.rawPayload.equals(content)]).toEqual([
      200,
      'bytes',
      true,
    ])
    const part = await ask('bytes=0-1')
    expect([part.statusCode, part.headers['content-range'], part.headers['content-length']]).toEqual([
      206,
      `bytes 0-1/${content.length}`,
      '2',
    ])
    expect(part.rawPayload.equals(content.subarray(0, 2))).toBe(true)
    expect((await ask('bytes=-5')).rawPayload.equals(content.subarray(-5))).toBe(true)
    const beyond = await ask(`bytes=${content.length}-`)
    expect([beyond.statusCode, beyond.headers['content-range']]).toEqual([416, `bytes */${content.length}`])
  })

  test('a picture loses the place where it was taken', async () => {
    expect(aJpeg().includes(whereItWasTaken)).toBe(true)
    const sent = await me.upload(sayPath, { words: 'My room' }, [{ field: 'picture', name: 'a.jpg', content: aJpeg() }])
    const id = idIn(sent.location)
    const [file] = await h.machine(({ db }) =>
      db.selectFrom('ask_files').select('file_id').where('ask_id', '=', id).execute(),
    )
    const { text, headers } = await me.get(myFilePath(id, file?.file_id ?? ':file'))
    expect(headers['content-type']).toBe('image/jpeg')
    expect(text).not.toContain(whereItWasTaken)
  })

  test('what is neither is refused, whatever it is called', async () => {
    const answer = await me.upload(sayPath, { words: 'Hello' }, [
      {
        field: 'picture',
        name: 'me.jpg',
        content: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      },
    ])
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('We can’t open one of your files')
    expect(answer.text).toContain('Hello</textarea>')
  })
})

describe('answers', () => {
  test('one arrives when it is opened, and “not yet” opens the ask again', async () => {
    const id = idIn((await me.post(sayPath, { words: 'Buses' })).location)
    const answer = await h.machine((work) =>
      givenAnAnswer(work, { askId: id, words: 'A free pass', isDelivered: false }),
    )
    expect((await me.get('/me')).text).toContain('A new answer is here')
    expect((await newest()).standing).toBe('waiting')
    expect((await me.get(myAskPath(id))).text).toContain('A free pass')
    expect((await newest()).standing).toBe('answered')
    await me.post(myVerdictPath(id, answer), { verdict: 'not-yet', words: 'Still none' }, myAskPath(id))
    expect((await newest()).standing).toBe('not-yet')
    await me.post(myVerdictPath(id, answer), { verdict: 'good-enough' }, myAskPath(id))
    expect((await newest()).standing).toBe('good-enough')
  })

  test('nobody judges an answer to somebody else', async () => {
    const id = idIn((await me.post(sayPath, { words: 'Buses' })).location)
    const answer = await h.machine((work) => givenAnAnswer(work, { askId: id }))
    const other = await h.machine((work) => givenAYoungPerson(work, {}))
    const they = await h.signIn('young-person', { personId: other })
    expect((await they.post(myVerdictPath(id, answer), { verdict: 'not-yet' }, sayPath)).status).toBe(404)
  })
})

describe('what I said', () => {
  test('is mine alone', async () => {
    const sent = await me.post(sayPath, { words: 'Only mine' })
    const other = await h.machine((work) => givenAYoungPerson(work, {}))
    const they = await h.signIn('young-person', { personId: other })
    const id = idIn(sent.location)
    expect((await they.get(myAskPath(id))).status).toBe(404)
    expect((await they.get(myAsksPath)).text).not.toContain('Only mine')
    for (const path of [myQuotePath(id), myWithdrawPath(id)])
      expect((await they.post(path, { quote: 'named' }, sayPath)).status).toBe(404)
  })

  test('of a restricted person is hidden from everyone who is not named', async () => {
    await h.machine(({ db }) => db.updateTable('people').set({ restricted: true }).where('id', '=', person).execute())
    const sent = await me.post(sayPath, { words: 'Hidden words' })
    const id = idIn(sent.location)
    expect((await me.get(myAskPath(id))).text).toContain('Hidden words')
    for (const who of [adviser, await h.signIn('team-manager'), await h.signIn('service-manager')])
      for (const path of [askPath(id), '/staff/safety-desk'])
        expect((await who.get(path)).text).not.toContain('Hidden words')
  })

  test('who may quote it is theirs to change, and taking that back acts at once', async () => {
    const sent = await me.post(sayPath, { words: 'Quote me', quote: 'named' })
    const id = idIn(sent.location)
    await me.post(myQuotePath(id), { quote: 'no' }, myAskPath(id))
    const ask = await newest()
    expect(ask.quote).toBe('no')
    expect(ask.quote_withdrawn_at).not.toBeNull()
    await me.post(myQuotePath(id), { quote: 'nameless' }, myAskPath(id))
    expect((await newest()).quote_withdrawn_at).toBeNull()
  })

  test('words that are taken back are nobody’s to answer', async () => {
    const sent = await me.post(sayPath, { words: 'Never mind', quote: 'named' })
    const id = idIn(sent.location)
    await me.post(myWithdrawPath(id), {}, myAskPath(id))
    expect(await newest()).toMatchObject({ standing: 'withdrawn', quote: 'no' })
    expect((await me.get(myAskPath(id))).text).toContain('You took it back')
  })
})

describe('looking at it first', () => {
  const look = (words: string, more: Record<string, string> = {}) =>
    me.post(sayPath, { words, key: randomUUID(), look: 'yes', ...more })

  test('shows the words, who reads them and when, and sends nothing', async () => {
    const before = (await asks()).length
    const { status, text } = await look('The <b>house</b> is cold', { feeling: 'worried' })
    expect(status).toBe(200)
    expect(text).toContain('<h1>Look at it first</h1>')
    expect(text).toContain('It is not sent yet.')
    expect(text).toContain('class="their-words">The &lt;b>house&lt;/b> is cold</p>')
    expect(text).toContain('How you feel: Worried')
    expect(text).toContain('It goes to <bdi>Priya Kaur</bdi>')
    expect(text).toMatch(/<section class="help-now" id="help-beside" hidden/)
    expect(await asks()).toHaveLength(before)
  })

  test('of what may mean danger it shows help, who else reads it and by when, without a script', async () => {
    for (const [words, feeling] of [
      ['he hits me', ''],
      ['I do not know', 'unsafe'],
    ] as const) {
      const { text } = await look(words, { feeling })
      expect(text).toMatch(/<section class="help-now" id="help-beside" aria-labelledby/)
      expect(text.match(/id="help-beside"/g)).toHaveLength(1)
      expect(text).toContain('href="tel:999"')
      expect(text).toContain('the managers of the team can see it too')
      expect(text).toContain('They may have to tell somebody so that you are safe')
    }
    expect(await asks()).toEqual([])
  })

  test('sends from there what was looked at, once, and the audit knows of the sending alone', async () => {
    const key = randomUUID()
    const looked = await look('Send me on', { key, feeling: 'sad', way: 'text', text: '07700 900123' })
    expect(looked.text).toContain(`name="key" value="${key}"`)
    expect(looked.text).toContain('value="07700 900123"')
    await me.post(sayPath, { words: 'Send me on', key, feeling: 'sad', way: 'text', text: '07700 900123' })
    expect(await asks()).toMatchObject([{ words: 'Send me on', feeling: 'sad', answer_way: 'text' }])
    const events = await h.machine(({ db }) =>
      db.selectFrom('audit_events').select('event').where('person_id', '=', person).execute(),
    )
    expect(events.filter(({ event }) => event === 'ask.said')).toHaveLength(1)
  })

  test('closed without sending, it is there again; sent, it is gone', async () => {
    await look('Half a thought')
    expect((await me.get(sayPath)).text).toContain('Half a thought</textarea>')
    await me.post(sayPath, { words: 'A whole thought', key: randomUUID() })
    expect((await me.get(sayPath)).text).not.toContain('Half a thought')
  })

  test('says that a recording must be chosen again, and that there is nothing to look at', async () => {
    const file = { field: 'voice', name: 'a.webm', content: aWebm(100) }
    const { text } = await me.upload(sayPath, { words: '', look: 'yes', key: randomUUID() }, [file])
    expect(text).toContain('Your recording or picture is not here any more.')
    const empty = await look('')
    expect([empty.status, empty.text.includes('Write something, or send your voice')]).toEqual([422, true])
  })
})
