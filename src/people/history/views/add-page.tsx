// What one may add: the kinds of fact, each in plain words.
import { PageHeading } from '../../../design/index.ts'
import { factKinds, isListKind, type FactKind } from '../fact.ts'
import { kindForm } from '../kinds.ts'
import { addKindPath, factPath } from '../paths.ts'
import type { PersonHistory } from '../queries.ts'
import { kindWords } from '../words.ts'

export function AddPage({ history }: { readonly history: PersonHistory }) {
  return (
    <>
      <PageHeading caption={history.name} title="What do you want to add?" />
      <dl class="facts">
        {factKinds.map((kind) => (
          <div key={kind}>
            <dt>
              <a class="govuk-link" href={hrefFor(history, kind)}>
                {kindWords[kind]}
              </a>
            </dt>
            <dd>{hints[kind] ?? kindForm(kind).lead ?? kindForm(kind).question}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** A fact of which there is one is corrected, not added, once it is there. */
function hrefFor({ id, ledger }: PersonHistory, kind: FactKind): string {
  const standing = isListKind(kind) ? undefined : ledger.entries.find((entry) => entry.kind === kind)
  return standing ? factPath(id, standing.key) : addKindPath(id, kind)
}

const hints: Readonly<Partial<Record<FactKind, string>>> = {
  education: 'A course, training or an apprenticeship; when they told us; whether it is in the pathway plan.',
  requests: 'From 21 to 24 anyone who left care can ask for support, or say they no longer want it.',
  orders: 'Special guardianship, child arrangements, adoption or supervision.',
  stayingPut: 'Living on with their foster carer after 18.',
  disabled: 'It matters for private fostering.',
}
