import { formatDay } from '../../design/index.ts'
import { PhoneLink } from '../../design/texts/index.ts'
import type { Contact } from '../../platform/councils/contact.ts'
import type { Looked } from '../queries.ts'
import { didWords, whoWords, type CouncilWords } from './words.ts'

interface LookedListProps {
  readonly looked: readonly Looked[]
  readonly words: CouncilWords
  /** The level of the days' headings. */
  readonly level: 2 | 3
}

/** By day, the latest first. */
export function LookedList({ looked, words, level }: LookedListProps) {
  const Heading = `h${level}` as const
  if (looked.length === 0) return <p>Nobody has looked at your page yet.</p>
  return (
    <>
      {[...Map.groupBy(looked, ({ on }) => on)].map(([day, those]) => (
        <section key={day}>
          <Heading class="card__title">{formatDay(day)}</Heading>
          <ul>
            {those.map((one) => (
              <li key={`${one.event}${one.who ?? ''}`}>
                <strong>{whoWords(one, words)}</strong> {didWords(one)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Honest, without the reason: to say it here could put somebody at risk. */
export function Withheld({ contact }: { readonly contact: Contact }) {
  return (
    <p>
      We do not show you this list at the moment. Somebody wrote down a safety reason for that. You can ask us about it
      <Number phone={contact.phone} />. You can also ask {contact.advocacyName} to help you
      <Number phone={contact.advocacyPhone} />.
    </p>
  )
}

const Number = ({ phone }: { readonly phone: string }) =>
  phone === '' ? null : (
    <>
      : <PhoneLink number={phone} />
    </>
  )
