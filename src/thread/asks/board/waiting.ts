import type { Ctx } from '../../../platform/http/ctx.ts'
import type { WaitingLine } from '../../../platform/http/waiting.ts'
import { countAsks } from './counts.ts'
import { boardPath, nothingWanted } from './wanted.ts'

/** What waits on the board for whoever reads asks, in one line: the same counts that stand over the board. */
export async function waiting(ctx: Ctx): Promise<readonly WaitingLine[]> {
  if (!ctx.may('asks.read')) return []
  const { shown } = await countAsks(ctx, nothingWanted)
  const parts = [
    { count: shown.unsafe, words: 'may not be safe', show: 'unsafe' },
    { count: shown.unread, words: 'not read yet', show: 'unread' },
    { count: shown.overdue, words: 'overdue', show: 'overdue' },
  ] as const
  const some = parts.filter(({ count }) => count > 0)
  if (some.length === 0) return []
  return [
    {
      label: 'What young people said',
      parts: some.map(({ count, words, show }) => ({
        text: `${count.toLocaleString('en-GB')} ${words}`,
        href: boardPath(nothingWanted, { show }),
      })),
    },
  ]
}
