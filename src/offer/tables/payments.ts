// How somebody is paid, what was sent to finance, and what there is to spend.
import type { PersonId, AccountId, AuthorityId } from '../../platform/ids.ts'
import type { Day } from '../../platform/clock.ts'
import type { Instant } from '../../platform/db/tables.ts'
import type { PayMethod } from './claims.ts'
import type { EntryId, ClaimId, PaymentId, PaymentFileId } from './ids.ts'

export interface OfferPayeesTable {
  authority_id: AuthorityId
  person_id: PersonId
  method: PayMethod
  sealed: Buffer | null
  hint: string | null
  updated_at: Instant
}

export interface OfferPaymentFilesTable {
  authority_id: AuthorityId
  id: PaymentFileId
  made_at: Date
  made_by: AccountId | null
  payments: number
  pence: number
}

export interface OfferPaymentsTable {
  authority_id: AuthorityId
  id: PaymentId
  claim_id: ClaimId
  reference: string
  pence: number
  method: PayMethod
  cost_code: string | null
  due_on: Day
  file_id: PaymentFileId | null
  paid_on: Day | null
  failed_why: string | null
}

export interface OfferBudgetsTable {
  authority_id: AuthorityId
  entry_id: EntryId
  year: number
  pence: number
}

declare module '../../platform/db/tables.ts' {
  interface Tables {
    offer_payees: OfferPayeesTable
    offer_payment_files: OfferPaymentFilesTable
    offer_payments: OfferPaymentsTable
    offer_budgets: OfferBudgetsTable
  }
}
