// What is offered, in rows: the same to whoever wrote it, whoever checks it and everyone.
import { formatDay, SummaryList } from '../../../design/index.ts'
import type { Offered } from '../tables.ts'
import { opportunityWords } from '../words.ts'

export function OfferedFacts({ offered }: { readonly offered: Offered }) {
  const facts: readonly (readonly [string, string | null])[] = [
    ['What', opportunityWords[offered.kind]],
    ['Pay or cost', offered.pay],
    ['Hours', offered.hours],
    ['Where', offered.place],
    ['Places', String(offered.places)],
    ['Last day to apply', formatDay(offered.closesOn)],
    ['Starts', offered.startsOn === null ? null : formatDay(offered.startsOn)],
    ['Interview', offered.isGuaranteed ? 'Sure, for everyone who meets what matters' : null],
  ]
  return (
    <SummaryList
      rows={facts
        .filter(([, value]) => value !== null)
        .map(([key, value]) => ({ key: { text: key }, value: { text: <span dir="auto">{value}</span> } }))}
    />
  )
}

export function OfferedWords({ offered, level = 2 }: { readonly offered: Offered; readonly level?: 2 | 3 }) {
  const Heading = `h${level}` as const
  return (
    <>
      {offered.description.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} dir="auto" class="own-words">
          {paragraph}
        </p>
      ))}
      {offered.criteria.length > 0 && (
        <>
          <Heading class="govuk-heading-m">What matters</Heading>
          <ul class="govuk-list govuk-list--bullet">
            {offered.criteria.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
