import { formatDay } from '../../design/index.ts'
import { PhoneLink } from '../../design/texts/index.ts'
import type { Contact } from '../../platform/councils/contact.ts'
import type { Looked } from '../queries.ts'
import { didWords, whoWords, type CouncilWords } from './words.ts'

interface LookedListProps {
  readonly looked: readonly Looked[]
  readonly words: CouncilWords
}

/** By day, the latest first. */
export function LookedList({ looked, words }: LookedListProps) {
  if (looked.length === 0) return <p>Nobody has looked at your page yet.</p>
  return (
    <dl class="facts">
      {[...Map.groupBy(looked, ({ on }) => on)].map(([day, those]) => (
        <div key={day}>
          <dt>{formatDay(day)}</dt>
          {those.map((one) => (
            <dd key={`${one.event}${one.who ?? ''}`}>
              <strong>{whoWords(one, words)}</strong> {didWords(one)}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

/** Honest, without the reason: to say it here could put somebody at risk. */
export function Withheld({ contact }: { readonly contact: Contact }) {
  return (
    <p>
      We do not show you this list at the moment. Somebody wrote down a safety reason for that. You can ask us about it:{' '}
      <PhoneLink number={contact.phone} />. You can also ask {contact.advocacyName} to help you:{' '}
      <PhoneLink number={contact.advocacyPhone} />.
    </p>
  )
}
