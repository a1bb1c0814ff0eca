import { PageHeading } from '../../../design/index.ts'

/** No file now: filtered by status it could leave somebody out. */
export function NotYet({ listHref }: { readonly listHref: string }) {
  return (
    <>
      <PageHeading
        title="The file must wait"
        lead="Today’s statuses are being worked out, so a list by status could leave somebody out."
      />
      <p class="govuk-body">
        It takes a few minutes. Then try again from <a href={listHref}>the list</a>. Without a filter or order by status
        you can save the list now.
      </p>
    </>
  )
}
