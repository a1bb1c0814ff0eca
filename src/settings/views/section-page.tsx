import type { ComponentChildren } from 'preact'
import { Button, ErrorSummary, PageHeading } from '../../design/index.ts'
import { draftAttributes } from '../../platform/forms/drafts.ts'
import type { FieldError, Form } from '../../platform/forms/form.ts'
import { TokenField } from '../../platform/forms/token-field.tsx'
import { paths } from '../paths.ts'
import type { SectionName } from '../section.ts'

interface SectionPageProps {
  readonly section: SectionName
  readonly form: Form<unknown>
  readonly token: string
  readonly version: number
  readonly errors: readonly FieldError[]
  readonly takesFiles: boolean
  readonly children: ComponentChildren
}

export function SectionPage({ section, form, token, version, errors, takesFiles, children }: SectionPageProps) {
  const path = paths.section(section.slug)
  return (
    <>
      {errors.length > 0 && (
        <ErrorSummary
          titleText="There is a problem"
          errorList={errors.map(({ field, message }) => ({ text: message, href: `#${field}` }))}
        />
      )}
      <PageHeading title={section.title} lead={section.lead} />
      <form
        id="form"
        method="post"
        action={path}
        encType={takesFiles ? 'multipart/form-data' : undefined}
        novalidate
        {...(form.keepsDraft ? draftAttributes(form, path) : {})}
      >
        <TokenField token={token} />
        <input type="hidden" name="version" value={version} />
        {children}
        <Button preventDoubleClick>Save</Button>
      </form>
    </>
  )
}
