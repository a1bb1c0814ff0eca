// What was decided goes back to those who had the idea: the group by email, the pledger the way they chose.
import type { Work } from '../../platform/http/ctx.ts'
import { tellPledger } from '../life/tell.ts'
import type { Idea } from './tables.ts'

/** True where there was somebody to tell, and everybody could be reached. */
export async function tellOfIdea(work: Work, idea: Idea): Promise<boolean> {
  const told: boolean[] = []
  if (idea.pledge_id !== null) {
    const words = [`We took up an idea from your pledge: “${idea.words}”`, decisionOf(idea)].join('\n\n')
    told.push(await tellPledger(work, idea.pledge_id, 'idea', words))
  }
  if (idea.group_id !== null) told.push(await tellGroup(work, idea))
  return told.length > 0 && told.every(Boolean)
}

function decisionOf({ outcome, decided_by: by, reason }: Idea): string {
  const answer = outcome === 'yes' ? 'The answer is yes.' : 'The answer is no.'
  return [answer, by === null ? null : `Decided by: ${by}.`, reason].filter((line) => line !== null).join('\n')
}

async function tellGroup(work: Work, idea: Idea): Promise<boolean> {
  const group = await work.db
    .selectFrom('groups')
    .select('email')
    .where('id', '=', idea.group_id)
    .executeTakeFirstOrThrow()
  if (group.email === null) return false
  await work.send({
    channel: 'email',
    to: group.email,
    subject: 'What became of your idea',
    body: [
      `You said: “${idea.words}”`,
      decisionOf(idea),
      'Is that not good enough? Tell whoever leads your group, and we ask again.',
      work.council.name,
    ].join('\n\n'),
  })
  return true
}
