// One provider: how they are reached, the entries that name them, and saying that they give nothing any more.
import { Button, Checkboxes, FailedSummary, Input, PageHeading, Textarea, WithAside } from '../../../../design/index.ts'
import { draftAttributes } from '../../../../platform/forms/drafts.ts'
import { typedText, type FieldError, type Typed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { providerBringBackPath, providerPath, providerRetirePath, providersPath } from '../../../paths.ts'
import type { Use } from '../../retire/uses.ts'
import { Retired } from '../../retire/views/retired.tsx'
import { UsesCard } from '../../retire/views/uses-card.tsx'
import { fieldOf } from '../../write/views/field.ts'
import { providerForm } from '../forms.ts'
import type { ProviderHeld } from '../queries.ts'

export interface ProviderPageProps {
  readonly title: string
  readonly action: string
  /** Null for a new one. */
  readonly provider: ProviderHeld | null
  readonly uses: readonly Use[]
  readonly typed: Typed
  /** Null where nothing failed. */
  readonly errors: readonly FieldError[] | null
  readonly mayChange: boolean
  readonly token: string
}

export function ProviderPage(props: ProviderPageProps) {
  const { title, provider, uses, errors, mayChange } = props
  const form = <ProviderForm {...props} />
  return (
    <>
      <FailedSummary failed={errors === null ? undefined : { errors }} />
      <PageHeading title={<bdi>{title}</bdi>} caption={provider === null ? undefined : 'Provider'} />
      {provider === null ? (
        form
      ) : (
        <WithAside aside={<UsesCard uses={uses} />}>
          <HowItStands {...props} provider={provider} />
          {form}
          {mayChange && provider.endedAt === null && (
            <p class="govuk-body">
              <a class="govuk-link" href={providerRetirePath(provider.id)}>
                They give nothing any more
              </a>
            </p>
          )}
        </WithAside>
      )}
    </>
  )
}

function HowItStands({ provider, mayChange, token }: ProviderPageProps & { readonly provider: ProviderHeld }) {
  if (provider.endedAt === null) return null
  const successor =
    provider.replacedBy === null ? null : { name: provider.successor ?? '', href: providerPath(provider.replacedBy) }
  return (
    <Retired
      endedAt={provider.endedAt}
      successor={successor}
      bringBack={mayChange ? { action: providerBringBackPath(provider.id), token } : null}
    />
  )
}

function ProviderForm(props: ProviderPageProps) {
  const { action, provider, typed, mayChange, token } = props
  const isOpen = mayChange && (provider === null || provider.endedAt === null)
  return (
    <form method="post" action={action} novalidate {...draftAttributes(providerForm, action)}>
      <TokenField token={token} />
      <fieldset class="govuk-fieldset" disabled={!isOpen}>
        <Input
          {...fieldOf(props, { name: 'name', label: 'What they are called', hint: 'A team or an organisation' })}
        />
        <Textarea {...fieldOf(props, { name: 'description', label: 'What they do (optional)' })} rows={3} />
        <Input
          {...fieldOf(props, { name: 'phone', label: 'Telephone (optional)', hint: 'A tap on it calls' })}
          type="tel"
          classes="govuk-input--width-20"
        />
        <Input
          {...fieldOf(props, {
            name: 'email',
            label: 'Email (optional)',
            hint: 'Of a team or a post, never a person’s',
          })}
          type="email"
          spellcheck={false}
        />
        <Checkboxes
          name="isPost"
          idPrefix="isPost"
          classes="govuk-checkboxes--small"
          items={[
            { value: 'yes', text: 'It is the address of a post or a team', checked: typedText(typed, 'isPost') !== '' },
          ]}
        />
        <Input {...fieldOf(props, { name: 'url', label: 'Web address (optional)' })} type="url" spellcheck={false} />
      </fieldset>
      {isOpen && (
        <div class="govuk-button-group">
          <Button preventDoubleClick>{provider === null ? 'Add it' : 'Save'}</Button>
          <a class="govuk-link" href={providersPath}>
            Cancel
          </a>
        </div>
      )}
    </form>
  )
}
