// What is wrong with a form, in the reader's language. The forms of pages in several languages name phrases as their messages.
import type { Failed } from '../../platform/forms/form.ts'
import { isPhrase, type Speaker } from './index.ts'

export const failedIn = ({ say }: Speaker, failed: Failed): Failed => ({
  ...failed,
  errors: failed.errors.map(({ field, message }) => ({ field, message: isPhrase(message) ? say(message) : message })),
})

/** The message beside a field, with what a screen reader says before it. */
export function errorIn({ say }: Speaker, failed: Failed | undefined, field: string) {
  const found = failed?.errors.find((error) => error.field === field)
  return found && { text: found.message, visuallyHiddenText: say('shell.error') }
}
