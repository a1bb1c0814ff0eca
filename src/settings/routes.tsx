import { none } from '../platform/audit/events.ts'
import { missingContacts } from '../platform/councils/contact.ts'
import { page } from '../platform/http/reply.ts'
import { get } from '../platform/http/row.ts'
import { paths } from './paths.ts'
import { rowsOf } from './section-rows.tsx'
import { amountsSection } from './sections/amounts.tsx'
import { councilSection } from './sections/council.tsx'
import { helpNowSection } from './sections/help-now.tsx'
import { keepingSection } from './sections/keeping.tsx'
import { lookSection } from './sections/look.tsx'
import { plainWordsSection } from './sections/plain-words.tsx'
import { readingSection } from './sections/reading.tsx'
import { refusalsSection } from './sections/refusals.tsx'
import { checksSection } from './sections/checks.tsx'
import { pledgesSection } from './sections/pledges.tsx'
import { remindersSection } from './sections/reminders.tsx'
import { rulesSection } from './sections/rules.tsx'
import { textsSection } from './sections/texts.tsx'
import { wordsSection } from './sections/words.tsx'
import { Overview } from './views/overview.tsx'

const sections = [
  councilSection,
  helpNowSection,
  readingSection,
  wordsSection,
  plainWordsSection,
  refusalsSection,
  remindersSection,
  pledgesSection,
  checksSection,
  textsSection,
  rulesSection,
  amountsSection,
  keepingSection,
  lookSection,
]

export const rows = [
  get({
    path: paths.settings,
    may: 'settings.change',
    audit: none('settings hold nothing about anyone'),
    handler: ({ council }) =>
      page({
        title: 'Settings',
        mood: 'calm',
        body: <Overview sections={sections} version={council.version} missing={missingContacts(council)} />,
      }),
  }),
  ...rowsOf(councilSection),
  ...rowsOf(helpNowSection),
  ...rowsOf(readingSection),
  ...rowsOf(wordsSection),
  ...rowsOf(plainWordsSection),
  ...rowsOf(refusalsSection),
  ...rowsOf(remindersSection),
  ...rowsOf(pledgesSection),
  ...rowsOf(checksSection),
  ...rowsOf(textsSection),
  ...rowsOf(rulesSection),
  ...rowsOf(amountsSection),
  ...rowsOf(keepingSection),
  ...rowsOf(lookSection),
]
