// The young person's own page. It shows the record of whoever is signed in, and no other can be asked for.
import { z } from 'zod'
import { answerWithPdf, councilRules, findLetter, LetterView, type Letter } from '../people/index.ts'
import { contactOf } from '../platform/councils/contact.ts'
import type { Ctx } from '../platform/http/ctx.ts'
import { NotFound, page } from '../platform/http/reply.ts'
import { get } from '../platform/http/row.ts'
import { paths } from './paths.ts'
import { isWithheld, listLooked, listPutRight, listSaidLately, ownId } from './queries.ts'
import { Me } from './views/me.tsx'
import { MyLetter } from './views/my-letter.tsx'
import { WhoLooked } from './views/who-looked.tsx'

const shownOnPage = 5

export const rows = [
  get({
    path: paths.me,
    may: 'own-record.read',
    audit: 'own-record.viewed',
    handler: async (ctx) => {
      const letter = await getOwnLetter(ctx)
      const withheld = await isWithheld(ctx)
      return page({
        title: 'My page',
        mood: 'warm',
        body: (
          <Me
            letter={letter}
            contact={contactOf(ctx.council)}
            words={ctx.council.settings.words}
            rules={councilRules(ctx.council)}
            looked={withheld ? 'withheld' : (await listLooked(ctx, 1, shownOnPage)).looked}
            putRight={await listPutRight(ctx)}
            said={await listSaidLately(ctx)}
          />
        ),
      })
    },
  }),
  get({
    path: paths.whoLooked,
    may: 'own-record.read',
    audit: 'own-record.viewed',
    query: z.object({ page: z.coerce.number().int().min(1).max(1_000).catch(1) }),
    handler: async (ctx, { query: { page: number } }) => {
      ctx.about(ownId(ctx), { detail: { part: 'who-looked' } })
      const withheld = await isWithheld(ctx)
      return page({
        title: 'Who looked at my page',
        mood: 'warm',
        body: (
          <WhoLooked
            contact={contactOf(ctx.council)}
            words={ctx.council.settings.words}
            shown={withheld ? 'withheld' : { ...(await listLooked(ctx, number)), page: number }}
          />
        ),
      })
    },
  }),
  get({
    path: paths.letter,
    may: 'own-record.read',
    audit: 'own-letter.viewed',
    handler: async (ctx) => {
      const letter = await getOwnLetter(ctx)
      const body = (
        <MyLetter>
          <LetterView letter={letter} top={1} />
        </MyLetter>
      )
      return page({ title: 'My letter', mood: 'warm', body })
    },
  }),
  get({
    path: paths.letterPdf,
    may: 'own-record.read',
    audit: 'own-letter.viewed',
    handler: async (ctx) => {
      const letter = await getOwnLetter(ctx)
      const id = ownId(ctx)
      return answerWithPdf(ctx, letter, { id, mood: 'warm', letterPath: paths.letter, viewed: 'own-letter.viewed' })
    },
  }),
]

/** The letter holds the status, the reasons and the ways to ask in their own words: the page says the same. */
async function getOwnLetter(ctx: Ctx): Promise<Letter> {
  const id = ownId(ctx)
  const letter = await findLetter(ctx, id)
  ctx.about(id)
  if (!letter) throw new NotFound('After a death there is no letter')
  return letter
}
