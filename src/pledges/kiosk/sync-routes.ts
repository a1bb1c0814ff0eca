// The two doors for tablets: pairing by a code that works once, and bringing home what was taken offline.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { defineForm } from '../../platform/forms/form.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { json, OpenRefusal, type Reply } from '../../platform/http/reply.ts'
import { post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import { kioskPairPath, kioskSyncPath } from '../paths.ts'
import type { EntryId } from './tables.ts'
import { currentKey } from './keys.ts'
import { bytesOf, fromBase64, toBase64 } from './sealed/bytes.ts'
import { lockByToken, noteContact, noteWiped, pairTablet } from './tablets.ts'
import { takeIn, type ArrivedEntry } from './take-in.ts'

const pairForm = defineForm('pair-tablet', z.object({}))

const syncForm = defineForm(
  'sync-tablet',
  z.object({
    /** Each an id, a blank, and what is sealed, in base64. */
    entries: z.array(z.string().transform(readArrived)).max(50).default([]),
    waiting: z.coerce.number().int().min(0).max(1_000_000).catch(0),
    /** The tablet has erased everything, as it was told to. */
    wiped: z.literal('yes').optional().catch(undefined),
  }),
)

function readArrived(line: string, context: z.RefinementCtx): ArrivedEntry {
  const [, id = '', sealed = ''] = /^(\S{36}) (\S+)$/.exec(line) ?? []
  if (!isUuid(id)) context.addIssue({ code: 'custom', message: 'Expected an id and what is sealed' })
  return { id: id as EntryId, sealed: bytesIn(sealed) } // a UUID, as just checked
}

/** What is no base64 is kept as the text that came: it was acknowledged or it comes for ever. */
function bytesIn(text: string) {
  try {
    return fromBase64(text)
  } catch {
    return bytesOf(text)
  }
}

const refused = (_ctx: Ctx, { failed }: { failed: { errors: readonly { field: string; message: string }[] } }): Reply =>
  json(
    { error: 'Bad Request', message: failed.errors.map(({ field, message }) => `${field}: ${message}`).join('. ') },
    400,
  )

export const rows = [
  post({
    path: kioskPairPath,
    may: 'public.read', // whoever brings the code that a worker was shown once
    audit: 'tablet.changed',
    hook: 'tablet',
    form: pairForm,
    limit: { attempts: 20, perSeconds: 900 },
    handler: async (ctx) => {
      const paired = await pairTablet(ctx, ctx.bearer ?? '')
      if (paired === null) throw new OpenRefusal(401, 'This code is not right, was used, or is older than a day.')
      ctx.about(null, { detail: { act: 'paired', tablet: paired.id } })
      const { token, name, leaving } = paired
      return json({ token, name, leaving, key: await keyForTablet(ctx) })
    },
    again: refused,
  }),
  post({
    path: kioskSyncPath,
    may: 'public.read', // whoever brings the token of a tablet
    audit: none('strangers’ own words, on their way to whoever checks them; each becomes a pledge or an ask'),
    hook: 'tablet',
    form: syncForm,
    limit: { attempts: 900, perSeconds: 900 },
    handler: async (ctx, { form }) => {
      const tablet = await lockByToken(ctx, ctx.bearer ?? '')
      if (tablet === null) throw new OpenRefusal(401, 'The token is missing or wrong.')
      const acknowledged = await takeIn(ctx, tablet.id, form.entries)
      await noteContact(ctx, tablet.id, form.waiting)
      if (tablet.isLost && form.wiped === 'yes') await noteWiped(ctx, tablet.id)
      return json({ acknowledged, wipe: tablet.isLost, key: await keyForTablet(ctx) })
    },
    again: refused,
  }),
]

async function keyForTablet(ctx: Ctx) {
  const { id, bytes } = await currentKey(ctx)
  return { id, bytes: toBase64(bytes) }
}
