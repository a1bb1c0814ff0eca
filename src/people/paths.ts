// Every address of people/, typed: nobody writes one out by hand.
import type { PersonId } from '../platform/ids.ts'
import type { WorkerId } from './tables.ts'

export const staffPath = '/staff'
export const peoplePath = '/staff/people'
export const peopleFilePath = (format: 'csv' | 'xlsx') => `${peoplePath}.${format}`

/** One person's record; without an id the pattern that the router takes. */
const ofPerson = (part: string) => (id: PersonId | ':id') => `${peoplePath}/${id}${part}`
export const personPath = ofPerson('')
/** Asks for a reason before a record outside one's caseload opens. */
export const openPath = ofPerson('/open')
export const detailsPath = ofPerson('/details')
export const historyPath = ofPerson('/history')
export const whatIfPath = ofPerson('/what-if')
export const letterPath = ofPerson('/letter')
export const letterPdfPath = ofPerson('/letter.pdf')
/** Who looked at this record. */
export const seenPath = ofPerson('/seen')
export const allocationsPath = ofPerson('/workers')
export const allocationPath = (id: PersonId | ':id', allocation: string) => `${allocationsPath(id)}/${allocation}`
export const restrictionPath = ofPerson('/restriction')
/** Whether the young person is shown who looked. */
export const withholdPath = ofPerson('/who-looked')
/** What they asked for of the local offer, and asking for them. */
export const claimsOfPath = ofPerson('/claim')
export const signInCodePath = ofPerson('/sign-in-code')

/** Restricted records that nobody looks after any more. `record` is a handle, never a person's id. */
export const recoveryPath = '/staff/recovery'
export const recoveryOfPath = (record: string) => `${recoveryPath}/${record}`
export const recoveryAnswerPath = (recovery: string) => `${recoveryPath}/${recovery}/answer`

export const workersPath = '/staff/workers'
export const workerPath = (id: WorkerId | ':id') => `${workersPath}/${id}`
export const openingsPath = '/staff/openings'
export const openingPath = (id: string) => `${openingsPath}/${id}`
export const duePath = '/staff/due'
export const importsPath = '/staff/imports'
export const dataQualityPath = '/staff/data-quality'
