// Organisations of the demonstration: who signs in for each, and which pledges are theirs.
import { addOrganisation, linkPledge } from '../../../pledges/organisations/commands.ts'
import type { OrganisationId } from '../../../pledges/organisations/tables.ts'
import type { Work } from '../../../platform/http/ctx.ts'

interface Partner {
  readonly name: string
  readonly work: string
  readonly about: string | null
  readonly reach: string
  /** The demonstration account that signs in for it. */
  readonly member?: string
}

const partners: readonly Partner[] = [
  {
    name: 'Larkfield Bakery',
    work: 'A bakery with two shops',
    about: 'We bake through the night and sell through the day. Nobody here began with experience.',
    reach: 'Marta Zielinski, 01632 960310',
    member: 'Marta Zielinski',
  },
  {
    name: 'Ashmere Leisure',
    work: 'Four leisure centres',
    about: 'Pools, gyms and halls for everyone in Ashmere.',
    reach: 'Joel Hollis, 01632 960320',
    member: 'Joel Hollis',
  },
  {
    name: 'Harbour Supported Living',
    work: 'Homes with support',
    about: 'Small shared houses by the harbour, with somebody there day and night.',
    reach: 'Bev Lomas, 01632 960330',
  },
  {
    name: 'Amadi Driving',
    work: 'A driving school',
    about: null,
    reach: 'Joseph Amadi, 01632 960340',
  },
  {
    name: 'Riverside Dental',
    work: 'A dental practice',
    about: null,
    reach: 'The practice manager, 01632 960350',
  },
  {
    name: 'Tern Theatre',
    work: 'A theatre with a young company',
    about: 'We make plays with people who have not made one before.',
    reach: 'Front of house, 01632 960360',
  },
]

export async function addPartners(work: Work): Promise<ReadonlyMap<string, OrganisationId>> {
  const added = new Map<string, OrganisationId>()
  for (const { name, work: kind, about, reach, member } of partners) {
    const organisation = await addOrganisation(work, { name, work: kind, about, reach })
    added.set(name, organisation)
    if (member !== undefined) await addMember(work, organisation, member)
    const pledges = await work.db.selectFrom('pledges').select('id').where('organisation', '=', name).execute()
    for (const { id } of pledges) await linkPledge(work, id, organisation)
  }
  return added
}

/** The demonstration's own account, so that one press signs in as them. */
async function addMember({ db, council, now }: Work, organisation: OrganisationId, name: string): Promise<void> {
  const account = await db
    .selectFrom('accounts')
    .select('id')
    .where('display_name', '=', name)
    .where('is_demo', '=', true)
    .executeTakeFirstOrThrow()
  const email = `${name.toLowerCase().replace(/\s+/g, '.')}@example.org`
  await db.updateTable('accounts').set({ email }).where('id', '=', account.id).execute()
  await db
    .insertInto('organisation_members')
    .values({ authority_id: council.id, account_id: account.id, organisation_id: organisation, added_at: now })
    .execute()
}
