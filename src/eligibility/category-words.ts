/* Plain words for the categories and phases. */
import type { Category, Phase } from './codes.ts'

export interface GroupWords {
  /** The name the law uses. */
  name: string
  /** One plain sentence or two, to the young person. */
  sentence: string
}

export const CATEGORY_WORDS: Record<Category, GroupWords> = {
  eligible: { name: 'Eligible child', sentence: 'You are in care and you have the right to help with leaving care.' },
  relevant: { name: 'Relevant child', sentence: 'You have left care, you are under 18, and we must still help you.' },
  former_relevant: { name: 'Former relevant child', sentence: 'You left care and we must help you until you turn 25.' },
  former_relevant_further_education: {
    name: 'Former relevant child in education or training',
    sentence: 'You left care, and we must help you with your course.',
  },
  qualifying: { name: 'Qualifying care leaver', sentence: 'You have the right to ask us for advice and help.' },
  none: { name: 'No leaving care status', sentence: 'With the facts we hold, you have no leaving care status today.' },
  unknown: { name: 'Not known yet', sentence: 'We do not hold all the facts, so we cannot say yet.' },
}

export const PHASE_WORDS: Record<Phase, GroupWords> = {
  '18_to_20': { name: '18 to 20', sentence: 'We must keep in touch with you and help you until you turn 21.' },
  s23C7: { name: '21 to 24, on a course in your plan', sentence: 'We must help you until your course ends.' },
  s23CA: { name: '21 to 24, back on a course', sentence: 'We must help you with your course.' },
  '21_to_24_requested': { name: '21 to 24, you asked for help', sentence: 'You asked for help, so we must give it.' },
  '21_to_24': { name: '21 to 24', sentence: 'You can ask us for help at any time until you turn 25.' },
}
