// Why somebody may need a record that is not one of theirs: a closed list, and a sentence of their own beside it.
export const reasons = [
  'covering',
  'duty',
  'contacted-me',
  'working-together',
  'allocating',
  'safety',
  'checking',
  'other',
] as const
export type Reason = (typeof reasons)[number]

const words: Readonly<Record<Reason, string>> = {
  covering: 'I am standing in for their worker',
  duty: 'I am on duty, or out of hours',
  'contacted-me': 'They, or somebody about them, got in touch with me',
  'working-together': 'I am working on something with their worker',
  allocating: 'I am deciding who will work with them',
  safety: 'I am worried that somebody is not safe',
  checking: 'A complaint, an audit or an inspection',
  other: 'Something else',
}

/** The words of a reason as it is kept; one that is no longer on the list shows as it is. */
export function reasonWords(reason: string): string {
  return (words as Readonly<Record<string, string>>)[reason] ?? reason
}
