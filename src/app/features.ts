// The product's table of contents: every feature, in the order of the navigation.
import { home } from '../home/index.ts'
import { me } from '../me/index.ts'
import { offer } from '../offer/index.ts'
import { people } from '../people/index.ts'
import { pledges } from '../pledges/index.ts'
import type { Feature } from '../platform/http/feature.ts'
import { settings } from '../settings/index.ts'
import { showcase } from '../showcase/index.ts'
import { signIn } from '../sign-in/index.ts'
import { statusCheck } from '../status-check/index.ts'
import { thread } from '../thread/index.ts'
import { voice } from '../voice/index.ts'

export const features: readonly Feature[] = [
  home,
  statusCheck,
  me,
  people,
  thread,
  voice,
  offer,
  pledges,
  settings,
  signIn,
  showcase,
]
