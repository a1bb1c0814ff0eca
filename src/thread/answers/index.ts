// Answers: composing, delivering and judging them.
import { alarmJob } from './alarms/job.ts'
import { rows as compose } from './compose/routes.tsx'
import { followJob, stuckJob } from './deliver/follow.ts'
import { rows as deliveries } from './deliver/routes.tsx'
import { rows as judge } from './judge/routes.tsx'
import { rows as register } from './register/routes.tsx'

export { giveAnswer } from './compose/commands.ts'
export { markRead } from './deliver/read.ts'
export { verdictForm } from './judge/forms.ts'
export { judgeAnswer } from './judge/judge.ts'
export { AnswerCard } from './judge/views/answer-card.tsx'
export { recordReply } from './register/link.ts'
export { listAnswersFor, type AnswerShown } from './shown.ts'

export const rows = [...compose, ...register, ...deliveries, ...judge]
export const jobs = [followJob, stuckJob, alarmJob]
