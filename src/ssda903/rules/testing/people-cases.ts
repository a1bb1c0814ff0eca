import type { GivenReturn } from './given.ts'
import type { Case } from './case.ts'

const one: GivenReturn = { Header: [{}] }

export const peopleCases: readonly Case[] = [
  { rule: 'BIRTH_IN_FUTURE', given: { Header: [{ DOB: '01/04/2026' }] }, at: 'Header 2 DOB' },
  { rule: 'OVER_25', given: { Header: [{ DOB: '01/04/1999' }] }, at: 'Header 2 DOB' },
  { rule: 'NO_EPISODES', given: { ...one, Episodes: [], OC3: [] }, at: 'Header 2 CHILD' },
  { rule: 'MOTHER_IS_MALE', given: { Header: [{ SEX: 'M', MOTHER: '1', MC_DOB: '01/05/2025' }] }, at: 'Header 2 SEX' },
  { rule: 'OWN_CHILD_BEFORE_BIRTH', given: { Header: [{ MOTHER: '1', MC_DOB: '01/05/2009' }] }, at: 'Header 2 MC_DOB' },
  { rule: 'OWN_CHILD_WITHOUT_MOTHER', given: { Header: [{ MC_DOB: '01/05/2025' }] }, at: 'Header 2 MOTHER' },
  { rule: 'UASC_SEX_DIFFERS', given: { ...one, UASC: [{ SEX: 'M' }] }, at: 'UASC 2 SEX' },
  { rule: 'UASC_CEASES_AFTER_18', given: { UASC: [{ DUC: '11/05/2028' }] }, at: 'UASC 2 DUC' },
  { rule: 'DOB_CHANGED', given: one, previous: { Header: [{ DOB: '11/05/2010' }] }, at: 'Header 2 DOB' },
  { rule: 'SEX_CHANGED', given: one, previous: { Header: [{ SEX: '1' }] }, at: 'Header 2 SEX' },
  { rule: 'ETHNIC_CHANGED', given: one, previous: { Header: [{ ETHNIC: 'WIRI' }] }, at: 'Header 2 ETHNIC' },
  { rule: 'UPN_CHANGED', given: one, previous: { Header: [{ UPN: 'B123456789012' }] }, at: 'Header 2 UPN' },
  {
    rule: 'OPEN_EPISODE_DROPPED',
    given: { ...one, Episodes: [] },
    previous: { Episodes: [{ DECOM: '01/06/2024' }] },
    at: 'Header 2 CHILD',
  },
  {
    rule: 'EPISODE_NOT_IN_LAST_YEAR',
    given: { Episodes: [{ DECOM: '01/06/2024' }] },
    previous: { Episodes: [] },
    at: 'Episodes 2 DECOM',
  },
  {
    rule: 'MISSING_NOT_CONTINUED',
    given: { ...one, Missing: [] },
    previous: { Missing: [{ MIS_START: '01/03/2025', MIS_END: '' }] },
    at: 'Header 2 CHILD',
  },
  { rule: 'UASC_DROPPED', given: { ...one, Episodes: [{}], UASC: [] }, previous: { UASC: [{}] }, at: 'Header 2 CHILD' },
  ...(['RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'URN'] as const).map((column) => ({
    rule: `${column}_NOT_AS_LAST_YEAR`,
    given: { Episodes: [{ DECOM: '01/06/2024' }] },
    previous: { Episodes: [{ DECOM: '01/06/2024', [column]: 'other' }] },
    at: `Episodes 2 ${column}`,
  })),
  {
    rule: 'OPEN_EPISODE_CHILD_ABSENT',
    given: { Header: [{ CHILD: 'Z9' }], Episodes: [] },
    previous: { Episodes: [{ DECOM: '01/06/2024' }] },
    at: 'Episodes 2 CHILD',
  },
  {
    rule: 'OC3_DIED_ABSENT',
    given: { Header: [{ CHILD: 'Z9' }], OC3: [] },
    previous: { OC3: [{ IN_TOUCH: 'DIED', ACTIV: '0', ACCOM: '0' }] },
    at: 'OC3 2 CHILD',
  },
]
