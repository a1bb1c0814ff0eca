// One tap to an advocate. It goes from here to the advocacy service, past everyone who works with the young person: the
// one complained of must never be the way. Advocacy: Children Act 1989 s.26A, and the 2018 Regulations for reviews.
import { randomUUID } from 'node:crypto'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import type { Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { none } from '../../platform/audit/events.ts'
import { ownId } from '../own.ts'
import { advocatePath } from '../paths.ts'
import { askAdvocate, hasAsked } from './commands.ts'
import { advocateForm } from './forms.ts'
import { Advocate } from './views/advocate.tsx'

export const rows = [
  get({
    path: advocatePath,
    may: 'asks.say',
    audit: none('that somebody thinks of an advocate is nobody’s to see'),
    handler: (ctx) => advocatePage(ctx),
  }),
  post({
    path: advocatePath,
    may: 'asks.say',
    audit: 'advocacy.asked',
    form: advocateForm,
    handler: async (ctx, { form }) => {
      if (ctx.council.settings.helpNow.advocacyEmail === '')
        throw new NotFound('No advocacy service has an address here')
      await askAdvocate(ctx, form, ownId(ctx))
      // Without a subject: the list of what was done with a record is read by those who work with its owner.
      ctx.about(null)
      return redirect(advocatePath, 'Your message is on its way to the advocate.')
    },
    again: (ctx, { failed }) => advocatePage(ctx, failed),
  }),
]

async function advocatePage(ctx: Ctx, failed?: Failed) {
  const { helpNow } = ctx.council.settings
  const person = await ctx.db
    .selectFrom('people')
    .select(['name', 'known_as', 'safe_contact'])
    .where('id', '=', ownId(ctx))
    .executeTakeFirst()
  if (!person) throw new NotFound()
  const safe = person.safe_contact.find(({ way }) => way === 'text' || way === 'call' || way === 'email')
  return page({
    title: 'Somebody on your side',
    mood: 'warm',
    body: (
      <Advocate
        service={helpNow}
        name={person.known_as ?? person.name ?? ''}
        reach={safe?.to ?? ''}
        askedOn={await hasAsked(ctx, ownId(ctx))}
        help={helpOptionsOf(ctx.council.settings)}
        newKey={randomUUID()}
        token={ctx.formToken}
        failed={failed}
      />
    ),
  })
}
