// What makes words wait for a careful look before everyone may read them: rude words, and ways to reach or find somebody.
// Pure, in the browser too. It holds nothing back for good: a person reads it and decides.

export type NotForEveryone = 'rude' | 'contact'

/** Whole words only, with the endings and the letters-for-figures that people use to get past such a list. */
const rude =
  /\b(?:f+u+c+k\w*|sh[i1!]+t\w*|c+u+n+t\w*|w+a+n+k\w*|b[a@]st[a@]rd\w*|b[i1!]+tch\w*|d[i1!]ck(?:head)?s?|pr[i1!]ck\w*|tw[a@]ts?|bollocks|arsehol\w*|assh\w*|sl[u@]ts?|wh[o0]re\w*|n[i1!]gg\w+|p[a@]ki\w*|f[a@]gg?[o0]?t?s?|tr[a@]nn(?:y|ies)|r[e3]t[a@]rd\w*|sp[a@]st?[i1!]c\w*|ch[i1!]nk[sy]?)\b/iu
const telephone = /(?:\+|\b00|\b0)[\d ()-]{8,}\d/u
const email = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u
const address = /https?:\/\/|\bwww\.|(?:^|\s)@[\w.]{3,}/iu
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/iu
/** "@me on …", "my snap is …": a way to reach somebody outside of here. */
const handle = /\b(?:my|add me on|message me on)\s+(?:snap(?:chat)?|insta(?:gram)?|tiktok|whatsapp|facebook|number)\b/iu

export function notForEveryone(text: string): readonly NotForEveryone[] {
  const folded = text.normalize('NFKC')
  const found: NotForEveryone[] = []
  if (rude.test(folded)) found.push('rude')
  if ([telephone, email, address, postcode, handle].some((pattern) => pattern.test(folded))) found.push('contact')
  return found
}
