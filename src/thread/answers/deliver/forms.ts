import { z } from 'zod'
import type { Day } from '../../../platform/clock.ts'
import { choice, readDay } from '../../../platform/forms/fields.ts'
import { defineForm } from '../../../platform/forms/form.ts'

/** What a worker may send an answer by; their code and their group are not chosen. */
export const waysToChoose = ['in-person', 'text', 'email', 'letter', 'here'] as const
export type WayToChoose = (typeof waysToChoose)[number]

export type DeliveryAct =
  | { readonly act: 'delivered'; readonly on: Day }
  | { readonly act: 'again' }
  | { readonly act: 'way'; readonly way: WayToChoose; readonly recipient: string | null }

const acts = choice(['delivered', 'again', 'way'], 'Choose what to do')

export const deliveryForm = defineForm<DeliveryAct>(
  'delivery',
  z.unknown().transform((raw, context): DeliveryAct => {
    const typed = (raw ?? {}) as Readonly<Record<string, unknown>> // forms hand over their fields
    const fault = (field: string, message: string) => {
      context.addIssue({ code: 'custom', path: [field], message })
      return z.NEVER
    }
    const act = acts.safeParse(typed['act'])
    if (!act.success) return fault('act', 'Choose what to do')
    if (act.data === 'again') return { act: 'again' }
    if (act.data === 'delivered') {
      const read = readDay(typed, 'on', 'The day')
      if ('fault' in read) return fault('on', read.fault)
      return read.day === null ? fault('on', 'Enter the day') : { act: 'delivered', on: read.day }
    }
    const way = choice(waysToChoose, 'Select a way').safeParse(typed['way'])
    if (!way.success) return fault('way', 'Select a way')
    const box = typed[`to-${way.data}`]
    const to = typeof box === 'string' ? box.trim() : ''
    const wrong = wrongAddress(way.data, to)
    if (wrong !== null) return fault(`to-${way.data}`, wrong)
    return { act: 'way', way: way.data, recipient: to === '' ? null : to }
  }),
)

/** A wrong number reaches a stranger. */
function wrongAddress(way: WayToChoose, to: string): string | null {
  switch (way) {
    case 'text':
      return /^\+?[\d ()-]{7,20}$/.test(to) ? null : 'Enter a mobile number that is safe to text, like 07700 900 982'
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(to) && to.length <= 200
        ? null
        : 'Enter an e-mail address that is safe to write to, like name@example.com'
    case 'letter':
      return to !== '' && to.length <= 300 ? null : 'Enter the address, in 300 characters or fewer'
    case 'here':
    case 'in-person':
      return null
  }
}
