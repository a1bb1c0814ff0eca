// The front door of pledges and the tree.
import type { Feature } from '../platform/http/feature.ts'
import { rows as acts } from './board/act-routes.tsx'
import { rows as board } from './board/routes.tsx'
import { waiting as namesWaiting } from './board/waiting.ts'
import { rows as introductions } from './introductions/routes.tsx'
import { remindPledgersJob } from './life/remind.ts'
import { forgetContactsJob } from './contacts/commands.ts'
import { rows as checks } from './checks/routes.tsx'
import { checksRunOutJob } from './checks/run-out.ts'
import { waiting as checksWaiting } from './checks/waiting.ts'
import { rows as contacts } from './contacts/routes.tsx'
import { rows as figures } from './figures/routes.tsx'
import { rows as kiosk } from './kiosk/index.ts'
import { rows as making } from './making/routes.tsx'
import { rows as mine } from './mine/routes.tsx'
import { rows as ideaActs } from './ideas/act-routes.tsx'
import { costAlarmJob } from './ideas/cost-alarm.ts'
import { rows as regional } from './ideas/regional-routes.tsx'
import { rows as ideas } from './ideas/routes.tsx'
import { waiting as ideasWaiting } from './ideas/waiting.ts'
import { waiting as leavesWaiting } from './kiosk/waiting.ts'
import { rows as members } from './organisations/member-routes.tsx'
import { rows as organisations } from './organisations/routes.tsx'
import { sendPartnerLinkJob } from './partner/link.ts'
import { rows as partner } from './partner/routes.tsx'
import { rows as partnerSignIn } from './partner/sign-in-routes.tsx'
import {
  contactsPath,
  ideasPath,
  introductionsPath,
  leavesPath,
  organisationsPath,
  partnerPath,
  pledgeFiguresPath,
  pledgesPath,
  printsPath,
  reviewsPath,
  tabletsPath,
  tourPath,
} from './paths.ts'
import { rows as prints } from './prints/routes.tsx'
import { rows as pictures } from './pictures/routes.tsx'
import { closeReviewsJob } from './reviews/commands.ts'
import { rows as reviews } from './reviews/routes.tsx'
import { rows as votes } from './reviews/vote-routes.tsx'
import { rows as stopActs } from './tour/act-routes.tsx'
import { rows as publicTour } from './tour/public-routes.tsx'
import { rows as tour } from './tour/routes.tsx'
import { rows as tree } from './tree/routes.tsx'

export const pledges: Feature = {
  name: 'pledges',
  rows: [
    ...making,
    ...mine,
    ...board,
    ...acts,
    ...checks,
    ...pictures,
    ...figures,
    ...tour,
    ...stopActs,
    ...publicTour,
    ...contacts,
    ...introductions,
    ...tree,
    ...prints,
    ...kiosk,
    ...reviews,
    ...votes,
    ...regional,
    ...ideas,
    ...ideaActs,
    ...organisations,
    ...members,
    ...partnerSignIn,
    ...partner,
  ],
  jobs: [remindPledgersJob, forgetContactsJob, closeReviewsJob, costAlarmJob, sendPartnerLinkJob, checksRunOutJob],
  waiting: async (ctx) => [
    ...(await checksWaiting(ctx)),
    ...(await namesWaiting(ctx)),
    ...(await ideasWaiting(ctx)),
    ...(await leavesWaiting(ctx)),
  ],
  navigation: [
    { label: 'Pledges', href: pledgesPath, may: 'pledges.read', part: 'tree' },
    { label: 'Leaves', href: leavesPath, may: 'asks.read', part: 'tree' },
    { label: 'Tour', href: tourPath, may: 'pledges.read', part: 'tree' },
    { label: 'Reviews', href: reviewsPath, may: 'pledges.read', part: 'tree' },
    { label: 'Ideas', href: ideasPath, may: 'pledges.read', part: 'tree' },
    { label: 'To print', href: printsPath, may: 'pledges.read', part: 'tree' },
    { label: 'Tablets', href: tabletsPath, may: 'pledges.change', part: 'tree' },
    { label: 'Organisations', href: organisationsPath, may: 'organisations.change', part: 'tree' },
    { label: 'Introductions', href: introductionsPath, may: 'introductions.make', part: 'tree' },
    { label: 'Contacts', href: contactsPath, may: 'contacts.change', part: 'tree' },
    { label: 'Our page', href: partnerPath, may: 'partner.use' },
    { label: 'In numbers', href: pledgeFiguresPath, may: 'pledges.read', part: 'tree' },
  ],
}
