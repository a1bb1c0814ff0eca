// The poster itself: by theme, what was said, what was answered, and what is still missing. The same on the screen, on
// A3 paper and in the PDF, plain or easy to read.
import { formatDay, Icon, type IconName } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import type { Contact } from '../../../platform/councils/contact.ts'
import type { Poster, PosterChoices, PosterLine, PosterTheme } from '../queries.ts'
import { gapWords, othersWords, sentencesOf, type PosterAnswer } from '../rules.ts'
import type { Period, WantedPoster } from '../wanted.ts'

export interface PosterViewProps {
  readonly poster: Poster
  readonly choices: PosterChoices
  readonly wanted: WantedPoster
  readonly today: Day
  readonly smallNumber: number
  readonly contact: Contact
  /** The level of the poster's own heading. */
  readonly top: 1 | 2
}

export const periodWords: Readonly<Record<Period, string>> = {
  '': 'All years',
  quarter: 'The last three months',
  year: 'This year',
  'last-year': 'Last year',
}

export function PosterView(props: PosterViewProps) {
  const { poster, wanted, top, contact, today } = props
  const Heading = `h${top}` as const
  return (
    <article class={wanted.style === 'easy' ? 'poster poster--easy' : 'poster'}>
      <header class="poster__head">
        <Heading class="poster__title">You said, we did</Heading>
        <p>{whatWords(props)}</p>
      </header>
      {poster.themes.length === 0 && <p>Nothing has been said here yet that can stand on a poster.</p>}
      {poster.themes.map((theme) => (
        <Theme key={theme.name} theme={theme} {...props} />
      ))}
      {poster.isCut && <p>There is more than fits here. Make a poster of one theme or one meeting.</p>}
      <footer class="poster__foot">
        <p>
          {contact.councilName}, {formatDay(today)}. Is something missing? Tell {contact.team}
          {contact.phone && `: ${contact.phone}`}.
        </p>
      </footer>
    </article>
  )
}

function whatWords({ wanted, choices }: PosterViewProps): string {
  const occasion = choices.occasions.find(({ id }) => id === wanted.occasion)
  const theme = choices.themes.find(({ id }) => id === wanted.theme)
  return [
    ...(occasion ? [`${occasion.title}, ${formatDay(occasion.heldOn)}`] : []),
    ...(theme ? [theme.name] : []),
    ...(!occasion || wanted.period !== '' ? [periodWords[wanted.period]] : []),
  ].join(' · ')
}

function Theme({ theme, smallNumber, top, wanted }: PosterViewProps & { readonly theme: PosterTheme }) {
  const Heading = top === 1 ? 'h2' : 'h3'
  const others = othersWords(theme.others, smallNumber)
  const isEasy = wanted.style === 'easy'
  return (
    <section class="poster__theme">
      <Heading class="poster__theme-name">{theme.name}</Heading>
      <ul class="poster__lines">
        {theme.lines.map((line) => (
          <li key={line.id} class="poster__line">
            <Said line={line} isEasy={isEasy} />
            <div class="poster__ours">
              {line.answers.slice(0, 1).map((answer) => (
                <Answer key={answer.words} answer={answer} isEasy={isEasy} />
              ))}
              {line.gap !== null && (
                <Part icon={line.gap === 'unanswered' ? 'question' : 'clock'} label="Still to come" isEasy={isEasy}>
                  <p>{gapWords[line.gap]}</p>
                </Part>
              )}
            </div>
          </li>
        ))}
      </ul>
      {others !== null && <p class="poster__others">{others}</p>}
    </section>
  )
}

interface PartProps {
  readonly icon: IconName
  readonly label: string
  readonly isEasy: boolean
  readonly children: preact.ComponentChildren
}

/** The symbol stands beside the words and never instead of them. */
function Part({ icon, label, isEasy, children }: PartProps) {
  return (
    <div class="poster__part">
      {isEasy && <Icon name={icon} />}
      <div>
        <p class="poster__label">{label}</p>
        {children}
      </div>
    </div>
  )
}

function Said({ line: { words, by, saidOn }, isEasy }: { readonly line: PosterLine; readonly isEasy: boolean }) {
  return (
    <Part icon="talk" label="You said" isEasy={isEasy}>
      <blockquote class="poster__quote" dir="auto">
        <Text words={words} isEasy={isEasy} />
      </blockquote>
      <p class="poster__small">
        {by !== null && (
          <>
            <bdi>{by}</bdi>,{' '}
          </>
        )}
        {formatDay(saidOn)}
      </p>
    </Part>
  )
}

const Text = ({ words, isEasy }: { readonly words: string; readonly isEasy: boolean }) =>
  isEasy ? (
    <>
      {sentencesOf(words).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  ) : (
    <p class="their-words">{words}</p>
  )

const icons = { did: 'done', will: 'calendar', cannot: 'no' } as const
const labels = { did: 'We did', will: 'We will', cannot: 'We can’t' } as const

function Answer({ answer, isEasy }: { readonly answer: PosterAnswer; readonly isEasy: boolean }) {
  const { kind, words, why, whatWouldChange } = answer
  return (
    <Part icon={icons[kind]} label={labels[kind]} isEasy={isEasy}>
      <div dir="auto">
        <Text words={words} isEasy={isEasy} />
      </div>
      {why !== null && (
        <p dir="auto">
          <strong>Why:</strong> {why}
        </p>
      )}
      {whatWouldChange !== null && (
        <p dir="auto">
          <strong>What would change it:</strong> {whatWouldChange}
        </p>
      )}
      <p class="poster__small">{howItGoes(answer)}</p>
    </Part>
  )
}

function howItGoes({ kind, dueOn, ownerName, promise, isShown }: PosterAnswer): string {
  if (kind === 'cannot') return ''
  if (kind === 'did') return isShown ? 'There is something that shows it.' : 'We say so. Nothing shows it yet.'
  if (promise === 'kept') return isShown ? 'Done. There is something that shows it.' : 'We say that it is done.'
  if (promise === 'not-kept') return 'We did not keep this promise.'
  if (promise === 'changed') return 'This promise was changed.'
  const by = dueOn === null ? 'There is no day for it yet.' : `By ${formatDay(dueOn)}.`
  return ownerName === null ? by : `${by} ${ownerName} sees to it.`
}
