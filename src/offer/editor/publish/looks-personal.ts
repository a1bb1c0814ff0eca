// Whether an email address looks like a person’s own: the offer and its open data hold addresses of posts and teams only.

const postWords =
  /(?:adviser|advice|admin|apprentice|benefits|board|care|child|children|claims|clerk|complaints|contact|council|customer|desk|duty|education|employment|enquir|families|family|finance|health|help|home|homes|housing|hub|info|inbox|leav|learning|legal|local|mail|manager|money|office|officer|offer|parent|participation|pathway|people|post|school|service|skills|social|staff|student|support|tax|team|transport|travel|virtual|voice|welfare|work|young|youth)/i

/** "dana.price@", "d.price@": two parts that look like a name, and none that looks like a post. */
export function looksPersonal(email: string): boolean {
  const [local = ''] = email.split('@')
  return /^[a-z]+[._-][a-z]{2,}\d*$/i.test(local) && !postWords.test(local)
}
