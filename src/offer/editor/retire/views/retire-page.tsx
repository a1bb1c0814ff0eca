// Saying that a place or a provider is no longer used, and what takes its place.
import { Button, FailedSummary, Input, InsetText, PageHeading, Select } from '../../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { mostListed, withPostcode, type Named } from '../called.ts'
import type { Use } from '../uses.ts'
import { UsesCard } from './uses-card.tsx'

export interface RetirePageProps {
  readonly title: string
  readonly name: string
  readonly action: string
  readonly cancel: string
  readonly uses: readonly Use[]
  readonly others: readonly Named[]
  readonly failed: Failed | undefined
  readonly token: string
}

export function RetirePage(props: RetirePageProps) {
  const { title, name, action, cancel, uses, failed, token } = props
  const needing = uses.filter(({ isInPlace }) => isInPlace).length
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={title} caption={<bdi>{name}</bdi>} />
      <InsetText>
        {needing === 0
          ? 'No entry in place needs it. It leaves the lists from now on, and what was published keeps its name.'
          : 'Entries in place need it, so something must take its place. They then show that instead, with the times they gave.'}
      </InsetText>
      <form method="post" action={action} novalidate>
        <TokenField token={token} />
        <Instead {...props} isNeeded={needing > 0} />
        <div class="govuk-button-group">
          <Button classes="govuk-button--warning" preventDoubleClick>
            Retire it
          </Button>
          <a class="govuk-link" href={cancel}>
            Cancel
          </a>
        </div>
      </form>
      <UsesCard uses={uses} />
    </>
  )
}

function Instead({ others, failed, isNeeded }: RetirePageProps & { readonly isNeeded: boolean }) {
  const label = { text: 'What takes its place', classes: 'govuk-label--s' }
  if (others.length > mostListed)
    return (
      <Input
        id="replacedByName"
        name="replacedByName"
        label={label}
        hint={{ text: 'Its name as it stands in the list. Where two share a name, add the postcode: The Hub, AM1 2HB' }}
        value={typedText(failed?.typed, 'replacedByName')}
        errorMessage={errorOf(failed?.errors, 'replacedByName') ?? errorOf(failed?.errors, 'replacedBy')}
      />
    )
  return (
    <Select
      id="replacedBy"
      name="replacedBy"
      label={label}
      value={typedText(failed?.typed, 'replacedBy')}
      items={[
        { value: '', text: isNeeded ? 'Choose' : 'Nothing' },
        ...others.map((one) => ({ value: one.id, text: withPostcode(one) })),
      ]}
      errorMessage={errorOf(failed?.errors, 'replacedBy')}
    />
  )
}
