/** The hidden field that ties a form to the session of whoever opened it. Put it first: a form with files is refused without it. */
export function TokenField({ token }: { readonly token: string }) {
  return <input type="hidden" name="_csrf" value={token} />
}
