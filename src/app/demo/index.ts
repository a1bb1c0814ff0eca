// Loads the demonstration council on the first run. Everyone in it is invented.
import { newId, type AccountId, type AuthorityId } from '../../platform/ids.ts'
import { roles } from '../../platform/auth/permissions.ts'
import type { House } from '../house.ts'

export async function ensureDemo(house: House, say: (text: string) => void): Promise<void> {
  if ((await house.councils.all()).length > 0) return
  say('Loading the demonstration council (invented people)')
  const id = newId<'authority'>()
  await house.asOwner(async (client) => {
    await client.query('begin')
    await client.query(`insert into councils (id, code, name) values ($1, 'E10000099', 'Ashmere County Council')`, [id])
    await client.query('commit')
  })
  house.councils.refresh()
  await house.machineFor(id satisfies AuthorityId)(async ({ db }) => {
    for (const role of roles)
      await db
        .insertInto('accounts')
        .values({
          authority_id: id,
          id: newId<'account'>() satisfies AccountId,
          roles: [role],
          display_name: `Demo ${role}`,
          is_demo: true,
        })
        .execute()
  })
}
