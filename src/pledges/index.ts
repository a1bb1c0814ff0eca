// The front door of pledges and the tree.
import type { Feature } from '../platform/http/feature.ts'
import { rows as myApplications } from './applications/my-routes.tsx'
import { applicationNewsJob } from './applications/news.ts'
import { rows as partnerApplications } from './applications/partner-routes.tsx'
import { followApplicationsJob } from './applications/remind.ts'
import { rows as staffApplications } from './applications/staff-routes.tsx'
import { waiting as applicationsWaiting } from './applications/waiting.ts'
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
import { rows as partnerOpportunities } from './opportunities/partner-routes.tsx'
import { rows as publicOpportunities } from './opportunities/public-routes.tsx'
import { rows as staffOpportunities } from './opportunities/staff-routes.tsx'
import { waiting as opportunitiesWaiting } from './opportunities/waiting.ts'
import { sendPartnerLinkJob } from './partner/link.ts'
import { rows as partner } from './partner/routes.tsx'
import { rows as partnerSignIn } from './partner/sign-in-routes.tsx'
import {
  contactsPath,
  ideasPath,
  introductionsPath,
  leavesPath,
  myApplicationsPath,
  organisationsPath,
  partnerApplicationsPath,
  partnerOpportunitiesPath,
  partnerPath,
  pledgeFiguresPath,
  pledgesPath,
  printsPath,
  reviewsPath,
  staffApplicationsPath,
  staffOpportunitiesPath,
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
import { rows as takeUp } from './take-up/routes.tsx'
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
    ...takeUp,
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
    ...partnerOpportunities,
    ...staffOpportunities,
    ...publicOpportunities,
    ...myApplications,
    ...partnerApplications,
    ...staffApplications,
  ],
  jobs: [
    remindPledgersJob,
    forgetContactsJob,
    closeReviewsJob,
    costAlarmJob,
    sendPartnerLinkJob,
    applicationNewsJob,
    followApplicationsJob,
    checksRunOutJob,
  ],
  waiting: async (ctx) => [
    ...(await checksWaiting(ctx)),
    ...(await namesWaiting(ctx)),
    ...(await ideasWaiting(ctx)),
    ...(await leavesWaiting(ctx)),
    ...(await opportunitiesWaiting(ctx)),
    ...(await applicationsWaiting(ctx)),
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
    { label: 'Opportunities', href: staffOpportunitiesPath, may: 'opportunities.read', part: 'tree' },
    { label: 'Our page', href: partnerPath, may: 'partner.use' },
    { label: 'Applications', href: staffApplicationsPath, may: 'applications.read', part: 'tree' },
    { label: 'My applications', href: myApplicationsPath, may: 'applications.make' },
    { label: 'What we offer', href: partnerOpportunitiesPath, may: 'partner.use' },
    { label: 'Applications', href: partnerApplicationsPath, may: 'partner.use' },
    { label: 'In numbers', href: pledgeFiguresPath, may: 'pledges.read', part: 'tree' },
  ],
}
