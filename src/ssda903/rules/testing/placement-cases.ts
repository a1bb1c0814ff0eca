import type { GivenReturn } from './given.ts'
import type { Case } from './case.ts'

const one: GivenReturn = { Header: [{}] }

const aged = (DECOM: string, more: Record<string, string>): GivenReturn => ({ ...one, Episodes: [{ DECOM, ...more }] })

export const placementCases: readonly Case[] = [
  { rule: 'CRIMINAL_STATUS_UNDER_10', given: aged('09/05/2020', { LS: 'J1' }), at: 'Episodes 2 LS' },
  { rule: 'SEMI_INDEPENDENT_UNDER_16', given: aged('01/06/2025', { PLACE: 'K3' }), at: 'Episodes 2 PLACE' },
  { rule: 'CUSTODY_UNDER_10', given: aged('09/05/2020', { PLACE: 'R5' }), at: 'Episodes 2 PLACE' },
  { rule: 'SCHOOL_UNDER_4', given: aged('09/05/2014', { PLACE: 'S1' }), at: 'Episodes 2 PLACE' },
  { rule: 'EMPLOYMENT_UNDER_14', given: aged('09/05/2024', { PLACE: 'P3' }), at: 'Episodes 2 PLACE' },
  { rule: 'INDEPENDENT_UNDER_14', given: aged('01/06/2023', { DEC: '09/05/2024', REC: 'E5' }), at: 'Episodes 2 REC' },
  { rule: 'ADULT_CARE_UNDER_16', given: aged('01/06/2025', { DEC: '01/07/2025', REC: 'E7' }), at: 'Episodes 2 REC' },
  { rule: 'STAYED_UNDER_18', given: aged('01/06/2025', { DEC: '01/07/2025', REC: 'E17' }), at: 'Episodes 2 REC' },
  { rule: 'SGO_AT_18', given: aged('01/06/2025', { DEC: '10/05/2028', REC: 'E45' }), at: 'Episodes 2 REC' },
  { rule: 'ADOPTED_AT_18', given: aged('01/06/2025', { DEC: '10/05/2028', REC: 'E12' }), at: 'Episodes 2 REC' },
  {
    rule: 'POLICE_PROTECTION_TOO_LONG',
    given: aged('01/06/2025', { LS: 'L1', DEC: '05/06/2025', REC: 'E8' }),
    at: 'Episodes 2 DEC',
  },
  {
    rule: 'EMERGENCY_ORDER_TOO_LONG',
    given: aged('01/06/2025', { LS: 'L2', DEC: '23/06/2025', REC: 'E8' }),
    at: 'Episodes 2 DEC',
  },
  {
    rule: 'ASSESSMENT_ORDER_TOO_LONG',
    given: aged('01/06/2025', { LS: 'L3', DEC: '09/06/2025', REC: 'E8' }),
    at: 'Episodes 2 DEC',
  },
  {
    rule: 'DETENTION_TOO_LONG',
    given: aged('01/06/2025', { LS: 'J2', DEC: '06/06/2025', REC: 'E8' }),
    at: 'Episodes 2 DEC',
  },
  {
    rule: 'SHORT_BREAK_OVER_17_DAYS',
    given: aged('01/06/2025', { LS: 'V4', DEC: '19/06/2025', REC: 'E4A' }),
    at: 'Episodes 2 DEC',
  },
  {
    rule: 'HOSPITAL_STAY_TOO_LONG',
    given: aged('01/06/2025', { PLACE: 'T1', DEC: '14/07/2025', REC: 'X1' }),
    at: 'Episodes 2 DEC',
  },
  {
    rule: 'CARER_HOLIDAY_TOO_LONG',
    given: aged('01/06/2025', { PLACE: 'T3', DEC: '23/06/2025', REC: 'X1' }),
    at: 'Episodes 2 DEC',
  },
  {
    rule: 'TEMPORARY_STAY_TOO_LONG',
    given: aged('01/06/2025', { PLACE: 'T4', DEC: '09/06/2025', REC: 'X1' }),
    at: 'Episodes 2 DEC',
  },
  { rule: 'PROVIDER_PR0_OF_PLACE', given: { Episodes: [{ PLACE_PROVIDER: 'PR0' }] }, at: 'Episodes 2 PLACE_PROVIDER' },
  { rule: 'PROVIDER_PR1_OF_PLACE', given: { Episodes: [{ PLACE: 'R5' }] }, at: 'Episodes 2 PLACE_PROVIDER' },
  {
    rule: 'PROVIDER_PR2_OF_PLACE',
    given: { Episodes: [{ PLACE: 'P1', PLACE_PROVIDER: 'PR2' }] },
    at: 'Episodes 2 PLACE_PROVIDER',
  },
  { rule: 'PROVIDER_PR3_OF_PLACE', given: { Episodes: [{ PLACE_PROVIDER: 'PR3' }] }, at: 'Episodes 2 PLACE_PROVIDER' },
  {
    rule: 'PROVIDER_PR4_OF_PLACE',
    given: { Episodes: [{ PLACE: 'P1', PLACE_PROVIDER: 'PR4' }] },
    at: 'Episodes 2 PLACE_PROVIDER',
  },
  {
    rule: 'PROVIDER_PR5_OF_PLACE',
    given: { Episodes: [{ PLACE: 'P1', PLACE_PROVIDER: 'PR5' }] },
    at: 'Episodes 2 PLACE_PROVIDER',
  },
  { rule: 'PROVIDER_MISSING', given: { Episodes: [{ PLACE_PROVIDER: '' }] }, at: 'Episodes 2 PLACE_PROVIDER' },
  {
    rule: 'HOME_ON_SECTION_20',
    given: { Episodes: [{ LS: 'V2', PLACE: 'P1', PLACE_PROVIDER: 'PR0' }] },
    at: 'Episodes 2 PLACE',
  },
  { rule: 'ADOPTION_PLACE_WITHOUT_ORDER', given: { Episodes: [{ PLACE: 'A6' }] }, at: 'Episodes 2 LS' },
  { rule: 'CARE_STARTS_TEMPORARY', given: { Episodes: [{ PLACE: 'T0' }] }, at: 'Episodes 2 PLACE' },
  {
    rule: 'CARE_ENDS_TEMPORARY',
    given: { Episodes: [{ PLACE: 'T2', DEC: '05/06/2025', REC: 'E8' }] },
    at: 'Episodes 2 REC',
  },
  { rule: 'SHORT_BREAK_PLACE', given: { Episodes: [{ LS: 'V4' }] }, at: 'Episodes 2 PLACE' },
  {
    rule: 'SHORT_BREAKS_MIXED',
    given: {
      Episodes: [
        { LS: 'V3', DEC: '01/07/2025', REC: 'E8' },
        { LS: 'V4', DECOM: '02/07/2025' },
      ],
    },
    at: 'Episodes 3 LS',
  },
  {
    rule: 'SHORT_BREAKS_OVER_75_DAYS',
    given: {
      Episodes: ['06', '07', '08', '09', '10'].map((month) => ({
        LS: 'V4',
        DECOM: `01/${month}/2025`,
        DEC: `17/${month}/2025`,
        REC: 'E4A',
      })),
    },
    at: 'Episodes 6 DEC',
  },
]
