import type { Case } from './case.ts'

const adopted = { PLACE: 'A4', DEC: '01/11/2025', REC: 'E11' }

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
