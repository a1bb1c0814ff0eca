// What a start says when it is done: where to go, and on an empty live database, what to do first.
import type { Config } from '../platform/config.ts'
import { missingContacts } from '../platform/councils/contact.ts'
import type { Council, Councils } from '../platform/councils/council.ts'

export async function welcome(
  { config, councils }: { readonly config: Config; readonly councils: Pick<Councils, 'all'> },
  address: string,
  tookMs: number,
  say: (text: string) => void,
): Promise<void> {
  const all = await councils.all()
  say(`\nAlongside is running for ${whose(all)} (${(tookMs / 1000).toFixed(1)} s)`)
  if (all.length === 0 && config.mode === 'live') return sayFirstSteps(say)
  say(`\n  Open      ${config.mode === 'live' ? config.publicUrl.origin : address}`)
  if (config.mode === 'demo') {
    say(`  Sign in   ${address}/sign-in/demo   one press for each role, no password`)
    say(`  Outbox    ${address}/outbox         every message that would have been sent`)
  }
  if (config.mode === 'live') sayMissing(all, say)
  say('\nPress Ctrl-C to stop.')
}

/** A council's young people are shown no invented number: what it has not given is left out until it does. */
function sayMissing(all: readonly Council[], say: (text: string) => void): void {
  for (const council of all) {
    const missing = missingContacts(council)
    if (missing.length === 0) continue
    say(`\n  Not given yet for ${council.name}, so pages and letters leave it out (Settings, Council and contact):`)
    for (const what of missing) say(`    - ${what}`)
  }
}

function whose(all: readonly Council[]): string {
  const [first] = all
  if (!first) return 'no council yet'
  return all.length === 1 ? first.name : `${all.length} councils`
}

function sayFirstSteps(say: (text: string) => void): void {
  say('\nThe database is empty. With the same settings, in another terminal:')
  say('\n  1. Add your council, by its ONS code:')
  say('     npx alongside council add E10000000 "Your Council"')
  say('  2. Add the first accounts. The administrator sets things up, the analyst brings the return in:')
  say('     npx alongside user add a.name --name "A Name" --role admin')
  say('     npx alongside user add b.name --name "B Name" --role analyst')
  say('\nPages open as soon as there is a council. Press Ctrl-C to stop.')
}
