import { duePath } from '../paths.ts'

/** One thing that falls due: what it is, and marking it done. */
export const dueItemPath = (id: string) => `${duePath}/${id}`
