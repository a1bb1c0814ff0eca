import { typedText, type Failed } from '../../platform/forms/form.ts'
import { readDanger } from '../../words/index.ts'

/** Whether what was typed, or the feeling that was picked, speaks of danger: help is then open from the start. */
export function speaksOfDanger(failed: Failed | undefined): boolean {
  const typed = (field: string) => typedText(failed?.typed, field)
  const feeling = typed('feeling')
  return readDanger(`${typed('words')} ${typed('described')}`, feeling === '' ? [] : [feeling]).level !== 'none'
}
