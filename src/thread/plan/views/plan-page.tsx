// The plan on a page, on a screen.
import { Button, EmptyState, Input, PageHeading } from '../../../design/index.ts'
import { planPath, planPdfPath, prioritiesPath, registerPath } from '../../paths.ts'
import { countedPromises } from '../../promises/words.ts'
import type { Plan } from '../queries.ts'
import { Changes, PlanGrid } from './plan.tsx'

interface PlanPageProps {
  readonly plan: Plan
  readonly today: string
  readonly mayChange: boolean
}

export function PlanPage({ plan, today, mayChange }: PlanPageProps) {
  if (plan.columns.length === 0) return <NoPlan mayChange={mayChange} />
  const pdf = plan.on === null ? planPdfPath : `${planPdfPath}?on=${plan.on}`
  return (
    <>
      <PageHeading
        title="Plan on a page"
        lead="Our priorities, what we do about them, and what will be better. It is drawn from the register as it is now."
        acts={
          <a class="govuk-button" href={pdf} role="button" draggable={false}>
            Print it on A3 (PDF)
          </a>
        }
      />
      <search class="not-on-paper">
        <form method="get" action={planPath} class="plan__compare">
          <Input
            id="on"
            name="on"
            type="date"
            label={{ text: 'Compare with how it stood on' }}
            value={plan.on ?? ''}
            classes="govuk-input--width-10"
            attributes={{ max: today }}
          />
          <Button classes="govuk-button--secondary">Compare</Button>
        </form>
      </search>
      <PlanGrid plan={plan} />
      <Changes plan={plan} />
      {plan.without > 0 && (
        <p>
          {countedPromises(plan.without)} {plan.without === 1 ? 'stands' : 'stand'} under no priority and{' '}
          {plan.without === 1 ? 'is' : 'are'} not on this page. <a href={registerPath}>See the register</a>.
        </p>
      )}
    </>
  )
}

function NoPlan({ mayChange }: Pick<PlanPageProps, 'mayChange'>) {
  return (
    <>
      <PageHeading title="Plan on a page" />
      <EmptyState title="There are no priorities yet">
        <p>
          The plan is drawn from priorities and the promises under them.
          {mayChange && (
            <>
              {' '}
              <a href={prioritiesPath}>Write down the first priority</a>.
            </>
          )}
        </p>
      </EmptyState>
    </>
  )
}
