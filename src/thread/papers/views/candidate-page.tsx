// One candidate, looked at closely: what it is, its words, who sees to it, or which ask it is that is there already.
import {
  Button,
  DateInput,
  Details,
  FailedSummary,
  Input,
  PageHeading,
  Radios,
  Select,
  Textarea,
  formatDay,
} from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { dayBoxes, errorOf, typedDays, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { candidatePath } from '../../paths.ts'
import { candidateKinds, type AskId, type ThemeId } from '../../tables.ts'
import { candidateForm } from '../forms.ts'
import type { FoundCandidate, Paper } from '../queries.ts'
import { kindWords, placeWords } from '../words.ts'

export interface AlikeAsk {
  readonly id: AskId
  readonly words: string
  readonly saidOn: Day
  /** Why it looks alike. */
  readonly why: string
}

export interface CandidatePageProps {
  readonly paper: Paper
  readonly candidate: FoundCandidate
  readonly themes: readonly { readonly id: ThemeId; readonly name: string }[]
  readonly alike: readonly AlikeAsk[]
  readonly token: string
  readonly failed?: Failed | undefined
}

export function CandidatePage(props: CandidatePageProps) {
  const { paper, candidate, token, failed } = props
  const address = candidatePath(paper.id, candidate.id)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="What becomes of this?"
        caption={[paper.title, placeWords(candidate)].filter(Boolean).join(' · ')}
      />
      <blockquote class="said" dir="auto">
        {candidate.words}
      </blockquote>
      {candidate.question !== null && <p class="govuk-inset-text">{candidate.question}</p>}
      <form method="post" action={address} novalidate {...draftAttributes(candidateForm, address)}>
        <TokenField token={token} />
        <WhatItIs {...props} />
        <WhoAndWhen {...props} />
        <Alike {...props} />
        <div class="govuk-button-group">
          <Button name="act" value="confirm" preventDoubleClick>
            Confirm
          </Button>
          <Button name="act" value="drop" classes="govuk-button--secondary">
            Leave it out
          </Button>
        </div>
      </form>
    </>
  )
}

function WhatItIs({ candidate, themes, failed }: CandidatePageProps) {
  const typed = failed?.typed
  return (
    <>
      <Radios
        idPrefix="kind"
        name="kind"
        classes="govuk-radios--inline govuk-radios--small"
        value={typedText(typed, 'kind') || candidate.kind}
        fieldset={{ legend: { text: 'What is it?', classes: 'govuk-fieldset__legend--s' } }}
        errorMessage={errorOf(failed?.errors, 'kind')}
        items={candidateKinds.map((kind) => ({ value: kind, text: kindWords[kind].one }))}
      />
      <Textarea
        id="words"
        name="words"
        rows={4}
        label={{ text: 'In these words', classes: 'govuk-label--s' }}
        hint={{ text: 'Keep the words of whoever spoke. The paper as it came is kept beside them.' }}
        value={failed ? typedText(typed, 'words') : candidate.words}
        errorMessage={errorOf(failed?.errors, 'words')}
        attributes={{ dir: 'auto' }}
      />
      {themes.length > 0 && (
        <Select
          id="theme"
          name="theme"
          label={{ text: 'Theme, for an ask (optional)' }}
          value={typedText(typed, 'theme')}
          items={[{ value: '', text: 'None yet' }, ...themes.map(({ id, name }) => ({ value: id, text: name }))]}
        />
      )}
    </>
  )
}

function WhoAndWhen({ candidate, failed }: CandidatePageProps) {
  const typed = failed?.typed
  const asWritten = [
    candidate.owner === null ? null : `owner: ${candidate.owner}`,
    candidate.dueWritten === null ? null : `date: ${candidate.dueWritten}`,
  ].filter((part) => part !== null)
  return (
    <Details
      summaryText="Who sees to it, and by when (promises and actions)"
      open={asWritten.length > 0 || (failed?.errors.length ?? 0) > 0}
    >
      {asWritten.length > 0 && <p class="govuk-body">As written: {asWritten.join('; ')}</p>}
      <Input
        id="ownerPost"
        name="ownerPost"
        label={{ text: 'Post (optional)' }}
        hint={{
          text:
            candidate.owner === null
              ? 'Leave it empty if you don’t know: an owner is never made up.'
              : 'As the paper has it. Make it a post that people know, or move it to the name.',
        }}
        value={failed ? typedText(typed, 'ownerPost') : (candidate.owner ?? '')}
        errorMessage={errorOf(failed?.errors, 'ownerPost')}
      />
      <Input
        id="ownerName"
        name="ownerName"
        label={{ text: 'Name (optional)' }}
        value={typedText(typed, 'ownerName')}
        errorMessage={errorOf(failed?.errors, 'ownerName')}
      />
      <DateInput
        id="due"
        namePrefix="due"
        fieldset={{ legend: { text: 'Due (optional)' } }}
        values={failed ? typedDays(typed, 'due') : dayBoxes('due', candidate.dueRead)}
        errorMessage={errorOf(failed?.errors, 'due')}
      />
    </Details>
  )
}

function Alike({ alike, failed }: CandidatePageProps) {
  if (alike.length === 0) return null
  return (
    <Details summaryText="Is it an ask that is here already?" open={failed !== undefined}>
      <Radios
        idPrefix="ask"
        name="ask"
        value={typedText(failed?.typed, 'ask')}
        fieldset={{ legend: { text: 'These look alike' } }}
        errorMessage={errorOf(failed?.errors, 'ask')}
        items={alike.map(({ id, words, saidOn, why }) => ({
          value: id,
          text: words,
          hint: { text: `${formatDay(saidOn)}. ${why}` },
        }))}
      />
      <Button name="act" value="join" classes="govuk-button--secondary">
        It is this one
      </Button>
    </Details>
  )
}
