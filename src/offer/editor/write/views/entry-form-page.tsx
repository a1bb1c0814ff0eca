// Writing an entry: what it says, field by field, with how it will be read beside it.
import { Button, FailedSummary, PageHeading } from '../../../../design/index.ts'
import { draftAttributes } from '../../../../platform/forms/drafts.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { offerPreviewPath } from '../../../paths.ts'
import { entryForm } from '../entry-form.ts'
import { HowToAsk, HowMuch, WhoFor } from './rules-fields.tsx'
import { AboutIt, When, Where } from './words-fields.tsx'
import type { EntryFormProps } from './form-props.ts'
import { Preview } from './preview.tsx'

export function EntryFormPage(props: EntryFormProps) {
  const { title, action, cancel, slug, errors, preview, token } = props
  return (
    <>
      <FailedSummary failed={errors === null ? undefined : { errors }} />
      <PageHeading title={title} lead="A draft: nobody outside sees it until it is published." />
      <form
        method="post"
        action={action}
        novalidate
        {...draftAttributes(entryForm, action)}
        data-live-preview={offerPreviewPath}
      >
        <TokenField token={token} />
        <input type="hidden" name="slug" value={slug} />
        <AboutIt {...props} />
        <WhoFor {...props} />
        <HowMuch {...props} />
        <HowToAsk {...props} />
        <Where {...props} />
        <When {...props} />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Save the draft</Button>
          <Button classes="govuk-button--secondary" attributes={{ formaction: `${offerPreviewPath}#preview` }}>
            Look at it first
          </Button>
          <a class="govuk-link" href={cancel}>
            Cancel
          </a>
        </div>
      </form>
      <div id="preview">{preview && <Preview {...preview} />}</div>
    </>
  )
}
