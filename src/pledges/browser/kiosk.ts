// The kiosk: languages first, then one question a screen, a card at the end, and back to the languages for the next person.
// Nothing that anybody types is written anywhere before it is sealed.
import { readDanger } from '../../words/danger.ts'
import { languageKeys, languages, type Language } from '../../words/languages.ts'
import { kioskSpeaker } from '../kiosk/phrases/index.ts'
import { h } from './dom.ts'
import { contact, markAsTablet } from './home.ts'
import { watchIdle } from './idle.ts'
import { card, danger, send } from './screens/ending.ts'
import { choose, hang, name, offers, organisation, pledger, reach, reachAt } from './screens/questions.ts'
import { draw, photo, say, write } from './screens/saying.ts'
import { button, choices, question, type Facts, type Kiosk, type Side } from './screens/screen.ts'
import { askForCode, closed, pairing, staff } from './screens/staff.ts'
import { voice } from './screens/voice.ts'
import { openStore, type Store } from './store.ts'
import { littleTree } from './tree.ts'
import { newVisit, stepsOf, type Step } from './visit.ts'

const questions: Readonly<Record<Step, (kiosk: Kiosk) => HTMLElement>> = {
  choose,
  pledger,
  organisation,
  offers,
  say,
  hang,
  name,
  reach,
  reachAt,
  send,
  card,
}
const sides: Readonly<Record<Side, (kiosk: Kiosk) => HTMLElement>> = { write, drawing: draw, photo, voice, danger }

const contactEveryMs = 120_000

async function begin(root: HTMLElement): Promise<void> {
  const facts = JSON.parse(root.dataset['kiosk'] ?? '{}') as Facts // as kiosk/app-routes.tsx writes it
  const store = await openStore()
  const idle = watchIdle(() => welcome())
  const show = (screen: HTMLElement, around: readonly (HTMLElement | false)[] = []) => {
    root.replaceChildren(...around.filter((one) => one !== false), screen)
    screen.querySelector<HTMLElement>('h1')?.focus()
    window.scrollTo(0, 0)
  }
  const speakAs = (language: Language, title: string) => {
    document.documentElement.lang = language
    document.documentElement.dir = languages[language].dir
    document.title = `${title} – ${facts.council}`
  }

  async function goHome(): Promise<void> {
    const outcome = await contact(store)
    if (outcome === 'erased' || (await isClosing(store, outcome))) {
      idle.stop()
      show(closed())
    }
  }

  function welcome(): void {
    idle.stop()
    speakAs('en', kioskSpeaker('en').say('title'))
    const forStaff = button('For staff', () => openStaff(), 'quiet')
    forStaff.classList.add('kiosk-staff')
    const all = languageKeys.map((language) => ({
      words: languages[language].own,
      lang: language,
      dir: languages[language].dir,
      onclick: () => visitIn(language),
    }))
    const body = [littleTree(40, null), choices(all, 'languages')]
    show(
      question({
        title: kioskSpeaker('en').say('title'),
        hint: kioskSpeaker('en').say('welcome'),
        body,
        onward: forStaff,
      }),
    )
  }

  function openStaff(): void {
    const leaving = { store, back: welcome }
    const pairAgain = () => show(pairing(store, '', welcome))
    show(askForCode(leaving, () => show(staff(leaving, pairAgain))))
  }

  function visitIn(language: Language): void {
    const speaker = kioskSpeaker(language)
    const visit = newVisit(language)
    let at: Step = 'choose'
    let beside: Side | null = null
    let afterHelp: (() => void) | null = null
    fillTheScreen()
    speakAs(language, speaker.say('title'))
    idle.watch({ left: (seconds) => speaker.say('clearedSoon', { seconds }), here: speaker.say('stillHere') })

    const draw = () => {
      const screen = beside === null ? questions[at](kiosk) : sides[beside](kiosk)
      show(screen, [bar(), !speaker.isChecked && h('p', { class: 'kiosk-example' }, speaker.say('example'))])
    }
    const step = (by: 1 | -1) => {
      const all = stepsOf(visit)
      const to = all[all.indexOf(at) + by]
      if (to === undefined) return welcome()
      at = to
      draw()
      if (at === 'card') void goHome()
    }
    const kiosk: Kiosk = {
      facts,
      store,
      visit,
      say: speaker.say,
      next: () => step(1),
      back: () => step(-1),
      open: (side) => {
        beside = side
        draw()
      },
      close: () => {
        const then = beside === 'danger' ? afterHelp : null
        afterHelp = null
        beside = null
        if (then) then()
        else draw()
      },
      guard: (words, then) => {
        if (words === visit.helpShownFor || readDanger(words).level === 'none') return then()
        visit.helpShownFor = words
        afterHelp = then
        kiosk.open('danger')
      },
      finish: welcome,
    }
    const bar = () => {
      const goBack = beside === null ? kiosk.back : kiosk.close
      return h(
        'nav',
        { class: 'kiosk-bar', 'aria-label': facts.council },
        at !== 'card' && button(speaker.say('back'), goBack, 'quiet'),
        at !== 'card' && button(speaker.say('startAgain'), welcome, 'quiet'),
        beside !== 'danger' && button(speaker.say('helpNow'), () => kiosk.open('danger'), 'help'),
      )
    }
    draw()
  }

  const code = /^#pair=([\w-]+)$/.exec(location.hash)?.[1] ?? ''
  holdThePage()
  const tablet = await store.tablet()
  if (tablet && code === '') {
    if (tablet.isClosing) show(closed())
    else welcome()
    startSending()
  } else {
    history.replaceState(null, '', location.pathname)
    show(
      pairing(store, code, () => {
        welcome()
        startSending()
      }),
    )
  }

  function startSending(): void {
    markAsTablet()
    void navigator.serviceWorker.register('/kiosk-worker.js', { scope: '/kiosk' }).catch(() => undefined)
    void goHome()
    window.addEventListener('online', () => void goHome())
    setInterval(() => void goHome(), contactEveryMs)
  }
}

const isClosing = async (store: Store, outcome: string): Promise<boolean> =>
  outcome !== 'erased' && (await store.tablet())?.isClosing === true

function fillTheScreen(): void {
  if (document.fullscreenElement || !document.fullscreenEnabled) return
  void document.documentElement.requestFullscreen().catch(() => undefined) // a tablet that does not want to is fine
}

/** The tablet's own back button goes nowhere: the way out is the worker's. */
function holdThePage(): void {
  history.pushState(null, '', location.href)
  window.addEventListener('popstate', () => history.pushState(null, '', location.href))
}

const root = document.querySelector<HTMLElement>('[data-kiosk]')
if (root && 'indexedDB' in window && 'serviceWorker' in navigator && 'subtle' in crypto) void begin(root)
