// A council's own colours and logo: the same for everyone, at addresses that change with them.
import { z } from 'zod'
import { councilStylesheet, councilStylesheetUrl } from '../design/index.ts'
import { none } from '../platform/audit/events.ts'
import { file, NotFound, stylesheet } from '../platform/http/reply.ts'
import { get } from '../platform/http/row.ts'
import type { Id } from '../platform/ids.ts'
import { paths } from './paths.ts'

const query = z.object({ v: z.string().catch('') })

export const rows = [
  get({
    path: paths.councilStyles,
    may: 'public.read',
    audit: none('colours'),
    query,
    handler: ({ council }, { query: { v } }) => {
      const { colours } = council.settings
      if (!colours) throw new NotFound('This council has no colours of its own')
      const isCurrent = councilStylesheetUrl(colours) === `${paths.councilStyles}?v=${v}`
      return stylesheet(councilStylesheet(colours), isCurrent ? 'forever' : 'a-minute')
    },
  }),
  get({
    path: paths.councilLogo,
    may: 'public.read',
    audit: none('a logo'),
    query,
    handler: async ({ council, db, files }, { query: { v } }) => {
      const id = council.settings.logoFile as Id<'file'> | undefined // written by settings/, which keeps the file
      const kept = id && (await db.selectFrom('files').select(['name', 'type']).where('id', '=', id).executeTakeFirst())
      if (!id || !kept) throw new NotFound('This council has no logo of its own')
      return file({ ...kept, body: files.open(council.id, id), keep: v === id ? 'forever' : 'a-minute' })
    },
  }),
]
