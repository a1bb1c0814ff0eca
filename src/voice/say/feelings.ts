// How somebody feels when they say it: theirs to pick or to leave out. Some of them bring help to the front.
export const feelings = ['good', 'okay', 'worried', 'sad', 'angry', 'scared', 'unsafe', 'hopeless'] as const
export type Feeling = (typeof feelings)[number]

export const isFeeling = (text: string): text is Feeling => (feelings as readonly string[]).includes(text)

export const feelingWords: Readonly<Record<Feeling, string>> = {
  good: 'Good',
  okay: 'Okay',
  worried: 'Worried',
  sad: 'Sad',
  angry: 'Angry',
  scared: 'Scared',
  unsafe: 'Not safe',
  hopeless: 'Like there is no point',
}
