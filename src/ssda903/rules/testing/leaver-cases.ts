import type { Case } from './case.ts'

const leaver = { CHILD: 'A1', DOB: '10/05/2006' }
const turns17 = { CHILD: 'A1', DOB: '10/05/2008' }

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
