import type { Code } from './code.ts'
import * as care from './codes-care.ts'
import * as leavers from './codes-leavers.ts'
import * as person from './codes-person.ts'

export type { Code }

/** Every list of codes that the return's specification gives, under the name of the field. */
export const CODES = {
  SEX: person.SEX,
  ETHNIC: person.ETHNICITY,
  MOTHER: person.YES_NO,
  RNE: care.REASON_STARTED,
  LS: care.LEGAL_STATUS,
  CIN: care.NEED,
  PLACE: care.PLACEMENT,
  PLACE_PROVIDER: care.PROVIDER,
  REC: care.REASON_ENDED,
  REASON_PLACE_CHANGE: care.REASON_PLACEMENT_CHANGED,
  REVIEW_CODE: person.REVIEW,
  SDQ_REASON: person.REASON_SCORE_MISSING,
  CONVICTED: person.YES_NO,
  HEALTH_CHECK: person.YES_NO,
  IMMUNISATIONS: person.YES_NO,
  TEETH_CHECK: person.YES_NO,
  HEALTH_ASSESSMENT: person.YES_NO,
  SUBSTANCE_MISUSE: person.YES_NO,
  INTERVENTION_RECEIVED: person.YES_NO,
  INTERVENTION_OFFERED: person.YES_NO,
  IN_TOUCH: leavers.IN_TOUCH,
  ACTIV: leavers.ACTIVITY,
  ACCOM: leavers.ACCOMMODATION,
  FOSTER_CARE: person.YES_NO,
  NB_ADOPTR: person.ADOPTERS,
  SEX_ADOPTR: person.ADOPTERS_SEX,
  LS_ADOPTR: person.ADOPTERS_STATUS,
  REASON_PLACED_CEASED: person.REASON_ADOPTION_STOPPED,
  PREV_PERM: person.PREVIOUS_PERMANENCE,
  MISSING: person.MISSING,
  SW_REASON: person.SOCIAL_WORKER_CHANGE,
} as const satisfies Record<string, readonly Code[]>

export type CodeList = keyof typeof CODES

const byCode = new Map(
  Object.entries(CODES).map(([list, codes]) => [list, Map.groupBy(codes, (one) => one.code)] as const),
)

const isOpenIn = (one: Code, year: number | null): boolean =>
  year === null || ((one.from ?? year) <= year && (one.to ?? year) >= year)

/** Is this a code of the list in that collection year? Without a year, in any year. */
export function isCode(list: CodeList, code: string, year: number | null): boolean {
  return (
    byCode
      .get(list)
      ?.get(code)
      ?.some((one) => isOpenIn(one, year)) ?? false
  )
}

/** What a code means in plain words, or null when the list has no such code. */
export function meaningOf(list: CodeList, code: string): string | null {
  return byCode.get(list)?.get(code.toUpperCase())?.[0]?.meaning ?? null
}

/** The codes that may be used in a year, for a message: `M, F, U`. */
export function codesIn(list: CodeList, year: number | null): string[] {
  return CODES[list].filter((one) => isOpenIn(one, year)).map((one) => one.code)
}
