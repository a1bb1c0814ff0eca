import type { GivenReturn } from './given.ts'
import type { Case } from './case.ts'

const one: GivenReturn = { Header: [{}] }
const first = { DEC: '01/09/2025', REC: 'X1', REASON_PLACE_CHANGE: 'CARPL' }
const next = { DECOM: '01/09/2025', RNE: 'P', PL_POST: 'LS3 3CC' }

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
