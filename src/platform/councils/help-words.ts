// What is said about urgent help, in English. The offer says the same in other languages (offer/phrases): names, numbers and
// words to send stand in braces, so that no translation can change one.

export const helpWords = {
  call: 'Call {number}',
  'help.danger': 'If you or someone else is in danger now. It is free.',
  'help.councilNight': 'Your council, at night and at weekends.',
  'help.notSafe': 'Call if you are not safe, or have nowhere to sleep.',
  'help.callName': 'Call {name} on {number}',
  'help.textName': 'Text {name} on {number}',
  'help.textWord': 'Text {word} to {number}',
  'help.callAdvocate': 'Call an advocate on {number}',
  'help.goTo': 'Go to {name}',
  'help.goToAdvocate': 'Go to an advocate',
  'help.writeTo': 'Write to {name}',
  'help.writeToAdvocate': 'Write to an advocate',
  'help.advocate': 'Somebody on your side who does not work for the council.',
  'help.under19': 'If you are under 19. Free, day and night.',
  'help.anyAge': 'Any age. Free, day and night.',
  'help.ratherText': 'If you would rather text. Free, day and night.',
} as const
export type HelpWord = keyof typeof helpWords

/** What the notes beside our own national lines say: a council’s own notes are in its own words. */
export const lineNotes = ['help.under19', 'help.anyAge', 'help.ratherText'] as const satisfies readonly HelpWord[]
