import type { Code } from './code.ts'

// Years are collection years (2026 = 1 April 2025 to 31 March 2026), both ends included.

export const REASON_STARTED: readonly Code[] = [
  { code: 'S', meaning: 'started to be looked after' },
  { code: 'L', meaning: 'change of legal status only' },
  { code: 'P', meaning: 'change of placement and carer' },
  { code: 'T', meaning: 'change of placement, same carer' },
  { code: 'B', meaning: 'change of legal status, placement and carer' },
  { code: 'U', meaning: 'change of legal status and placement, same carer' },
]

export const LEGAL_STATUS: readonly Code[] = [
  { code: 'C1', meaning: 'interim care order' },
  { code: 'C2', meaning: 'full care order' },
  { code: 'D1', meaning: 'freed for adoption' },
  { code: 'E1', meaning: 'placement order' },
  { code: 'V2', meaning: 'accommodated under section 20' },
  { code: 'V3', meaning: 'short breaks, agreed as a series' },
  { code: 'V4', meaning: 'short breaks, each stay recorded' },
  { code: 'J1', meaning: 'on remand' },
  { code: 'J2', meaning: 'detained by the police and accommodated (PACE)' },
  { code: 'J3', meaning: 'supervision order with a condition of where to live' },
  { code: 'L1', meaning: 'police protection' },
  { code: 'L2', meaning: 'emergency protection order' },
  { code: 'L3', meaning: 'child assessment order' },
]

export const NEED: readonly Code[] = [
  { code: 'N1', meaning: 'abuse or neglect' },
  { code: 'N2', meaning: "the child's disability" },
  { code: 'N3', meaning: "a parent's illness or disability" },
  { code: 'N4', meaning: 'a family in acute stress' },
  { code: 'N5', meaning: 'family dysfunction' },
  { code: 'N6', meaning: 'behaviour' },
  { code: 'N7', meaning: 'low income' },
  { code: 'N8', meaning: 'no parent to care for them' },
]

/** Sources disagree on when H5, P2 and Z1 end: accepted in every year; a rule warns from 2026. */
export const PLACEMENT: readonly Code[] = [
  { code: 'A3', meaning: 'placed for adoption with consent, with their foster carer' },
  { code: 'A4', meaning: 'placed for adoption with consent, not with their foster carer' },
  { code: 'A5', meaning: 'placed for adoption by order, with their foster carer' },
  { code: 'A6', meaning: 'placed for adoption by order, not with their foster carer' },
  { code: 'H5', meaning: 'semi-independent living' },
  { code: 'K1', meaning: "secure children's home" },
  { code: 'K2', meaning: "children's home" },
  { code: 'K3', meaning: 'supported accommodation', from: 2025 },
  { code: 'P1', meaning: 'with own parents or another person with parental responsibility' },
  { code: 'P2', meaning: 'independent living' },
  { code: 'P3', meaning: 'employment with a place to live' },
  { code: 'R1', meaning: 'residential care home' },
  { code: 'R2', meaning: 'hospital or other NHS place' },
  { code: 'R3', meaning: 'family centre or mother and baby unit' },
  { code: 'R5', meaning: 'young offender institution or prison' },
  { code: 'S1', meaning: 'residential school' },
  { code: 'T0', meaning: 'temporary move' },
  { code: 'T1', meaning: 'temporary stay in hospital' },
  { code: 'T2', meaning: 'temporary absence on holiday' },
  { code: 'T3', meaning: 'temporary stay while the foster carer is on holiday' },
  { code: 'T4', meaning: 'temporary stay, other' },
  { code: 'U1', meaning: 'long-term fostering with a relative or friend' },
  { code: 'U2', meaning: 'fostering for adoption with a relative or friend' },
  { code: 'U3', meaning: 'fostering with a relative or friend, not long-term' },
  { code: 'U4', meaning: 'long-term fostering' },
  { code: 'U5', meaning: 'fostering for adoption' },
  { code: 'U6', meaning: 'fostering, not long-term' },
  { code: 'Z1', meaning: 'another kind of place' },
  { code: 'Z11', meaning: 'another kind of place (first of four codes)', from: 2026 },
  { code: 'Z12', meaning: 'another kind of place (second of four codes)', from: 2026 },
  { code: 'Z13', meaning: 'another kind of place (third of four codes)', from: 2026 },
  { code: 'Z14', meaning: 'another kind of place (last of four codes)', from: 2026 },
]

export const PROVIDER: readonly Code[] = [
  { code: 'PR0', meaning: 'parents or another person with parental responsibility' },
  { code: 'PR1', meaning: 'this council' },
  { code: 'PR2', meaning: 'another council' },
  { code: 'PR3', meaning: 'another public body' },
  { code: 'PR4', meaning: 'a private company' },
  { code: 'PR5', meaning: 'a voluntary organisation' },
]

export const REASON_ENDED: readonly Code[] = [
  { code: 'X1', meaning: 'a new episode begins the same day' },
  { code: 'E11', meaning: 'adopted, application unopposed' },
  { code: 'E12', meaning: 'adopted, consent dispensed with' },
  { code: 'E2', meaning: 'died' },
  { code: 'E3', meaning: 'care taken over by another council' },
  { code: 'E4A', meaning: 'returned home, planned' },
  { code: 'E4B', meaning: 'returned home, unplanned' },
  { code: 'E13', meaning: 'left to live with relatives without parental responsibility' },
  { code: 'E41', meaning: 'child arrangements order' },
  { code: 'E45', meaning: 'special guardianship order to their foster carer, a relative or friend' },
  { code: 'E46', meaning: 'special guardianship order to their foster carer, not a relative or friend' },
  { code: 'E47', meaning: 'special guardianship order to a relative or friend, not their foster carer' },
  { code: 'E48', meaning: 'special guardianship order to somebody else' },
  { code: 'E5', meaning: 'moved to independent living with support' },
  { code: 'E6', meaning: 'moved to independent living without support' },
  { code: 'E7', meaning: 'moved to adult social care' },
  { code: 'E8', meaning: 'left care for another reason' },
  { code: 'E9', meaning: 'sentenced to custody' },
  { code: 'E14', meaning: 'remand ended' },
  { code: 'E15', meaning: 'found to be an adult' },
  { code: 'E16', meaning: 'moved abroad' },
  { code: 'E17', meaning: 'stayed with their carer at 18' },
]

export const REASON_PLACEMENT_CHANGED: readonly Code[] = [
  { code: 'CARPL', meaning: 'planned in the care plan' },
  { code: 'CLOSE', meaning: 'the placement closed' },
  { code: 'ALLEG', meaning: 'an allegation' },
  { code: 'STAND', meaning: 'standards of care' },
  { code: 'APPRR', meaning: 'approval of the carer removed' },
  { code: 'CREQB', meaning: "the carer asked, because of the child's behaviour" },
  { code: 'CREQO', meaning: 'the carer asked, for another reason' },
  { code: 'CHILD', meaning: 'the child asked' },
  { code: 'LAREQ', meaning: 'the responsible council asked' },
  { code: 'PLACE', meaning: 'change to the status of the placement only' },
  { code: 'CUSTOD', meaning: 'custody' },
  { code: 'OTHER', meaning: 'another reason' },
]
