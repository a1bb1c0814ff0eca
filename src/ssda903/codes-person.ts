import type { Code } from './code.ts'

export const SEX: readonly Code[] = [
  { code: '1', meaning: 'male', to: 2024 },
  { code: '2', meaning: 'female', to: 2024 },
  { code: 'M', meaning: 'male', from: 2025 },
  { code: 'F', meaning: 'female', from: 2025 },
  { code: 'U', meaning: 'not known', from: 2025 },
]

export const ETHNICITY: readonly Code[] = [
  { code: 'WBRI', meaning: 'White British' },
  { code: 'WIRI', meaning: 'White Irish' },
  { code: 'WOTH', meaning: 'any other White background' },
  { code: 'WIRT', meaning: 'Traveller of Irish heritage' },
  { code: 'WROM', meaning: 'Gypsy or Roma' },
  { code: 'MWBC', meaning: 'White and Black Caribbean' },
  { code: 'MWBA', meaning: 'White and Black African' },
  { code: 'MWAS', meaning: 'White and Asian' },
  { code: 'MOTH', meaning: 'any other mixed background' },
  { code: 'AIND', meaning: 'Indian' },
  { code: 'APKN', meaning: 'Pakistani' },
  { code: 'ABAN', meaning: 'Bangladeshi' },
  { code: 'AOTH', meaning: 'any other Asian background' },
  { code: 'BCRB', meaning: 'Black Caribbean' },
  { code: 'BAFR', meaning: 'Black African' },
  { code: 'BOTH', meaning: 'any other Black background' },
  { code: 'CHNE', meaning: 'Chinese' },
  { code: 'OOTH', meaning: 'any other ethnic group' },
  { code: 'REFU', meaning: 'refused to say' },
  { code: 'NOBT', meaning: 'not yet obtained' },
]

export const YES_NO: readonly Code[] = [
  { code: '0', meaning: 'no' },
  { code: '1', meaning: 'yes' },
]

export const REVIEW: readonly Code[] = [
  { code: 'PN0', meaning: 'under 4 at the review' },
  { code: 'PN1', meaning: 'came and spoke for themselves' },
  { code: 'PN2', meaning: 'came, and an advocate spoke for them' },
  { code: 'PN3', meaning: 'came and conveyed their views in another way' },
  { code: 'PN4', meaning: 'came, but did not convey their views' },
  { code: 'PN5', meaning: 'did not come, but an advocate gave their views' },
  { code: 'PN6', meaning: 'did not come, but sent their views' },
  { code: 'PN7', meaning: 'did not come and did not convey their views' },
]

export const MISSING: readonly Code[] = [
  { code: 'M', meaning: 'missing' },
  { code: 'A', meaning: 'away without permission' },
]

export const REASON_SCORE_MISSING: readonly Code[] = [
  { code: 'SDQ1', meaning: 'under 4 or over 17 at the date of the assessment' },
  { code: 'SDQ2', meaning: 'the carer refused' },
  { code: 'SDQ3', meaning: 'not possible because of a severe disability' },
  { code: 'SDQ4', meaning: 'another reason' },
  { code: 'SDQ5', meaning: 'the child or young person refused' },
]

export const ADOPTERS: readonly Code[] = [
  { code: '1', meaning: 'one adopter' },
  { code: '2', meaning: 'two adopters' },
]

export const ADOPTERS_SEX: readonly Code[] = [
  { code: 'M1', meaning: 'one man' },
  { code: 'F1', meaning: 'one woman' },
  { code: 'MM', meaning: 'two men' },
  { code: 'FF', meaning: 'two women' },
  { code: 'MF', meaning: 'a man and a woman' },
]

export const ADOPTERS_STATUS: readonly Code[] = [
  { code: 'L0', meaning: 'single adopter' },
  { code: 'L11', meaning: 'married couple, of different sexes' },
  { code: 'L12', meaning: 'married couple, of the same sex' },
  { code: 'L2', meaning: 'civil partners' },
  { code: 'L3', meaning: 'unmarried couple, of different sexes' },
  { code: 'L4', meaning: 'unmarried couple, of the same sex' },
]

export const REASON_ADOPTION_STOPPED: readonly Code[] = [
  { code: 'RD1', meaning: "the child's needs changed after the decision" },
  { code: 'RD2', meaning: 'the court did not make a placement order' },
  { code: 'RD3', meaning: 'no prospective adopters were found' },
  { code: 'RD4', meaning: 'another reason' },
]

export const PREVIOUS_PERMANENCE: readonly Code[] = [
  { code: 'P1', meaning: 'adoption' },
  { code: 'P2', meaning: 'special guardianship order' },
  { code: 'P3', meaning: 'residence or child arrangements order' },
  { code: 'P4', meaning: 'not known' },
  { code: 'Z1', meaning: 'none' },
]

export const SOCIAL_WORKER_CHANGE: readonly Code[] = [
  { code: 'MANAGE', meaning: 'a manager took over for a time' },
  { code: 'FCONTA', meaning: 'first contact' },
  { code: 'LEFTRL', meaning: 'the worker left the role' },
  { code: 'ORGRST', meaning: 'the organisation was changed' },
  { code: 'TSPROC', meaning: 'the work passed to another team' },
  { code: 'ABSENC', meaning: 'the worker was away' },
  { code: 'CHCHAN', meaning: 'the child asked for a change' },
  { code: 'PCCHAN', meaning: 'a parent or carer asked for a change' },
  { code: 'SWDIED', meaning: 'the worker died' },
  { code: 'OTHERS', meaning: 'another reason' },
]
