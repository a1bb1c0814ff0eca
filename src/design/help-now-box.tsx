// Help beside what somebody is writing. It is in the page from the start, hidden, and the script on their own phone
// opens it when words of danger stand in a box. Without the script the strip at the foot of the page leads to help.
import type { ComponentChildren } from 'preact'
import { Details } from './components/details.tsx'
import type { Attributes } from './components/markup.ts'

export interface HelpNowOption {
  readonly label: string
  readonly detail: string
  /** tel:, sms:, https: or mailto: */
  readonly href: string
}

/** The blanks inside a phone number: it stays on one line. */
const unbroken = /(?<=\d) (?=\d)/g

interface HelpNowBoxProps {
  /** What `data-help-now` of the boxes names. */
  readonly id: string
  readonly heading?: string
  readonly options: readonly HelpNowOption[]
  /** Open from the start: a feeling that was picked on the page before, or an example. */
  readonly isOpen?: boolean
  readonly level?: 2 | 3
  /** Shown with the help, before the ways to reach it: who else reads what is being written, and when. */
  readonly note?: ComponentChildren
  /** After the words were sent: nobody carries on writing, and what else the page says must not be pushed away. */
  readonly isAfter?: boolean
}

/** After sending so many stand open; the others are one press away. */
const openAfter = 2

export function HelpNowBox({
  id,
  heading = 'You can get help right now',
  options,
  isOpen = false,
  level = 2,
  note,
  isAfter = false,
}: HelpNowBoxProps) {
  const Heading = `h${level}` as const
  const [first, more] = isAfter ? [options.slice(0, openAfter), options.slice(openAfter)] : [options, []]
  return (
    <div aria-live="polite">
      <section class="help-now" id={id} hidden={!isOpen} aria-labelledby={`${id}-heading`}>
        <Heading class="help-now__heading" id={`${id}-heading`}>
          {heading}
        </Heading>
        <p>{isAfter ? '' : 'You can carry on writing. '}You do not have to call anyone, and you are not in trouble.</p>
        {note}
        <Options options={first} />
        {more.length > 0 && (
          <Details summaryText="More people who can help">
            <Options options={more} />
          </Details>
        )}
      </section>
    </div>
  )
}

const Options = ({ options }: { readonly options: readonly HelpNowOption[] }) => (
  <ul class="help-now__options">
    {options.map(({ label, detail, href }) => (
      <li key={href}>
        <a class="help-now__option" href={href}>
          <span class="help-now__label">{label.replaceAll(unbroken, '\u00a0')}</span>
          {detail !== '' && <span class="help-now__detail">{detail}</span>}
        </a>
      </li>
    ))}
  </ul>
)

/** Attributes for every box that a young person can write in, so that help opens beside all of them alike. */
export const askBox = (helpNowId: string): Attributes => ({ 'data-help-now': helpNowId })

/** Attributes for a feeling to pick, by its key: "scared". */
export const feelingChoice = (feeling: string): Attributes => ({ 'data-feeling': feeling })
