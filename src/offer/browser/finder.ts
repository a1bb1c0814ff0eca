// Works the finder out on the phone: the answers never leave it, and it works offline, also to say what is wrong with one.
// Where the words or the entries cannot be had, the form is sent as without a script.
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
    event.preventDefault()
    void fetch(form.dataset['finder'] ?? '')
      .then((answer) => answer.json() as Promise<FinderData>)
      .then((data) => {
        complain(form, problemsIn(data.words), told === null)
        if (told !== null) show(place, data, told)
      })
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

/** Words about what is wrong; a copy that was kept before there were any has none, and then the server says it. */
function problemsIn({ problem, error, ageNumber, ageWhole }: FinderData['words']) {
  if (!problem || !error || !ageNumber || !ageWhole) throw new Error('This copy has no words for what is wrong')
  return { problem, error, ageNumber, ageWhole }
}
type ProblemWords = ReturnType<typeof problemsIn>

/** What is wrong, above the form and beside the field, as the server would show it; what was said before goes. */
function complain(form: HTMLFormElement, words: ProblemWords, isWrong: boolean): void {
  const summary = document.querySelector<HTMLElement>('[data-finder-problem]')
  const field = form.querySelector<HTMLInputElement>('#age')
  if (!summary || !field) return
  summary.replaceChildren()
  form.querySelector('#age-error')?.remove()
  field.parentElement?.classList.toggle('govuk-form-group--error', isWrong)
  field.classList.toggle('govuk-input--error', isWrong)
  const title = document.title.replace(`${words.error}: `, '')
  document.title = isWrong ? `${words.error}: ${title}` : title
  field.removeAttribute('aria-describedby')
  if (!isWrong) return
  const message = Number.isNaN(Number(field.value)) ? words.ageNumber : words.ageWhole
  const beside = element('p', '', 'govuk-error-message')
  beside.id = 'age-error'
  beside.append(element('span', `${words.error}: `, 'govuk-visually-hidden'), message)
  field.before(beside)
  field.setAttribute('aria-describedby', beside.id)
  const above = summaryOf(words.problem, message)
  summary.append(above)
  above.focus()
}

function summaryOf(title: string, message: string): HTMLElement {
  const link = element('a', message)
  link.setAttribute('href', '#age')
  const item = element('li', '')
  item.append(link)
  const list = element('ul', '', 'govuk-list govuk-error-summary__list')
  list.append(item)
  const alert = element('div', '')
  alert.setAttribute('role', 'alert')
  alert.append(element('h2', title, 'govuk-error-summary__title'), list)
  const summary = element('div', '', 'govuk-error-summary')
  summary.tabIndex = -1
  summary.append(alert)
  return summary
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
