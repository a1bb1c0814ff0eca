// Every event that can be recorded, in words that a young person reads on "who looked at my record".
// `about: 'person'` means a record without a subject is a bug: the route does not answer.

export const auditEvents = {
  'people.listed': { about: 'many', words: 'looked at a list of people' },
  'people.exported': { about: 'many', words: 'saved a list of people as a file' },
  'person.viewed': { about: 'person', words: 'looked at your page' },
  'person.opened-beyond-caseload': { about: 'person', words: 'opened your page and gave a reason' },
  'person.history-viewed': { about: 'person', words: 'looked at your time in care' },
  'person.what-if': { about: 'person', words: 'tried out what would happen if something changed, without saving it' },
  'person.audit-viewed': { about: 'person', words: 'looked at who had seen your page' },
  'fact.added': { about: 'person', words: 'added something to your history' },
  'fact.corrected': { about: 'person', words: 'corrected something in your history' },
  'fact.ended': { about: 'person', words: 'put an end date in your history' },
  'fact.undone': { about: 'person', words: 'took back a change in your history' },
  'person.changed': { about: 'person', words: 'changed your details' },
  'letter.viewed': { about: 'person', words: 'read the letter about your support' },
  'letter.printed': { about: 'person', words: 'made a copy of the letter about your support' },
  'allocation.changed': { about: 'person', words: 'changed who works with you' },
  'restriction.changed': { about: 'person', words: 'changed who may see your page' },
  'person.viewers-withheld': { about: 'person', words: 'changed whether you can see who looked at your page' },
  'opening.reviewed': { about: 'person', words: 'checked why somebody had opened your page' },
  'own-record.viewed': { about: 'person', words: 'looked at your own page' },
  'own-letter.viewed': { about: 'person', words: 'read your own letter' },
  'sign-in-code.given': { about: 'person', words: 'gave you a sign-in code' },
  'sign-in-code.approved': { about: 'person', words: 'agreed to a new sign-in code for you' },
  'sign-in-code.refused': { about: 'person', words: 'did not agree to a new sign-in code for you' },
  'sign-in-code.used': { about: 'person', words: 'used a sign-in code and chose new secret words' },
  'status.changed': { about: 'person', words: 'your status was worked out again' },
  'due-item.done': { about: 'person', words: 'marked something for you as done' },
  'import.checked': { about: 'many', words: 'checked the yearly return' },
  'import.run': { about: 'many', words: 'brought in the yearly return or a list of names' },
  'import.viewed': { about: 'many', words: 'looked at an import' },
  'data-quality.viewed': { about: 'many', words: 'looked at rows that were set aside' },
  'return.exported': { about: 'many', words: 'made a file for the government or an inspector' },
  'openings.listed': { about: 'many', words: 'looked over the openings beyond caseloads' },
  'due.listed': { about: 'many', words: 'looked at what falls due' },
  'session.started': { about: 'nobody', words: 'signed in' },
  'session.refused': { about: 'nobody', words: 'could not sign in' },
  'session.ended': { about: 'nobody', words: 'signed out' },
  'settings.changed': { about: 'nobody', words: 'changed the council’s settings' },
  'account.changed': { about: 'nobody', words: 'changed an account' },
  'backup.made': { about: 'nobody', words: 'made a backup' },
} as const satisfies Record<string, { about: 'person' | 'many' | 'nobody'; words: string }>

export type AuditEvent = keyof typeof auditEvents

/** A row that records nothing says why. */
export interface NoAudit {
  readonly none: string
}
export const none = (why: string): NoAudit => ({ none: why })
