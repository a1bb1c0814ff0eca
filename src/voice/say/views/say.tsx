// Saying something, in under a minute on a phone: a feeling, words, send. Everything else has an answer already.
import {
  askBox,
  Button,
  Details,
  FailedSummary,
  feelingChoice,
  FileUpload,
  HelpNowBox,
  PageHeading,
  Radios,
  Textarea,
  type HelpNowOption,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { advocatePath, myAsksPath, sayPath } from '../../paths.ts'
import { speaksOfDanger } from '../danger.ts'
import { feelings, feelingWords } from '../feelings.ts'
import { sayForm } from '../forms.ts'
import type { WhoReads } from '../who-reads.ts'
import { Choices, type Safe } from './choices.tsx'
import { LookButton, LookFirst, lookTitle } from './look-first.tsx'
import { ReaderName, ReadsWhen, UnsafeReads, WhoSees } from './who-sees.tsx'

export interface SayProps {
  readonly readers: readonly WhoReads[]
  readonly timeNow: string
  readonly help: readonly HelpNowOption[]
  readonly safe: Safe
  readonly adviser: string
  /** Made for this page: what is sent twice is kept once. */
  readonly newKey: string
  readonly token: string
  readonly failed?: Failed | undefined
  /** Shown as it will be read, before it is sent. */
  readonly looking?: Looking | undefined
}

export interface Looking {
  readonly hadFiles: boolean
}

export const helpBeside = 'help-beside'

export function Say(props: SayProps) {
  const { readers, timeNow, newKey, token, failed, looking } = props
  const typed = (field: string) => typedText(failed?.typed, field)
  const chosen = readers.find(({ key }) => key === typed('reader')) ?? readers[0]
  return (
    <>
      {!looking && <FailedSummary failed={failed} />}
      {looking ? (
        <PageHeading title={lookTitle} lead="It is not sent yet." />
      ) : (
        <PageHeading
          title="Say something"
          lead="A wish, a worry, a thank you, something that is not right. You decide who reads it."
        />
      )}
      {chosen && !looking && <WhoSees reader={chosen} timeNow={timeNow} />}
      <form
        method="post"
        action={sayPath}
        enctype="multipart/form-data"
        novalidate
        {...draftAttributes(sayForm, sayPath)}
        data-send-again=""
      >
        <TokenField token={token} />
        <input type="hidden" name="key" value={typed('key') || newKey} />
        {looking && <LookAtOwn {...props} chosen={chosen} looking={looking} />}
        <Feelings value={typed('feeling')} managersToo={chosen?.managersToo ?? false} />
        <Textarea
          name="words"
          rows={6}
          label={{ text: 'What do you want to say?', classes: 'govuk-label--m' }}
          hint={{ text: 'In your own words, in any language. Nobody will change them.' }}
          value={typed('words')}
          errorMessage={errorOf(failed?.errors, 'words')}
          attributes={{ ...askBox(helpBeside), dir: 'auto' }}
        />
        {!looking && <Help {...props} chosen={chosen} />}
        <Files failed={failed} />
        {chosen && <Choices {...props} chosen={chosen} />}
        <p data-send-status="" role="status" />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Send</Button>
          <LookButton />
        </div>
      </form>
      <p>
        Is it about somebody who works with you? <a href={advocatePath}>Ask for somebody on your side</a> who does not
        work for the council.
      </p>
      <p>
        <a href={myAsksPath}>See what you said before</a>
      </p>
    </>
  )
}

interface Chosen {
  readonly chosen: WhoReads | undefined
}

/** Open from the start where what was typed before speaks of danger. */
function Help({ help, failed, chosen }: SayProps & Chosen) {
  const note = chosen && <UnsafeReads reader={chosen} />
  return <HelpNowBox id={helpBeside} options={help} note={note} isOpen={speaksOfDanger(failed)} />
}

function LookAtOwn(props: SayProps & Chosen & { readonly looking: Looking }) {
  const { failed, chosen, timeNow, looking } = props
  const typed = failed?.typed
  return (
    <LookFirst words={typedText(typed, 'words')} feeling={typedText(typed, 'feeling')} hadFiles={looking.hadFiles}>
      {chosen && !speaksOfDanger(failed) && (
        <p>
          It goes to <ReaderName reader={chosen} />. <ReadsWhen reader={chosen} timeNow={timeNow} />
        </p>
      )}
      <Help {...props} />
    </LookFirst>
  )
}

function Feelings({ value, managersToo }: { readonly value: string; readonly managersToo: boolean }) {
  return (
    <Radios
      name="feeling"
      classes="govuk-radios--small feelings"
      fieldset={{ legend: { text: 'How do you feel? You can leave this out', classes: 'govuk-fieldset__legend--m' } }}
      hint={{
        text: `If you say that you are not safe, it is read sooner${managersToo ? ', and the managers of the team can see it too' : ''}.`,
      }}
      value={value}
      items={feelings.map((feeling) => ({
        value: feeling,
        text: feelingWords[feeling],
        attributes: feelingChoice(feeling),
      }))}
    />
  )
}

/** `capture` opens the recorder or the camera of a phone; on a computer it is a file to choose. */
function Files({ failed }: { readonly failed: Failed | undefined }) {
  const faults = ['voice', 'picture', 'described'].some((field) => errorOf(failed?.errors, field))
  return (
    <Details summaryText="Send your voice or a picture" open={faults}>
      <FileUpload
        name="voice"
        label={{ text: 'A voice recording' }}
        hint={{ text: 'Up to 25 MB. You can send it instead of writing.' }}
        errorMessage={errorOf(failed?.errors, 'voice')}
        attributes={{ accept: 'audio/*,video/webm,video/mp4,video/3gpp', capture: 'user' }}
      />
      <FileUpload
        name="picture"
        label={{ text: 'A picture' }}
        hint={{ text: 'We take out where it was taken before we keep it.' }}
        errorMessage={errorOf(failed?.errors, 'picture')}
        multiple
        attributes={{ accept: 'image/jpeg,image/png,image/webp' }}
      />
      <Textarea
        name="described"
        rows={2}
        label={{ text: 'What it says or shows, in a few words (optional)' }}
        hint={{ text: 'For somebody who can’t hear or see it.' }}
        value={typedText(failed?.typed, 'described')}
        errorMessage={errorOf(failed?.errors, 'described')}
        attributes={{ ...askBox(helpBeside), dir: 'auto' }}
      />
      {failed && <p>Files are not kept while you type. If you chose one, please choose it again.</p>}
    </Details>
  )
}
