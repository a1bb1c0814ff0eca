// Puts a web server on a house.
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { assetsFolder } from '../design/index.ts'
import { createWeb } from '../platform/http/app.ts'
import { openAttempts } from '../platform/http/attempts.ts'
import type { Ctx } from '../platform/http/ctx.ts'
import { cookieNames } from '../platform/http/parts.ts'
import type { Row } from '../platform/http/row.ts'
import type { WaitingLine } from '../platform/http/waiting.ts'
import { closePrinter } from '../platform/pdf/pdf.ts'
import { features } from './features.ts'
import type { House } from './house.ts'
import { faultPage, pageRenderer } from './render.tsx'

/** `more` are rows beside those of the features. */
export function webOn(house: House, more: readonly Row[] = []): Promise<FastifyInstance> {
  return createWeb({
    config: house.config,
    clock: house.clock,
    log: house.log,
    kysely: house.web.kysely,
    councils: house.councils,
    files: house.files,
    attempts: openAttempts(house.web.pool),
    secret: house.secret,
    cookies: cookieNames(house.config.secureCookies),
    rows: [...features.flatMap((feature) => feature.rows), ...more],
    waiting: listWaiting,
    renderPage: pageRenderer(features.flatMap((feature) => feature.navigation ?? [])),
    faultPage,
    extras: (app) => addExtras(app, house),
  })
}

/** One after the other: they share the connection of their request. */
async function listWaiting(ctx: Ctx): Promise<WaitingLine[]> {
  const lines: WaitingLine[] = []
  for (const { waiting } of features) if (waiting) lines.push(...(await waiting(ctx)))
  return lines
}

async function addExtras(app: FastifyInstance, house: House): Promise<void> {
  // Before, so that no letter holds up the end; after, because one may have been asked for meanwhile.
  app.addHook('preClose', closePrinter)
  app.addHook('onClose', closePrinter)
  await app.register(fastifyStatic, {
    root: assetsFolder(),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
    index: false,
  })
  app.get('/health', (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'up' }))
  app.get('/ready', async (_request, reply) => {
    void reply.header('cache-control', 'no-store')
    try {
      await house.web.pool.query('select 1')
      return { status: 'ready', database: 'up' }
    } catch {
      return reply.code(503).send({ status: 'waiting', database: 'away' })
    }
  })
}
