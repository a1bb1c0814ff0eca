export function Home({ councilName }: { readonly councilName: string }) {
  return (
    <>
      <h1 class="govuk-heading-xl">{councilName} is here for you</h1>
      <p class="govuk-body-l">
        If you are in care, or you used to be, you have rights. We keep our word about them here.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/am-i-a-care-leaver">
          Check what support you can ask for
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in">
          Sign in
        </a>
      </p>
    </>
  )
}
