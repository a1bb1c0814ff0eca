// Works the finder out on the phone: the answers never leave it, and it works offline. Where anything is missing the form
// is sent as without a script.
import { answerFor } from '../finder/answer.ts'
import { answers, type Answer } from '../finder/finder.ts'
import type { EntryContent } from '../content.ts'

interface FinderEntry {
  readonly href: string
  readonly title: string
  readonly summary: string
  readonly amount: string
  readonly who: EntryContent['who']
}
interface FinderData {
  readonly words: Readonly<Record<string, string>>
  readonly entries: readonly FinderEntry[]
}

export function findOnPhone(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-finder]')
  const place = document.querySelector<HTMLElement>('[data-finder-answer]')
  if (!form || !place) return
  form.addEventListener('submit', (event) => {
    const told = toldIn(form)
    if (told === null) return // the server says what is wrong
    event.preventDefault()
    void fetch(form.dataset['finder'] ?? '')
      .then((answer) => answer.json() as Promise<FinderData>)
      .then((data) => show(place, data, told))
      .catch(() => form.submit())
  })
}

function toldIn(form: HTMLFormElement) {
  const fields = new FormData(form)
  const age = Number(fields.get('age'))
  if (!Number.isInteger(age) || age < 10 || age > 120) return null
  const answer = (name: string): Answer => answers.find((one) => one === fields.get(name)) ?? 'unsure'
  return { age, inCareNow: answer('inCareNow'), thirteenWeeks: answer('thirteenWeeks'), after16: answer('after16') }
}

function show(place: HTMLElement, { words, entries }: FinderData, told: NonNullable<ReturnType<typeof toldIn>>): void {
  const { standing, fits, mayFit } = answerFor(told, entries)
  const isUnsure = standing.status === 'unsure'
  const say = (key: string) => words[key] ?? ''
  place.replaceChildren(
    element('h2', say(isUnsure ? 'notSure' : 'answer')),
    element('p', say(isUnsure ? 'askWho' : (standing.status ?? 'noStatus')), 'govuk-inset-text'),
    ...list(say('fits'), fits),
    ...list(say('mayFit'), mayFit),
  )
  place.hidden = false
  place.tabIndex = -1
  place.focus()
}

function list(heading: string, entries: readonly FinderEntry[]): HTMLElement[] {
  if (entries.length === 0) return []
  const all = element('ul', '', 'plain-list offer-list')
  for (const { href, title, summary, amount } of entries) {
    const item = element('li', '', 'card')
    const link = element('a', title)
    link.setAttribute('href', href)
    const head = element('h3', '', 'card__title')
    head.append(link)
    item.append(head, element('p', summary), ...(amount === '' ? [] : [element('p', amount, 'offer-list__amount')]))
    all.append(item)
  }
  return [element('h2', heading), all]
}

function element(name: string, text: string, className = ''): HTMLElement {
  const made = document.createElement(name)
  made.textContent = text
  if (className !== '') made.className = className
  return made
}
