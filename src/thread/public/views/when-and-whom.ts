// To whom a promise was made, when, and by when it should be kept, in a sentence or two.
import { formatDay } from '../../../design/index.ts'
import type { Day } from '../../../platform/clock.ts'
import type { PublicPromise } from '../queries.ts'

export function whenAndWhom({ madeTo, madeOn, dueOn, dueWritten, endedOn }: PublicPromise): string {
  const made = `Promised${madeTo === null ? '' : ` to ${madeTo}`} on ${formatDay(madeOn)}.`
  if (endedOn !== null) return made
  if (dueOn !== null) return `${made} By ${formatDay(dueOn)}.`
  return dueWritten === null ? `${made} We have not said by when.` : `${made} By: “${dueWritten}”.`
}

/** Its day has passed and it is neither kept nor ended. */
export const isLate = ({ dueOn, endedOn, standing }: PublicPromise, today: Day): boolean =>
  dueOn !== null && dueOn < today && endedOn === null && standing !== 'kept'
