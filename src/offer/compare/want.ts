// "We want this too": an ask about a kind of entitlement that another council has.
import type { Work } from '../../platform/http/ctx.ts'
import type { PersonId } from '../../platform/ids.ts'
import { sayAsk } from '../../thread/index.ts'
import { entitlementTypes, type EntitlementKey } from '../terms.ts'

export async function wantToo(
  work: Work,
  personId: PersonId,
  { type, words }: { readonly type: EntitlementKey; readonly words: string },
): Promise<void> {
  const what = `We want this too: ${entitlementTypes[type].words}`
  const askId = await sayAsk(work, {
    words: words === '' ? what : `${what}\n${words}`,
    saidOn: work.today,
    door: 'me',
    speaker: { kind: 'person', personId },
    reader: { kind: 'role', role: 'team-manager' },
    quote: 'nameless',
  })
  await work.db
    .insertInto('offer_asks')
    .values({ authority_id: work.council.id, ask_id: askId, kind: 'want-too', entry_id: null, type })
    .execute()
}
