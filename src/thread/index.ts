// The front door of the golden thread.
import type { Feature } from '../platform/http/feature.ts'
import { jobs as answerJobs, rows as answers } from './answers/index.ts'
import { jobs as actionJobs, rows as actions } from './actions/index.ts'
import { rows as board } from './asks/board/routes.tsx'
import { waiting } from './asks/board/waiting.ts'
import { rows as recording } from './asks/record/routes.tsx'
import { rows as repeats } from './asks/repeats/routes.tsx'
import { rows as sorting } from './asks/sort/routes.tsx'
import { rows as threadPage } from './asks/thread/routes.tsx'
import { rows as evidence } from './evidence/routes.tsx'
import { rows as groups } from './groups/routes.tsx'
import { rows as meetings } from './meetings/routes.tsx'
import { rows as papers } from './papers/routes.tsx'
import {
  actionsPath,
  answersPath,
  asksPath,
  councillorPath,
  meetingsPath,
  papersPath,
  planPath,
  posterPath,
  registerPath,
  saidPath,
  serviceAsksPath,
  themesPath,
} from './paths.ts'
import { rows as plan } from './plan/routes.tsx'
import { rows as posters } from './posters/routes.tsx'
import { rows as priorities } from './priorities/routes.tsx'
import { jobs as promiseJobs, rows as promises } from './promises/index.ts'
import { rows as publicPromises } from './public/routes.tsx'
import { rows as said } from './said/routes.tsx'
import { rows as serviceAsks } from './service-asks/routes.tsx'
import { rows as settingServiceAsks } from './service-asks/set-routes.tsx'
import { rows as soWhats } from './so-whats/routes.tsx'
import { rows as themes } from './themes/routes.tsx'

export {
  AnswerCard,
  giveAnswer,
  judgeAnswer,
  listAnswersFor,
  markRead,
  recordReply,
  verdictForm,
  type AnswerShown,
} from './answers/index.ts'
export { sayAsk, type Reader, type Said } from './asks/say.ts'
export { markSeen } from './asks/thread/seen.ts'
export { readByWorker, readingWeekOf, unreadJobName } from './asks/unread.ts'
export { settleAsk } from './asks/standing.ts'
export {
  announce,
  changeAnnounced,
  listChanged,
  listUntaken,
  markLookedAgain,
  markTaken,
  type Announcement,
} from './announcements.ts'
export { addEvidence } from './evidence/commands.ts'
export { endPromise, movePromise, takeUpAgain as takePromiseUpAgain } from './promises/commands.ts'
export { offerAsks, type OfferedAsk } from './promises/offer-asks.ts'
export { nameMaker } from './promises/made-by.ts'
export { makePromise } from './promises/make.ts'
export { ratingWords, standingForAll } from './promises/rating-words.ts'
export { listPromisesToRate, ratePromise, ratings, type PromiseToRate, type Rating } from './promises/ratings.ts'
export { settlePromise } from './promises/standing.ts'
export { StandingMark } from './promises/views/standing-mark.tsx'
export { askInView, quotable, requireAskInView } from './visibility.ts'

export const thread: Feature = {
  name: 'thread',
  rows: [
    ...answers,
    ...posters,
    ...board,
    ...sorting,
    ...repeats,
    ...recording,
    ...threadPage,
    ...themes,
    ...groups,
    ...said,
    ...actions,
    ...evidence,
    ...papers,
    ...meetings,
    ...promises,
    ...priorities,
    ...plan,
    ...publicPromises,
    ...serviceAsks,
    ...settingServiceAsks,
    ...soWhats,
  ],
  waiting,
  jobs: [...answerJobs, ...actionJobs, ...promiseJobs],
  navigation: [
    { label: 'Asks', href: asksPath, may: 'asks.read', part: 'voice' },
    { label: 'Answers', href: answersPath, may: 'asks.answer', part: 'voice' },
    { label: 'Meetings', href: meetingsPath, may: 'meetings.capture', part: 'voice' },
    { label: 'Papers', href: papersPath, may: 'papers.read', part: 'voice' },
    { label: 'Quotes', href: saidPath, may: 'said.read', part: 'voice' },
    { label: 'Poster', href: posterPath, may: 'said.read', part: 'voice' },
    { label: 'Themes', href: themesPath, may: 'themes.change', part: 'voice' },
    { label: 'Promises', href: registerPath, may: 'promises.read', part: 'promises' },
    { label: 'Actions', href: actionsPath, may: 'promises.read', part: 'promises' },
    { label: 'Plan', href: planPath, may: 'promises.read', part: 'promises' },
    { label: 'Service asks', href: serviceAsksPath, may: 'service-asks.read', part: 'promises' },
    { label: 'Asked of me', href: councillorPath, may: 'own-asks-of-councillor.read', part: 'promises' },
  ],
}
