// Words that no young person is to read about themselves (features.md D2 and design section 2), with what to say instead.

export interface OfficeWord {
  readonly word: string
  readonly instead: string
}

const officeWords: readonly OfficeWord[] = [
  { word: 'LAC', instead: 'write “in care”.' },
  { word: 'UASC', instead: 'leave it out. It has no place in a letter that others may see.' },
  { word: 'NEET', instead: 'write what they do, or want to do.' },
  { word: 'RAG', instead: 'write what is going well and what is not.' },
  { word: 'MASH', instead: 'write the name of the team.' },
  { word: 'case', instead: 'write “you”.' },
  { word: 'placement', instead: 'write “your home”.' },
  { word: 'contact', instead: 'write “seeing your family”, or “get in touch”.' },
  { word: 'abscond', instead: 'write “leave without telling us”.' },
  { word: 'asylum', instead: 'leave it out. It has no place in a letter that others may see.' },
  { word: 'immigration', instead: 'leave it out. It has no place in a letter that others may see.' },
]

/** Whole words only, in any case: “rag” is found, “fragile” is not; “in case” is plain English. */
export function officeWordsIn(text: string): readonly OfficeWord[] {
  return officeWords.filter(({ word }) => new RegExp(`\\b(?<!in )${word}(s|ed|ing)?\\b`, 'i').test(text))
}
