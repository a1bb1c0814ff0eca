// Every address of a young person's own voice, typed.
import type { AskId, FileId } from '../thread/tables.ts'

export const sayPath = '/me/say'
export const myAsksPath = '/me/asks'
/** One ask of one's own: where it has got to, and its answers. */
export const myAskPath = (id: AskId | ':ask') => `${myAsksPath}/${id}`
/** Right after sending: when, to whom, and when it should be read. */
export const mySentPath = (id: AskId | ':ask') => `${myAskPath(id)}/sent`
export const myVerdictPath = (id: AskId | ':ask', answer: string) => `${myAskPath(id)}/answers/${answer}`
/** Who may quote it. */
export const myQuotePath = (id: AskId | ':ask') => `${myAskPath(id)}/quote`
export const myWithdrawPath = (id: AskId | ':ask') => `${myAskPath(id)}/take-back`
export const myFilePath = (id: AskId | ':ask', file: FileId | ':file') => `${myAskPath(id)}/files/${file}`
export const advocatePath = '/me/advocate'

/** Without signing in and without a name. */
export const tellUsPath = '/tell-us'
export const tellUsNamePath = '/tell-us/name'
/** Coming back with the private code. */
export const tellUsAnswerPath = '/tell-us/answer'
export const tellUsVerdictPath = '/tell-us/answer/verdict'

export const safetyDeskPath = '/staff/safety-desk'
export const safetyDeskAskPath = (id: AskId | ':ask') => `${safetyDeskPath}/${id}`
export const coverPath = '/staff/cover'
export const coverHoursPath = '/staff/cover/hours'
export const coverEndPath = '/staff/cover/end'
