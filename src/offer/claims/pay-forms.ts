import { z } from 'zod'
import { choice, optionalText } from '../../platform/forms/fields.ts'
import { defineForm } from '../../platform/forms/form.ts'
import type { Account } from './payee.ts'

export const payMethods = ['bank', 'card', 'voucher'] as const

const digitsOf = (typed: string) => typed.replace(/[\s-]/g, '')

/** The account is asked for only where it is needed: a card or voucher is for those who have none. */
export const payForm = defineForm(
  'pay',
  z
    .object({
      method: choice(payMethods, 'Choose how you want to be paid'),
      holder: optionalText(70),
      sortCode: optionalText(20),
      number: optionalText(20),
    })
    .superRefine(({ method, holder, sortCode, number }, context) => {
      if (method !== 'bank') return
      const fault = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
      if (holder === '') fault('holder', 'Enter the name on the account')
      if (!/^\d{6}$/.test(digitsOf(sortCode)) || /^0+$/.test(digitsOf(sortCode)))
        fault('sortCode', 'Enter the sort code: 6 numbers, like 30 94 12')
      if (!/^\d{6,8}$/.test(digitsOf(number)) || /^0+$/.test(digitsOf(number)))
        fault('number', 'Enter the account number: 6 to 8 numbers')
    }),
)

export type Paying = z.output<typeof payForm.schema>

/** Short account numbers are written with noughts before them, as banks do. */
export function accountIn({ method, holder, sortCode, number }: Paying): Account | null {
  if (method !== 'bank') return null
  return { holder, sortCode: digitsOf(sortCode), number: digitsOf(number).padStart(8, '0') }
}
