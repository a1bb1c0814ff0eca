// Asking for something: what is held is shown, what is missing is asked once, and one button sends it. The same form for a
// young person and for whoever asks for them.
import type { ComponentChildren } from 'preact'
import {
  Button,
  Card,
  Checkboxes,
  Details,
  FailedSummary,
  FileUpload,
  formatInstant,
  Input,
  PageHeading,
  Radios,
  Textarea,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed, type Form } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { offerEntryPath } from '../../paths.ts'
import { amountText, deciderText } from '../../phrases/rules.ts'
import { conditions as conditionWords } from '../../terms.ts'
import { needField } from '../documents.ts'
import { conditionField } from '../forms.ts'
import type { Prepared } from '../prepare.ts'
import { becauseOf, english, money, toFindOutWords } from './words.tsx'

export interface ClaimFormProps {
  readonly prepared: Prepared
  readonly form: Form<unknown>
  readonly action: string
  /** To a young person, or to somebody who asks for them. */
  readonly isForThem: boolean
  /** Fields that only one of them has. */
  readonly before?: ComponentChildren
  readonly isPaidKnown: boolean
  readonly token: string
  readonly failed?: Failed | undefined
}

export function ClaimFormPage(props: ClaimFormProps) {
  const { prepared, failed, isForThem } = props
  const { entry, person, fit } = prepared
  const decider = deciderText(english, entry.content)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        caption={isForThem ? 'Ask for them' : 'Ask for this'}
        title={entry.content.title}
        lead={amountText(english, entry.content)}
      />
      {fit.fits === 'yes' && !isForThem && <p>{becauseOf(entry.content, person)}</p>}
      {fit.fits === 'maybe' && (
        <p>We do not know {fit.toFindOut.map(toFindOutWords).join(', or ')}. You can still ask: we find out.</p>
      )}
      <ClaimFields {...props} />
      {decider !== null && <p>{decider}</p>}
      <p>
        <a href={offerEntryPath(entry.slug)}>Read all about it</a>
      </p>
    </>
  )
}

function ClaimFields(props: ClaimFormProps) {
  const { prepared, form, action, before, isForThem, isPaidKnown, token, failed } = props
  const { entry, conditions, asksAmount, ask } = prepared
  const balance = ask.may === 'ask' ? ask.balance : null
  const isMoney = entry.content.claim.kind === 'payment' || entry.content.claim.kind === 'allowance'
  return (
    <form
      id="form"
      method="post"
      action={action}
      enctype="multipart/form-data"
      novalidate
      {...draftAttributes(form, action)}
    >
      <TokenField token={token} />
      <input type="hidden" name="version" value={typedText(failed?.typed, 'version') || entry.versionId} />
      {before}
      {conditions.map((condition) => (
        <Radios
          key={condition}
          name={conditionField(condition)}
          classes="govuk-radios--inline"
          fieldset={{
            legend: {
              text: isForThem ? `Are they ${conditionWords[condition]}?` : `Are you ${conditionWords[condition]}?`,
              classes: 'govuk-fieldset__legend--s',
            },
          }}
          value={typedText(failed?.typed, conditionField(condition))}
          errorMessage={errorOf(failed?.errors, conditionField(condition))}
          items={[
            { value: 'yes', text: 'Yes' },
            { value: 'no', text: 'No' },
            { value: 'unsure', text: 'I am not sure' },
          ]}
        />
      ))}
      {asksAmount && (
        <Input
          name="amount"
          label={{ text: isForThem ? 'How much is needed?' : 'How much do you need?', classes: 'govuk-label--s' }}
          hint={{ text: amountHint(entry.content.amount.kind, balance?.leftPence) }}
          prefix={{ text: '£' }}
          inputmode="decimal"
          spellcheck={false}
          classes="govuk-input--width-5"
          value={typedText(failed?.typed, 'amount')}
          errorMessage={errorOf(failed?.errors, 'amount')}
        />
      )}
      <Needs {...props} />
      <Details
        summaryText={isForThem ? 'What they said (you can leave this out)' : 'Tell us more (you can leave this out)'}
        open={typedText(failed?.typed, 'words') !== ''}
      >
        <Textarea
          name="words"
          rows={3}
          label={{ text: isForThem ? 'In their words' : 'In your words' }}
          value={typedText(failed?.typed, 'words')}
          errorMessage={errorOf(failed?.errors, 'words')}
          attributes={{ dir: 'auto' }}
        />
      </Details>
      <p data-send-status="" role="status" />
      <Button preventDoubleClick>{isForThem ? 'Ask for them' : 'Ask for it'}</Button>
      {isMoney && !isPaidKnown && (
        <p>{isForThem ? 'How they are paid can be said afterwards.' : 'You can tell us afterwards how to pay you.'}</p>
      )}
    </form>
  )
}

function amountHint(kind: string, leftPence: number | undefined): string {
  if (leftPence !== undefined) return `There is ${money(leftPence)} left. Leave it empty to ask for all there is.`
  if (kind === 'up-to') return 'Leave it empty to ask for all there is.'
  return 'Leave it empty if you do not know. We work it out with you.'
}

function Needs({ prepared, isForThem, failed }: ClaimFormProps) {
  const { entry, held, missing } = prepared
  const needs = entry.content.claim.evidence
  const otherFault = errorOf(failed?.errors, needField('other'))
  return (
    <>
      {held.size > 0 && (
        <Card title="We have these already" level={3}>
          <ul>
            {[...held.values()].map(({ neededFor, addedAt, reference }) => (
              <li key={neededFor}>
                {neededFor}: sent on {formatInstant(addedAt)} with {reference}
              </li>
            ))}
          </ul>
          <Checkboxes
            name="fresh"
            classes="govuk-checkboxes--small"
            values={typedText(failed?.typed, 'fresh') === '' ? [] : ['yes']}
            items={[{ value: 'yes', text: 'Do not use these: they are out of date' }]}
          />
        </Card>
      )}
      {missing.length > 0 && (
        <p>
          {isForThem
            ? 'What is needed. It can be sent later:'
            : 'What we need. You can send it later if you do not have it now:'}
        </p>
      )}
      {missing.map((need) => {
        const field = needField(needs.indexOf(need))
        return (
          <FileUpload
            key={need}
            name={field}
            label={{ text: need }}
            hint={{ text: 'A photo or a PDF, up to 25 MB' }}
            errorMessage={errorOf(failed?.errors, field)}
            attributes={{ accept: 'image/jpeg,image/png,image/webp,application/pdf' }}
          />
        )
      })}
      <Details
        summaryText={needs.length === 0 ? 'Send a photo or a PDF (you can leave this out)' : 'Send something else'}
        open={otherFault !== undefined}
      >
        <FileUpload
          name={needField('other')}
          label={{ text: needs.length === 0 ? 'A photo or a PDF' : 'Another photo or PDF' }}
          hint={{ text: 'Up to 25 MB each. We take out where a photo was taken.' }}
          errorMessage={otherFault}
          multiple
          attributes={{ accept: 'image/jpeg,image/png,image/webp,application/pdf' }}
        />
      </Details>
      {failed && failed.errors.length > 0 && (
        <p>Files are not kept while you type. If you chose one, please choose it again.</p>
      )}
    </>
  )
}

/** What is not theirs, as far as we know: why, what would change it, and how to say that it is wrong. */
export function NotForYou({
  title,
  why,
  challenge,
}: {
  readonly title: string
  readonly why: string
  readonly challenge: ComponentChildren
}) {
  return (
    <>
      <PageHeading title={title} lead="From what we know, this is not for you right now." />
      <Card title="Why">
        <p>{why}</p>
      </Card>
      <Card title="If that is not right">{challenge}</Card>
    </>
  )
}
