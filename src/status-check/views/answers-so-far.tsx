// The answers as hidden fields: the only place where they are kept is the page itself.
import { TokenField } from '../../platform/forms/token-field.tsx'
import type { Typed } from '../flow.ts'
import { unknownBox } from '../told.ts'

interface AnswersProps {
  readonly token: string
  readonly typed: Typed
  /** The question on this page, whose fields are shown. */
  readonly except?: string | undefined
}

export function AnswersSoFar({ token, typed, except = '' }: AnswersProps) {
  const own = new Set(['go', 'at', except, unknownBox(except)])
  return (
    <>
      <TokenField token={token} />
      {Object.entries(typed)
        .filter(([name, value]) => !own.has(name) && value !== '')
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
    </>
  )
}
