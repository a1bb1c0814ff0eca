import { ADOPTION_RULES } from './adoption.ts'
import { CHAIN_RULES } from './chain.ts'
import { CHANGE_RULES } from './changes.ts'
import { EPISODE_RULES } from './episodes.ts'
import { EVENT_RULES } from './events.ts'
import { FIELD_RULES } from './fields.ts'
import { HEALTH_RULES } from './health.ts'
import { LAST_YEAR_RULES } from './last-year.ts'
import { LEAVER_RULES } from './oc3.ts'
import { LIMIT_RULES } from './limits.ts'
import { PEOPLE_RULES } from './people.ts'
import { PLACEMENT_RULES } from './placements.ts'
import type { Rule } from './rule.ts'

/** Every rule that looks at what was read, in the order of a report. What the reader itself finds is in `reading.ts`. */
export const RULES: readonly Rule[] = [
  ...FIELD_RULES,
  ...PEOPLE_RULES,
  ...EPISODE_RULES,
  ...CHAIN_RULES,
  ...CHANGE_RULES,
  ...LIMIT_RULES,
  ...PLACEMENT_RULES,
  ...LEAVER_RULES,
  ...ADOPTION_RULES,
  ...EVENT_RULES,
  ...HEALTH_RULES,
  ...LAST_YEAR_RULES,
]
