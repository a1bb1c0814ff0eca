// Starts everything, says where to go, and stops it again without dropping a request.
import { setTimeout as wait } from 'node:timers/promises'
import { catchUpJob } from '../people/index.ts'
import { ConfigError, readConfig, type Config } from '../platform/config.ts'
import { AlreadyRunning } from '../platform/db/embedded.ts'
import { queueForEach } from '../platform/jobs/jobs.ts'
import { createLog, type Log } from '../platform/log.ts'
import { ensureDemo } from './demo/index.ts'
import { openHouse, type House } from './house.ts'
import { runJobs } from './jobs.ts'
import { webOn } from './web.ts'
import { welcome } from './welcome.ts'

const say = (text: string) => process.stderr.write(`${text}\n`)

type Stop = () => Promise<unknown>

/** Stays until told to stop. The exit code: 0 stopped, 1 could not start, 2 the settings are wrong. */
export async function serve(env: NodeJS.ProcessEnv): Promise<number> {
  const began = Date.now()
  const config = read(env)
  if (!config) return 2
  const log = createLog(env['LOG_LEVEL'] ?? (config.mode === 'demo' ? 'warn' : 'info'))
  const stops: Stop[] = [] // the last started is stopped first
  try {
    const house = await openHouse(config, { purpose: 'serve', log, onStep: say })
    stops.unshift(() => house.close())
    const address = await open(house, stops)
    await welcome(house, address, Date.now() - began, say)
    await untilToldToStop()
    return 0
  } catch (error) {
    const why = expected(error, config)
    if (why === null) throw error
    say(why)
    return 1
  } finally {
    await stopAll(stops, log)
  }
}

async function open(house: House, stops: Stop[]): Promise<string> {
  if (house.config.mode === 'demo') await ensureDemo(house, say)
  await bringStatusesToToday(house)
  const jobs = await runJobs(house)
  stops.unshift(() => jobs.stop())
  const web = await webOn(house)
  stops.unshift(() => web.close())
  return web.listen({ host: house.config.host, port: house.config.port })
}

async function stopAll(stops: readonly Stop[], log: Log): Promise<void> {
  for (const stop of stops)
    await stop().catch((error: unknown) => {
      log.error({ error: String(error) }, 'a part did not stop cleanly')
    })
}

/** What can go wrong at a start without being a bug, in one sentence. */
function expected(error: unknown, config: Config): string | null {
  if (error instanceof AlreadyRunning) return error.message
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    return `Port ${config.port} is taken: another program is using it. Stop it, or choose another with PORT=3001 npm start.`
  return null
}

/**
 * Days may have passed while nothing ran, or ALONGSIDE_TODAY is another day. A job, since everyone of a large council
 * takes minutes: the pages decide for themselves meanwhile (people/history/behind.ts).
 */
function bringStatusesToToday(house: House): Promise<void> {
  return house.asOwner((owner) => queueForEach(owner, catchUpJob))
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
