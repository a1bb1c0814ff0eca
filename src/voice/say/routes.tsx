// Saying something, and the receipt.
import { randomUUID } from 'node:crypto'
import { helpOptionsOf } from '../../platform/councils/help-options.ts'
import { draftKey, keepDraft } from '../../platform/forms/drafts.ts'
import { begun, Refused, refusable } from '../../platform/forms/refused.ts'
import type { Failed } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { page, redirect } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { none } from '../../platform/audit/events.ts'
import type { SafeContact } from '../../people/tables.ts'
import { readingWeekOf } from '../../thread/index.ts'
import { whenInWords } from '../../words/index.ts'
import { findCover } from '../cover/find.ts'
import { acceptFiles, fileRules } from '../files/accept.ts'
import { getOwnAsk } from '../my-asks/queries.ts'
import { askParams, ownId } from '../own.ts'
import { mySentPath, sayPath } from '../paths.ts'
import { sayOwn } from './commands.ts'
import { sayForm, type Saying } from './forms.ts'
import { listReaders } from './readers.ts'
import type { Safe } from './views/choices.tsx'
import { Receipt } from './views/receipt.tsx'
import { lookTitle } from './views/look-first.tsx'
import { Say, type Looking } from './views/say.tsx'
import { listWhoReads, nextInWords } from './who-reads.ts'
import { clockWords } from './clock-words.ts'

export const rows = [
  get({
    path: sayPath,
    may: 'asks.say',
    audit: none('an empty page to write on; what is sent from it is recorded'),
    handler: async (ctx) => sayPage(ctx, withoutKey(await begun(ctx, sayForm, sayPath))),
  }),
  post({
    path: sayPath,
    may: 'asks.say',
    audit: none('recorded by the handler when it is sent; looking at it first sends nothing'),
    form: sayForm,
    uploads: fileRules,
    handler: (ctx, { form, files }) =>
      refusable(
        async () => {
          const personId = ownId(ctx)
          const readers = await listReaders(ctx, personId)
          const reader = form.reader === null ? readers[0] : readers.find(({ key }) => key === form.reader)
          if (!reader) throw new Refused('reader', 'Choose who should read this')
          if (form.words === '' && files.length === 0)
            throw new Refused('words', 'Write something, or send your voice or a picture')
          const taken = await acceptFiles(files)
          if ('fault' in taken) throw new Refused(taken.field, taken.fault)
          if (form.look) return lookFirst(ctx, form, files.length > 0)
          const ask = await sayOwn(ctx, form, { personId, reader: reader.reader, files: taken.accepted })
          await ctx.audit({ event: 'ask.said', personId, detail: { ask, files: files.length } })
          return redirect(mySentPath(ask))
        },
        (errors) => sayPage(ctx, { typed: typedOf(form), errors }),
      ),
    again: (ctx, { failed }) => sayPage(ctx, failed),
  }),
  get({
    path: mySentPath(':ask'),
    may: 'asks.say',
    audit: 'own-asks.viewed',
    params: askParams,
    handler: async (ctx, { params }) => {
      const ask = await getOwnAsk(ctx, params.ask)
      ctx.about(ownId(ctx), { detail: { ask: ask.id } })
      const cover = ask.readerWorkerId === null ? null : await findCover(ctx, ask.readerWorkerId)
      const week = await readingWeekOf(ctx, cover?.workerId ?? ask.readerWorkerId)
      return page({
        title: 'We have your words',
        mood: 'warm',
        body: (
          <Receipt
            ask={ask}
            sentAt={whenInWords(ask.recordedAt, ctx.now)}
            readBy={ask.unreadUntil && whenInWords(ask.unreadUntil, ctx.now, { word: 'by' })}
            next={nextInWords(ctx, week)}
            help={helpOptionsOf(ctx.council.settings)}
          />
        ),
      })
    },
  }),
]

/** A page that is opened anew is sent anew: its key is its own, whatever a draft brings. */
const withoutKey = (kept: Failed | undefined) => kept && { ...kept, typed: { ...kept.typed, key: '' } }

/** Kept as a draft meanwhile: whoever closes the page now finds it again. */
async function lookFirst(ctx: Ctx, form: Saying, hadFiles: boolean) {
  const { db, council, caller } = ctx
  const typed = typedOf(form)
  if (caller.accountId !== null)
    await keepDraft(db, council.id, caller.accountId, { key: draftKey(sayForm, sayPath), typed })
  return sayPage(ctx, { typed, errors: [] }, { hadFiles })
}

async function sayPage(ctx: Ctx, failed?: Failed, looking?: Looking) {
  const personId = ownId(ctx)
  return page({
    title: looking ? lookTitle : 'Say something',
    mood: 'warm',
    section: sayPath,
    body: (
      <Say
        readers={await listWhoReads(ctx, personId)}
        timeNow={clockWords(ctx.now)}
        help={helpOptionsOf(ctx.council.settings)}
        safe={await safeOf(ctx)}
        adviser={ctx.council.settings.words.adviser.one}
        newKey={randomUUID()}
        token={ctx.formToken}
        failed={failed}
        looking={looking}
      />
    ),
  })
}

async function safeOf(ctx: Ctx): Promise<Safe> {
  const person = await ctx.db
    .selectFrom('people')
    .select('safe_contact')
    .where('id', '=', ownId(ctx))
    .executeTakeFirstOrThrow()
  const first = (wanted: SafeContact['way']) => person.safe_contact.find(({ way }) => way === wanted)?.to ?? ''
  return { text: first('text'), email: first('email'), letter: first('letter') }
}

const typedOf = (form: Saying) =>
  Object.fromEntries(
    Object.entries(form).flatMap(([field, value]) =>
      typeof value === 'boolean' ? [] : [[field, value ?? ''] as const],
    ),
  )
