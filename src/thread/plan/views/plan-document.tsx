// The plan as a document of its own, for the PDF: one A3 page.
import { formatDay } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { documentWith } from '../../../platform/pdf/document.tsx'
import type { Plan } from '../queries.ts'
import { PlanGrid } from './plan.tsx'

export function planDocument(
  plan: Plan,
  { council, today }: { readonly council: string; readonly today: Day },
): string {
  const body = (
    <>
      <header class="plan-document__head">
        <h1>Plan on a page</h1>
        <p>
          {council}, as it stands on {formatDay(today)}
          {plan.on !== null && <>. What is new or changed since {formatDay(plan.on)} says so</>}.
        </p>
      </header>
      <PlanGrid plan={plan} />
    </>
  )
  return documentWith({ title: `Plan on a page – ${council}`, body, mood: 'calm', classes: 'plan-document' })
}
