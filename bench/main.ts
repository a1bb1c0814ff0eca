// `npm run bench [-- PART…] [--small]`: prints the figures that we hold ourselves to. Never a test: machines differ.
import { cpus } from 'node:os'
import { benchDecisions } from './decisions.ts'
import { benchReturns } from './imports.ts'
import { benchKiosk } from './kiosk.ts'
import { benchOffer } from './offer.ts'
import { benchPages } from './pages.ts'
import { benchPledges } from './pledges.ts'
import { benchStart } from './start.ts'
import { benchThread } from './thread.ts'

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const small = process.argv.includes('--small')

const parts: Readonly<Record<string, () => Promise<void>>> = {
  decisions: benchDecisions,
  returns: () => benchReturns(small ? [1_000] : [1_000, 10_000, 100_000]),
  pages: () => benchPages(small ? 3 : 8),
  thread: () => benchThread(small ? 3 : 8),
  offer: () => benchOffer(small ? 3 : 8),
  pledges: () => benchPledges(small ? 3 : 8),
  kiosk: () => benchKiosk(small ? 100 : 500),
  start: benchStart,
}

const unknown = asked.find((name) => !(name in parts))
if (unknown !== undefined) {
  process.stderr.write(`There is no part "${unknown}". There are: ${Object.keys(parts).join(', ')}.\n`)
  process.exit(2)
}
process.stdout.write(`Node ${process.version} on ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})\n`)
for (const [name, bench] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await bench()
