// All that the invented council offers.
import { beingWorkedOn, ended, ideas } from './drafts.ts'
import { gettingAbout } from './getting-about.ts'
import { health } from './health.ts'
import { home } from './home.ts'
import { learning } from './learning.ts'
import { money } from './money.ts'
import { movingIn } from './moving-in.ts'
import { newStarts } from './new-starts.ts'
import { people } from './people.ts'
import { voice } from './voice.ts'
import { whoYouAre } from './who-you-are.ts'
import { work } from './work.ts'
import type { Written } from './written.ts'

export const written: readonly Written[] = [
  ...home,
  ...movingIn,
  ...money,
  ...gettingAbout,
  ...learning,
  ...work,
  ...health,
  ...people,
  ...newStarts,
  ...voice,
  ...whoYouAre,
  ...beingWorkedOn,
  ...ideas,
  ...ended,
]
