import type { GivenReturn } from './given.ts'
import type { Case } from './case.ts'

const one: GivenReturn = { Header: [{}] }

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
