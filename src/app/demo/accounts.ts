// The council and its demonstration accounts: at least two people of every role.
import type { House } from '../house.ts'
import { newId, type AccountId, type AuthorityId } from '../../platform/ids.ts'
import type { InTransaction } from '../../platform/jobs/jobs.ts'
import type { Role } from '../../platform/auth/permissions.ts'
import type { KnownPerson } from './known.ts'
import { otherAccounts, type Worker } from './staff.ts'

/** Invented numbers, from the range that is kept for fiction. */
const contact = {
  phone: '01632 960100',
  email: 'leavingcare@ashmere.example',
  outOfHoursPhone: '01632 960999',
  complaints: 'complaints@ashmere.example',
  advocacyPhone: '01632 960200',
}
const helpNow = {
  outOfHoursName: 'Ashmere’s emergency duty team',
  outOfHoursPhone: '01632 960999',
  advocacyName: 'the Ashmere advocacy service',
  advocacyPhone: '01632 960200',
  advocacyEmail: 'advocacy@ashmere.example',
}

export async function addCouncil(house: House): Promise<AuthorityId> {
  const id = newId<'authority'>()
  await house.asOwner((client) =>
    client.query(
      `insert into councils (id, code, name, settings) values ($1, 'E10000099', 'Ashmere County Council', $2)`,
      [id, JSON.stringify({ shortName: 'Ashmere', contact, helpNow, offer: { textNumber: '07700 900123' } })],
    ),
  )
  house.councils.refresh()
  return id
}

interface Account {
  readonly role: Role
  readonly name: string
  readonly signIn: string | null
  readonly childId?: string
}

async function addAccount(
  { db, council }: Parameters<Parameters<InTransaction>[0]>[0],
  account: Account,
): Promise<AccountId> {
  const id = newId<'account'>()
  const person =
    account.childId === undefined
      ? null
      : await db.selectFrom('people').select('id').where('child_id', '=', account.childId).executeTakeFirstOrThrow()
  await db
    .insertInto('accounts')
    .values({
      authority_id: council.id,
      id,
      roles: [account.role],
      display_name: account.name,
      sign_in_name: account.signIn,
      person_id: person?.id ?? null,
      is_demo: true,
    })
    .execute()
  return id
}

/** Accounts of staff; the id of an analyst, in whose name the returns are brought in. */
export async function addNamedAccounts(machine: InTransaction, staff: readonly Worker[]): Promise<AccountId> {
  return machine(async (work) => {
    for (const worker of staff) if (worker.signIn !== null) await addAccount(work, worker)
    const ids = []
    for (const account of otherAccounts) ids.push(await addAccount(work, { ...account, signIn: null }))
    const [analyst] = ids
    if (analyst === undefined) throw new Error('The demonstration needs an analyst')
    return analyst
  })
}

export async function addYoungAccounts(machine: InTransaction, known: readonly KnownPerson[]): Promise<void> {
  await machine(async (work) => {
    for (const { life, name } of known)
      await addAccount(work, { role: 'young-person', name, signIn: null, childId: life.childId })
  })
}
