// Every address of a young person's own voice, typed.
import type { AskId } from '../thread/tables.ts'

export const sayPath = '/me/say'
export const myAsksPath = '/me/asks'
/** One ask of one's own: where it has got to, and its answers. */
export const myAskPath = (id: AskId | ':ask') => `${myAsksPath}/${id}`
export const myVerdictPath = (id: AskId | ':ask') => `${myAskPath(id)}/verdict`
/** Who may quote it, or taking it back. */
export const myChoicesPath = (id: AskId | ':ask') => `${myAskPath(id)}/choices`
export const advocatePath = '/me/advocate'

/** Without signing in and without a name. */
export const tellUsPath = '/tell-us'
/** Coming back with the private code. */
export const tellUsAnswerPath = '/tell-us/answer'

export const safetyDeskPath = '/staff/safety-desk'
export const coverPath = '/staff/cover'
