import type { GivenReturn } from '../testing.ts'

/** A return that breaks one rule, and where. */
export interface Case {
  readonly rule: string
  readonly given: GivenReturn
  readonly previous?: GivenReturn
  readonly year?: number
  /** Table, line and column of the problem. */
  readonly at: string
}

const one: GivenReturn = { Header: [{}] }
const leaver = { CHILD: 'A1', DOB: '10/05/2006' }
const turns17 = { CHILD: 'A1', DOB: '10/05/2008' }
const first = { DEC: '01/09/2025', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' }
const next = { DECOM: '01/09/2025', RNE: 'P', PL_POST: 'LS3 3CC' }
const adopted = { PLACE: 'A4', DEC: '01/11/2025', REC: 'E11' }

export const episodeCases: readonly Case[] = [
  { rule: 'EPISODE_ENDS_BEFORE_START', given: { Episodes: [{ DEC: '31/05/2025', REC: 'E8' }] }, at: 'Episodes 2 DEC' },
  { rule: 'EPISODE_UNDER_A_DAY', given: { Episodes: [{ DEC: '01/06/2025', REC: 'E8' }] }, at: 'Episodes 2 DEC' },
  { rule: 'EPISODE_END_HALF_FILLED', given: { Episodes: [{ DEC: '01/07/2025' }] }, at: 'Episodes 2 REC' },
  { rule: 'EPISODE_END_HALF_FILLED', given: { Episodes: [{ REC: 'E8' }] }, at: 'Episodes 2 DEC' },
  { rule: 'EPISODE_BEFORE_BIRTH', given: { ...one, Episodes: [{ DECOM: '09/05/2010' }] }, at: 'Episodes 2 DECOM' },
  { rule: 'EPISODE_BEFORE_1991', given: { Episodes: [{ DECOM: '13/10/1991' }] }, at: 'Episodes 2 DECOM' },
  { rule: 'EPISODE_STARTS_AFTER_YEAR', given: { Episodes: [{ DECOM: '01/04/2026' }] }, at: 'Episodes 2 DECOM' },
  { rule: 'EPISODE_ENDS_AFTER_YEAR', given: { Episodes: [{ DEC: '01/04/2026', REC: 'E8' }] }, at: 'Episodes 2 DEC' },
  {
    rule: 'EPISODE_ENDS_BEFORE_YEAR',
    given: { Episodes: [{ DECOM: '01/01/2024', DEC: '31/03/2025', REC: 'E8' }] },
    at: 'Episodes 2 DEC',
  },
  { rule: 'EPISODES_OVERLAP', given: { Episodes: [first, { ...next, DECOM: '31/08/2025' }] }, at: 'Episodes 3 DECOM' },
  {
    rule: 'EPISODES_OVERLAP',
    given: {
      Episodes: [first, { DECOM: '02/06/2025', DEC: '03/06/2025', REC: 'E8' }, { ...next, DECOM: '31/08/2025' }],
    },
    at: 'Episodes 4 DECOM',
  },
  {
    rule: 'EPISODE_AFTER_DEATH',
    given: { Episodes: [{ DEC: '01/08/2025', REC: 'E2' }, next] },
    at: 'Episodes 3 DECOM',
  },
  { rule: 'X1_NOT_FOLLOWED', given: { Episodes: [first] }, at: 'Episodes 2 REC' },
  {
    rule: 'GAP_WITH_WRONG_REASON',
    given: { Episodes: [first, { ...next, DECOM: '02/09/2025' }] },
    at: 'Episodes 3 RNE',
  },
  { rule: 'RNE_NOT_S_AFTER_CARE_ENDED', given: { Episodes: [{ ...first, REC: 'E4A' }, next] }, at: 'Episodes 3 RNE' },
  { rule: 'RNE_S_WHILE_IN_CARE', given: { Episodes: [first, { ...next, RNE: 'S' }] }, at: 'Episodes 3 RNE' },
  {
    rule: 'FIRST_EPISODE_NOT_S',
    given: { Episodes: [{ RNE: 'P' }] },
    previous: { Episodes: [] },
    at: 'Episodes 2 RNE',
  },
  { rule: 'OPEN_EPISODE_NOT_LAST', given: { Episodes: [{}, next] }, at: 'Episodes 2 DEC' },
  { rule: 'FREEING_ORDER_AFTER_2005', given: { Episodes: [{ LS: 'D1' }] }, at: 'Episodes 2 LS' },
  {
    rule: 'PLACEMENT_ORDER_BEFORE_2005',
    given: { Episodes: [{ LS: 'E1', DECOM: '30/11/2005' }] },
    at: 'Episodes 2 LS',
  },
  {
    rule: 'RNE_L_NOT_SHOWN',
    given: { Episodes: [first, { ...next, RNE: 'L', PL_POST: 'LS2 2BB' }] },
    at: 'Episodes 3 RNE',
  },
  { rule: 'RNE_L_NOT_SHOWN', given: { Episodes: [first, { ...next, RNE: 'L', LS: 'V2' }] }, at: 'Episodes 3 RNE' },
  { rule: 'RNE_P_NOT_SHOWN', given: { Episodes: [first, { ...next, PL_POST: 'LS2 2BB' }] }, at: 'Episodes 3 RNE' },
  { rule: 'RNE_P_NOT_SHOWN', given: { Episodes: [first, { ...next, LS: 'V2' }] }, at: 'Episodes 3 RNE' },
  { rule: 'RNE_T_NOT_SHOWN', given: { Episodes: [first, { ...next, RNE: 'T', LS: 'V2' }] }, at: 'Episodes 3 RNE' },
  { rule: 'RNE_B_NOT_SHOWN', given: { Episodes: [first, { ...next, RNE: 'B' }] }, at: 'Episodes 3 RNE' },
  { rule: 'RNE_U_NOT_SHOWN', given: { Episodes: [first, { ...next, RNE: 'U' }] }, at: 'Episodes 3 RNE' },
  {
    rule: 'PLACEMENT_CHANGE_WITHOUT_REASON',
    given: { Episodes: [{ ...first, REASON_PLACE_CHANGE: '' }, next] },
    at: 'Episodes 2 REASON_PLACE_CHANGE',
  },
  { rule: 'NEED_CHANGED_IN_CARE', given: { Episodes: [first, { ...next, CIN: 'N5' }] }, at: 'Episodes 3 CIN' },
]

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

export const leaverCases: readonly Case[] = [
  { rule: 'OC3_PARTLY_FILLED', given: { OC3: [{ ACCOM: '' }] }, at: 'OC3 2 ACCOM' },
  { rule: 'OC3_DIED_OR_HOME_NEEDS_0', given: { OC3: [{ IN_TOUCH: 'DIED', ACCOM: '0' }] }, at: 'OC3 2 ACTIV' },
  { rule: 'OC3_DIED_OR_HOME_NEEDS_0', given: { OC3: [{ IN_TOUCH: 'RHOM', ACTIV: '0' }] }, at: 'OC3 2 ACCOM' },
  { rule: 'OC3_IN_TOUCH_FORBIDS_0', given: { OC3: [{ ACTIV: '0' }] }, at: 'OC3 2 ACTIV' },
  { rule: 'OC3_FORMER_CARER_AT_17', given: { OC3: [{ ...turns17, ACCOM: 'Z1' }] }, at: 'OC3 2 ACCOM' },
  { rule: 'OC3_FOYER_UNDER_18', given: { OC3: [{ ...turns17, ACCOM: 'T2' }] }, at: 'OC3 2 ACCOM' },
  { rule: 'OC3_AGE', given: { OC3: [{ DOB: '01/04/2009' }] }, at: 'OC3 2 DOB' },
  { rule: 'OC3_AGE', given: { OC3: [{ DOB: '31/03/2004' }] }, at: 'OC3 2 DOB' },
  {
    rule: 'OC3_DIED_STAYS_DIED',
    given: { OC3: [{}] },
    previous: { OC3: [{ IN_TOUCH: 'DIED', ACTIV: '0', ACCOM: '0' }] },
    at: 'OC3 2 IN_TOUCH',
  },
  { rule: 'OC3_DIED_IN_CARE', given: { OC3: [{}], Episodes: [{ DEC: '01/07/2025', REC: 'E2' }] }, at: 'OC3 2 CHILD' },
  {
    rule: 'OC3_MOVED_TO_OTHER_COUNCIL',
    given: { OC3: [{}], Episodes: [{ DEC: '01/07/2025', REC: 'E3' }] },
    at: 'OC3 2 CHILD',
  },
  { rule: 'OC3_STILL_IN_CARE', given: { OC3: [turns17], Episodes: [{ DECOM: '01/04/2025' }] }, at: 'OC3 2 CHILD' },
  {
    rule: 'OC3_LEFT_CARE_UNDER_16',
    given: { Header: [leaver], OC3: [leaver], Episodes: [{ DECOM: '01/04/2015', DEC: '09/05/2022', REC: 'E4A' }] },
    at: 'OC3 2 CHILD',
  },
]

export const adoptionCases: readonly Case[] = [
  { rule: 'AD1_PARTLY_FILLED', given: { AD1: [{ FOSTER_CARE: '' }] }, at: 'AD1 2 FOSTER_CARE' },
  { rule: 'AD1_MATCH_BEFORE_DECISION', given: { AD1: [{ DATE_MATCH: '31/05/2025' }] }, at: 'AD1 2 DATE_MATCH' },
  { rule: 'AD1_NUMBER_AND_SEX', given: { AD1: [{ NB_ADOPTR: '1' }] }, at: 'AD1 2 SEX_ADOPTR' },
  { rule: 'AD1_STATUS_AND_SEX', given: { AD1: [{ SEX_ADOPTR: 'FF' }] }, at: 'AD1 2 LS_ADOPTR' },
  { rule: 'AD1_NOT_ADOPTED', given: { AD1: [{}], Episodes: [{}] }, at: 'AD1 2 CHILD' },
  { rule: 'ADOPTED_WITHOUT_AD1', given: { AD1: [{ CHILD: 'B2' }], Episodes: [adopted] }, at: 'Episodes 2 REC' },
  {
    rule: 'ADOPTION_STOPPED_BEFORE_DECIDED',
    given: { PlacedAdoption: [{ DATE_PLACED_CEASED: '30/06/2025', REASON_PLACED_CEASED: 'RD1' }] },
    at: 'PlacedAdoption 2 DATE_PLACED_CEASED',
  },
  {
    rule: 'ADOPTION_STOP_HALF_FILLED',
    given: { PlacedAdoption: [{ REASON_PLACED_CEASED: 'RD1' }] },
    at: 'PlacedAdoption 2 DATE_PLACED_CEASED',
  },
  {
    rule: 'ADOPTION_STOP_WITHOUT_DECISION',
    given: { PlacedAdoption: [{ DATE_PLACED: '', DATE_PLACED_CEASED: '01/08/2025', REASON_PLACED_CEASED: 'RD1' }] },
    at: 'PlacedAdoption 2 DATE_PLACED',
  },
  {
    rule: 'ADOPTION_DECIDED_BEFORE_BIRTH',
    given: { PlacedAdoption: [{ DATE_PLACED: '09/05/2010' }] },
    at: 'PlacedAdoption 2 DATE_PLACED',
  },
  {
    rule: 'ADOPTION_DECISIONS_OVERLAP',
    given: { PlacedAdoption: [{}, { DATE_PLACED: '02/07/2025' }] },
    at: 'PlacedAdoption 3 DATE_PLACED',
  },
  {
    rule: 'PLACED_WITHOUT_DECISION',
    given: { Episodes: [{ PLACE: 'A4' }], PlacedAdoption: [] },
    at: 'Episodes 2 PLACE',
  },
  {
    rule: 'ADOPTED_AFTER_DECISION_ENDED',
    given: { Episodes: [adopted], PlacedAdoption: [{ DATE_PLACED_CEASED: '01/08/2025', REASON_PLACED_CEASED: 'RD4' }] },
    at: 'PlacedAdoption 2 DATE_PLACED_CEASED',
  },
  {
    rule: 'PREVIOUS_PERMANENCE_NONE_WITH_DETAILS',
    given: { PrevPerm: [{ DATE_PERM: '01/01/2015' }] },
    at: 'PrevPerm 2 DATE_PERM',
  },
]

export const eventCases: readonly Case[] = [
  { rule: 'MISSING_ENDS_BEFORE_START', given: { Missing: [{ MIS_END: '31/07/2025' }] }, at: 'Missing 2 MIS_END' },
  {
    rule: 'MISSING_OVERLAP',
    given: {
      Missing: [{}, { MIS_START: '01/08/2025', MISSING: 'A' }, { MIS_START: '31/07/2025', MIS_END: '05/08/2025' }],
    },
    at: 'Missing 2 MIS_START',
  },
  {
    rule: 'MISSING_BEFORE_BIRTH',
    given: { ...one, Missing: [{ MIS_START: '09/05/2010' }] },
    at: 'Missing 2 MIS_START',
  },
  { rule: 'MISSING_OUTSIDE_YEAR', given: { Missing: [{ MIS_END: '01/04/2026' }] }, at: 'Missing 2 MIS_END' },
  {
    rule: 'SWEPISODES_ENDS_BEFORE_START',
    given: { SWEpisodes: [{ SW_DEC: '31/05/2025' }] },
    at: 'SWEpisodes 2 SW_DEC',
  },
  { rule: 'SWEPISODES_OVERLAP', given: { SWEpisodes: [{}, { SW_DECOM: '02/06/2025' }] }, at: 'SWEpisodes 3 SW_DECOM' },
  {
    rule: 'SWEPISODES_BEFORE_BIRTH',
    given: { ...one, SWEpisodes: [{ SW_DECOM: '09/05/2010' }] },
    at: 'SWEpisodes 2 SW_DECOM',
  },
  { rule: 'SWEPISODES_OUTSIDE_YEAR', given: { SWEpisodes: [{ SW_DECOM: '01/04/2026' }] }, at: 'SWEpisodes 2 SW_DECOM' },
  { rule: 'DOLO_ENDS_BEFORE_START', given: { DoLo: [{ DOLO_END: '31/07/2025' }] }, at: 'DoLo 2 DOLO_END' },
  { rule: 'DOLO_OVERLAP', given: { DoLo: [{}, { DOLO_START: '31/08/2025' }] }, at: 'DoLo 3 DOLO_START' },
  { rule: 'DOLO_BEFORE_BIRTH', given: { ...one, DoLo: [{ DOLO_START: '09/05/2010' }] }, at: 'DoLo 2 DOLO_START' },
  { rule: 'DOLO_OUTSIDE_YEAR', given: { DoLo: [{ DOLO_END: '01/04/2026' }] }, at: 'DoLo 2 DOLO_END' },
  {
    rule: 'MISSING_OUTSIDE_CARE',
    given: { Episodes: [{}], Missing: [{ MIS_START: '31/05/2025' }] },
    at: 'Missing 2 MIS_START',
  },
  {
    rule: 'MISSING_OPEN_AFTER_CARE',
    given: { Episodes: [{ DEC: '01/09/2025', REC: 'E4A' }], Missing: [{ MIS_END: '' }] },
    at: 'Missing 2 MIS_END',
  },
  { rule: 'WORKER_UNDER_A_DAY', given: { SWEpisodes: [{ SW_DEC: '01/06/2025' }] }, at: 'SWEpisodes 2 SW_DEC' },
  { rule: 'WORKERS_TABLE_TOO_EARLY', given: { SWEpisodes: [{}] }, year: 2023, at: 'SWEpisodes 2 CHILD' },
  { rule: 'LIBERTY_TABLE_TOO_EARLY', given: { DoLo: [{}] }, at: 'DoLo 2 CHILD' },
  { rule: 'REVIEW_OUTSIDE_YEAR', given: { Reviews: [{ REVIEW: '31/03/2025' }] }, at: 'Reviews 2 REVIEW' },
  { rule: 'REVIEW_BEFORE_BIRTH', given: { Reviews: [{ REVIEW: '09/05/2010' }] }, at: 'Reviews 2 REVIEW' },
  {
    rule: 'REVIEW_OUTSIDE_CARE',
    given: { Episodes: [{}], Reviews: [{ REVIEW: '31/05/2025' }] },
    at: 'Reviews 2 REVIEW',
  },
  { rule: 'REVIEW_CODE_AND_AGE', given: { Reviews: [{ REVIEW_CODE: 'PN0' }] }, at: 'Reviews 2 REVIEW_CODE' },
  { rule: 'REVIEW_CODE_AND_AGE', given: { Reviews: [{ REVIEW: '09/05/2014' }] }, at: 'Reviews 2 REVIEW_CODE' },
  { rule: 'OC2_PARTLY_FILLED', given: { OC2: [{ TEETH_CHECK: '' }] }, at: 'OC2 2 TEETH_CHECK' },
  { rule: 'OC2_SCORE_AND_REASON', given: { OC2: [{ SDQ_REASON: 'SDQ2' }] }, at: 'OC2 2 SDQ_REASON' },
  { rule: 'OC2_SCORE_AND_AGE', given: { OC2: [{ DOB: '01/04/2022' }] }, at: 'OC2 2 SDQ_SCORE' },
  { rule: 'OC2_SCORE_AND_AGE', given: { OC2: [{ DOB: '01/04/2008' }] }, at: 'OC2 2 SDQ_SCORE' },
  { rule: 'OC2_CONVICTED_UNDER_10', given: { OC2: [{ DOB: '01/04/2016' }] }, at: 'OC2 2 CONVICTED' },
  { rule: 'OC2_HEALTH_CHECK_OVER_5', given: { OC2: [{ HEALTH_CHECK: '1' }] }, at: 'OC2 2 HEALTH_CHECK' },
  { rule: 'OC2_MISUSE_WITHOUT_ANSWER', given: { OC2: [{ SUBSTANCE_MISUSE: '1' }] }, at: 'OC2 2 INTERVENTION_RECEIVED' },
  {
    rule: 'OC2_HELP_WITHOUT_MISUSE',
    given: { OC2: [{ INTERVENTION_RECEIVED: '1' }] },
    at: 'OC2 2 INTERVENTION_RECEIVED',
  },
]

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
]

export const fieldCases: readonly Case[] = [
  { rule: 'DATE_UNREADABLE', given: { Header: [{ DOB: '31/02/2010' }] }, at: 'Header 2 DOB' },
  { rule: 'UPN_SHAPE', given: { Header: [{ UPN: 'I123456789012' }] }, at: 'Header 2 UPN' },
  { rule: 'UPN_SHAPE', given: { Header: [{ UPN: 'UN6' }] }, at: 'Header 2 UPN' },
  { rule: 'MOTHER_SHAPE', given: { Header: [{ MOTHER: '1.0', MC_DOB: '01/05/2025' }] }, at: 'Header 2 MOTHER' },
  { rule: 'SDQ_SCORE_RANGE', given: { OC2: [{ SDQ_SCORE: '41' }] }, at: 'OC2 2 SDQ_SCORE' },
  {
    rule: 'DATE_PERM_SHAPE',
    given: { PrevPerm: [{ PREV_PERM: 'P1', DATE_PERM: 'ZZ/13/2010' }] },
    at: 'PrevPerm 2 DATE_PERM',
  },
  { rule: 'POSTCODE_SHAPE', given: { Episodes: [{ PL_POST: 'LS1' }] }, at: 'Episodes 2 PL_POST' },
  { rule: 'PLACE_CODE_ENDING', given: { Episodes: [{ PLACE: 'Z1', PLACE_PROVIDER: '' }] }, at: 'Episodes 2 PLACE' },
  { rule: 'BLANK_HEADER_KEY', given: { Header: [{ DOB: '' }] }, at: 'Header 2 DOB' },
  { rule: 'BLANK_HEADER_FIELD', given: { Header: [{ ETHNIC: '' }] }, at: 'Header 2 ETHNIC' },
  { rule: 'BLANK_EPISODES_KEY', given: { Episodes: [{ LS: '' }] }, at: 'Episodes 2 LS' },
  { rule: 'BLANK_EPISODES_FIELD', given: { Episodes: [{ CIN: '' }] }, at: 'Episodes 2 CIN' },
  { rule: 'BLANK_REVIEWS_KEY', given: { Reviews: [{ REVIEW: '' }] }, at: 'Reviews 2 REVIEW' },
  { rule: 'BLANK_REVIEWS_FIELD', given: { Reviews: [{ REVIEW_CODE: '' }] }, at: 'Reviews 2 REVIEW_CODE' },
  { rule: 'BLANK_UASC_FIELD', given: { UASC: [{ SEX: '' }] }, at: 'UASC 2 SEX' },
  { rule: 'BLANK_OC3_KEY', given: { OC3: [{ DOB: '' }] }, at: 'OC3 2 DOB' },
  { rule: 'BLANK_MISSING_KEY', given: { Missing: [{ MISSING: '' }] }, at: 'Missing 2 MISSING' },
  { rule: 'BLANK_SWEPISODES_KEY', given: { SWEpisodes: [{ SW_ID: '' }] }, at: 'SWEpisodes 2 SW_ID' },
  { rule: 'BLANK_SWEPISODES_FIELD', given: { SWEpisodes: [{ SW_REASON: '' }] }, at: 'SWEpisodes 2 SW_REASON' },
  { rule: 'BLANK_DOLO_KEY', given: { DoLo: [{ DOLO_START: '' }] }, at: 'DoLo 2 DOLO_START' },
  { rule: 'BLANK_PREVPERM_FIELD', given: { PrevPerm: [{ PREV_PERM: '' }] }, at: 'PrevPerm 2 PREV_PERM' },
]
