// Every address of the thread, typed: nobody writes one out by hand.
import type { Id, PersonId } from '../platform/ids.ts'
import type {
  ActionId,
  AnswerId,
  AskId,
  CandidateId,
  EvidenceId,
  GroupId,
  OccasionId,
  PaperId,
  PointId,
  PriorityId,
  PromiseId,
  ThemeId,
} from './tables.ts'

export const asksPath = '/staff/asks'
/** The board as a file. */
export const asksFilePath = (format: 'csv' | 'xlsx') => `${asksPath}.${format}`
/** Themes and owners for several asks at once, and taking the themes off again. */
export const asksSortPath = `${asksPath}/sort`
export const asksUndoPath = `${asksPath}/sort/undo`
/** One ask: the whole thread, from the words to the answer. */
const ofAsk = (part: string) => (id: AskId | ':ask') => `${asksPath}/${id}${part}`
export const askPath = ofAsk('')
export const askAnswerPath = ofAsk('/answer')
export const askActionPath = ofAsk('/action')
export const askSortPath = ofAsk('/sort')
export const askRepeatsPath = ofAsk('/repeats')
export const askFilePath = (id: AskId | ':ask', file: string) => `${askPath(id)}/files/${file}`
/** The board, narrowed to one theme. */
export const boardOfTheme = (theme: ThemeId) => `${asksPath}?show=all&theme=${theme}`
/** A worker writes down what somebody said. */
export const recordAskPath = '/staff/record-ask'
export const recordAskForPath = (person: PersonId | ':id') => `${recordAskPath}/people/${person}`
export const themesPath = '/staff/themes'
export const themePath = (id: ThemeId | ':theme') => `${themesPath}/${id}`
export const themeEndPath = (id: ThemeId | ':theme') => `${themePath(id)}/end`
export const groupsPath = '/staff/groups'
export const groupPath = (id: GroupId | ':group') => `${groupsPath}/${id}`
export const groupEndPath = (id: GroupId | ':group') => `${groupPath(id)}/end`

export const answersPath = '/staff/answers'
/** The composer, for one ask or several that one answer is for. */
export const newAnswerTo = (asks: readonly AskId[]) => `${answersPath}/new?${asks.map((ask) => `ask=${ask}`).join('&')}`
export const answerPath = (id: AnswerId | ':answer') => `${answersPath}/${id}`
/** Composing one answer to several asks. */
export const newAnswerPath = `${answersPath}/new`
/** The words checked, or shown as they will be read: nothing is sent. */
export const checkAnswerPath = `${answersPath}/check`
export const deliveriesPath = '/staff/deliveries'
export const deliveryPath = (answer: AnswerId | ':answer', ask: AskId | ':ask') => `${deliveriesPath}/${answer}/${ask}`
export const deliveryLetterPath = (answer: AnswerId | ':answer', ask: AskId | ':ask') =>
  `${deliveryPath(answer, ask)}/letter`
/** The private way to one answer, from a message: no account is needed. */
export const answerLinkPath = (token: string) => `/answer/${token}`

export const registerPath = '/staff/promises'
const ofPromise = (part: string) => (id: PromiseId | ':promise') => `${registerPath}/${id}${part}`
export const promisePath = ofPromise('')
/** A new promise that an ask led to. */
export const newPromiseFor = (ask: AskId) => `${registerPath}/new?ask=${ask}`
export const newPromisePath = `${registerPath}/new`
export const registerFilePath = (format: 'csv' | 'xlsx') => `${registerPath}.${format}`
export const promiseChangePath = ofPromise('/change')
/** Kept, changed or not kept: said by a person, with the reason. */
export const promiseEndPath = ofPromise('/end')
export const promiseAgainPath = ofPromise('/again')
export const promiseMergePath = ofPromise('/merge')
export const promiseAsksPath = ofPromise('/asks')
export const promiseUnlinkPath = (id: PromiseId | ':promise', ask: AskId | ':ask') => `${promiseAsksPath(id)}/${ask}`
export const prioritiesPath = '/staff/priorities'
export const priorityPath = (id: PriorityId | ':priority') => `${prioritiesPath}/${id}`
export const planPath = '/staff/plan-on-a-page'
export const planPdfPath = '/staff/plan-on-a-page.pdf'
export const actionsPath = '/staff/actions'
const ofAction = (part: string) => (id: ActionId | ':action') => `${actionsPath}/${id}${part}`
export const actionPath = ofAction('')
export const actionSayPath = ofAction('/say')
export const actionDatePath = ofAction('/date')
export const actionKeepDatePath = ofAction('/keep-date')
export const actionOwnerPath = ofAction('/owner')
export const actionStepsPath = ofAction('/steps')
export const actionTickPath = ofAction('/tick')
export const actionDropPath = ofAction('/drop')
export const actionReopenPath = ofAction('/reopen')
export const actionNewLinkPath = ofAction('/link')
export const actionEndLinkPath = ofAction('/end-link')
export const actionsFilePath = (format: 'csv' | 'xlsx') => `/staff/actions.${format}`
export const promiseActionPath = ofPromise('/action')
/** The owner's own link: it signs them in for this one action. */
export const actionLinkPath = (token: string) => `/action/${token}`
export const actionLinkSaidPath = (token: string, update: string) => `/action/${token}/said/${update}`
const ofEvidence = (part: string) => (id: EvidenceId | ':evidence') => `/staff/evidence/${id}${part}`
export const evidencePath = ofEvidence('')
export const evidenceFilePath = ofEvidence('/file')
export const evidencePublicPath = ofEvidence('/public')
export const evidenceWithdrawPath = ofEvidence('/withdraw')
export const newEvidencePath = '/staff/evidence/new'
/** Where evidence is added to one of these. */
export const addEvidencePath = (on: 'promise' | 'action' | 'answer', id: string) => `${newEvidencePath}?${on}=${id}`
export const serviceAsksPath = '/staff/service-asks'
export const serviceAsksBeginPath = `${serviceAsksPath}/begin`
export const newServiceAskPath = `${serviceAsksPath}/asks/new`
export const serviceAskPath = (id: Id<'service-ask'> | ':ask') => `${serviceAsksPath}/asks/${id}`
export const newDirectoratePath = `${serviceAsksPath}/directorates/new`
export const directoratePath = (id: Id<'directorate'> | ':directorate') => `${serviceAsksPath}/directorates/${id}`
export const serviceAskLinePath = (ask: Id<'service-ask'> | ':ask', id: Id<'directorate'> | ':directorate') =>
  `${serviceAskPath(ask)}/${id}`
export const councillorPath = '/staff/my-six-asks'
export const ownAskPath = (id: Id<'service-ask'> | ':ask') => `${councillorPath}/${id}`
export const soWhatsPath = '/staff/so-what'
export const soWhatPath = (id: Id<'so-what'> | ':soWhat') => `${soWhatsPath}/${id}`

export const papersPath = '/staff/papers'
export const paperPath = (id: PaperId | ':paper') => `${papersPath}/${id}`
/** The paper as it came. */
export const paperFilePath = (id: PaperId | ':paper') => `${paperPath(id)}/file`
/** The lines of a paper that were read as nothing. */
export const paperLinesPath = (id: PaperId | ':paper') => `${paperPath(id)}/lines`
export const candidatePath = (paper: PaperId | ':paper', id: CandidateId | ':candidate') => `${paperPath(paper)}/${id}`
export const meetingsPath = '/staff/meetings'
const ofMeeting = (part: string) => (id: OccasionId | ':meeting') => `${meetingsPath}/${id}${part}`
/** Live capture: point after point on a big screen. */
export const meetingPath = ofMeeting('')
export const meetingPointsPath = ofMeeting('/points.json')
export const meetingPointPath = (id: OccasionId | ':meeting', point: PointId | ':point') =>
  `${meetingPath(id)}/${point}`
export const readBackPath = ofMeeting('/read-back')
export const sortTogetherPath = ofMeeting('/sort')

export const posterPath = '/staff/you-said'
export const posterPdfPath = '/staff/you-said.pdf'
/** What councillors and others read: themes, promises, and words that may be quoted. */
export const saidPath = '/staff/what-was-said'

/** Where young people say how promises are going. */
export const myPromisesPath = '/me/promises'
export const myPromisePath = (id: PromiseId | ':promise') => `${myPromisesPath}/${id}`

export const publicPromisesPath = '/promises'
export const publicPromisePath = (id: PromiseId | ':promise') => `${publicPromisesPath}/${id}`
export const promisesFeedPath = '/promises.atom'
export const promisesCsvPath = '/promises.csv'
