// What they can have and how to ask for it. Money stands as a number.
import { Card, Money } from '../../design/index.ts'
import { entitlementWords, type Settings } from '../../eligibility/index.ts'
import type { Letter } from '../../people/index.ts'

interface EntitlementsProps {
  readonly letter: Letter
  readonly rules: Settings
}

export function Entitlements({ letter, rules }: EntitlementsProps) {
  const hasGroups = letter.groups.length > 0
  return (
    <>
      <h2>{hasGroups ? 'What you can have, and how to ask' : 'What you can still ask for'}</h2>
      {hasGroups && (
        <div class="two-columns">
          {letter.groups.map(({ title, items }) => (
            <Card key={title} title={title} level={3}>
              <ul>
                {items.map((item) => (
                  <li key={item.key}>
                    <Item item={item} pounds={entitlementWords(item.key, rules, letter.date).amount?.pounds} />
                  </li>
                ))}
              </ul>
            </Card>
          ))}
        </div>
      )}
      {letter.always.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  )
}

type LetterItem = Letter['groups'][number]['items'][number]

function Item({ item, pounds }: { readonly item: LetterItem; readonly pounds: number | undefined }) {
  return (
    <>
      <strong>{item.title}</strong>
      {pounds === undefined ? <br /> : <Money pounds={pounds} />}
      {item.sentence} {item.ask}
    </>
  )
}
