import type { Case } from './case.ts'

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
