// The plan as a document of its own, for the PDF: one A3 page, styles and fonts inside it, nothing to fetch.
import { render } from 'preact-render-to-string'
import { formatDay } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { stylesInside } from '../../../platform/pdf/styles.ts'
import type { Plan } from '../queries.ts'
import { PlanGrid } from './plan.tsx'

export function planDocument(
  plan: Plan,
  { council, today }: { readonly council: string; readonly today: Day },
): string {
  const text = render(
    <>
      <header class="plan-document__head">
        <h1>Plan on a page</h1>
        <p>
          {council}, as it stands on {formatDay(today)}
          {plan.on !== null && <>. What is new or changed since {formatDay(plan.on)} says so</>}.
        </p>
      </header>
      <PlanGrid plan={plan} />
    </>,
  )
  return `<!doctype html>\n${render(
    <html lang="en-GB" dir="ltr" class="govuk-template" data-mood="calm">
      <head>
        <meta charset="utf-8" />
        <title>{`Plan on a page – ${council}`}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesInside('calm', text) }} />
      </head>
      <body class="govuk-template__body plan-document">
        <main dangerouslySetInnerHTML={{ __html: text }} />
      </body>
    </html>,
  )}`
}
