// Starts everything, says where to go, and stops it again without dropping a request.
import { setTimeout as wait } from 'node:timers/promises'
import { refreshStatuses } from '../people/index.ts'
import { ConfigError, readConfig, type Config } from '../platform/config.ts'
import { createLog } from '../platform/log.ts'
import { ensureDemo } from './demo/index.ts'
import { openHouse, type House } from './house.ts'
import { runJobs } from './jobs.ts'
import { webOn } from './web.ts'

const say = (text: string) => process.stderr.write(`${text}\n`)

export async function serve(env: NodeJS.ProcessEnv): Promise<number> {
  const began = Date.now()
  const config = read(env)
  if (!config) return 2
  const log = createLog(env['LOG_LEVEL'] ?? (config.mode === 'demo' ? 'warn' : 'info'))
  const house = await openHouse(config, { purpose: 'serve', log, onStep: say })
  const stops: (() => Promise<unknown>)[] = [() => house.close()]
  try {
    if (config.mode === 'demo') await ensureDemo(house, say)
    await bringStatusesToToday(house)
    const jobs = await runJobs(house)
    stops.unshift(() => jobs.stop())
    const web = await webOn(house)
    stops.unshift(() => web.close())
    const address = await web.listen({ host: config.host, port: config.port })
    await welcome(house, address, began)
    await untilToldToStop()
    return 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    say(
      `Port ${config.port} is taken: another Alongside may be running. Stop it, or choose another with PORT=3001 npm start.`,
    )
    return 1
  } finally {
    for (const stop of stops)
      await stop().catch((error: unknown) => log.error({ error: String(error) }, 'a part did not stop cleanly'))
  }
}

/** Days may have passed while nothing ran, or ALONGSIDE_TODAY is another day. Fast when nobody is due. */
async function bringStatusesToToday(house: House): Promise<void> {
  for (const council of await house.councils.all()) await house.machineFor(council.id)(refreshStatuses)
}

function read(env: NodeJS.ProcessEnv): Config | null {
  try {
    return readConfig(env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    say(error.message)
    return null
  }
}

async function welcome(house: House, address: string, began: number): Promise<void> {
  const [council] = await house.councils.all()
  say(`\nAlongside is running for ${council?.name ?? 'no council yet'} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
  say(`\n  Open      ${address}`)
  if (house.config.mode === 'demo') {
    say(`  Sign in   ${address}/sign-in/demo   one press for each role, no password`)
    say(`  Outbox    ${address}/outbox         every message that would have been sent`)
  }
  say('\nPress Ctrl-C to stop.')
}

function untilToldToStop(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      say('\nStopping: finishing what is under way…')
      process.once('SIGINT', () => process.exit(130)) // a second Ctrl-C does not wait
      void wait(25_000, undefined, { ref: false }).then(() => process.exit(1))
      resolve()
    }
    process.once('SIGINT', stop)
    process.once('SIGTERM', stop)
  })
}
