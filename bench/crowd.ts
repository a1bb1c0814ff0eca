// Fills a database with 150 councils and 150,000 people, made by SQL alone, and opens a session to ask as.
import { createHash } from 'node:crypto'
import pg from 'pg'
import { councilRules, rulesFingerprint } from '../src/people/history/council-rules.ts'
import { councilSettings } from '../src/platform/councils/settings.ts'

export interface Crowd {
  readonly host: string
  readonly cookie: string
  readonly personId: string
}

const token = 'a-token-for-the-benchmark-only-0123456789ab'

/** Facts like those of a real record: three periods in care, a return home, where each came from. */
const facts = `jsonb_build_object('dateOfBirth', born, 'lookedAfter', jsonb_build_array(
  jsonb_build_object('start', born + 4000, 'end', born + 4400, 'status', 'S20', 'authority', 'Bench', 'country', 'England'),
  jsonb_build_object('start', born + 5000, 'end', born + 6100, 'status', 'S31', 'authority', 'Bench', 'country', 'England')),
  'livingWith', jsonb_build_array(jsonb_build_object('with', 'parent', 'start', born + 6101, 'end', null)))`

export async function fillCrowd(ownerUrl: string, councils = 150, peopleEach = 1_000): Promise<Crowd> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(
      `insert into councils (id, code, name, hosts)
       select gen_random_uuid(), 'B' || lpad(n::text, 8, '0'), 'Bench Council ' || n, array['c' || n || '.bench'] from generate_series(1, $1) n`,
      [councils],
    )
    await client.query(
      `insert into people (authority_id, id, child_id, name, known_as, date_of_birth, sex, facts, category, phase, until,
                           next_change_on, next_change_to, reasons, status_as_of, status_rules)
       select c.id, gen_random_uuid(), 'B' || n, first || ' ' || last, first, born, 'F', ${facts},
         (array['eligible', 'relevant', 'former_relevant', 'qualifying', 'none'])[1 + n % 5], case when n % 5 = 2 then '18_to_20' end,
         born + 9131, current_date + 1 + n % 400, 'former_relevant', '{AGED_16_OR_17}', current_date, $2
       from councils c, generate_series(1, $1) n,
         lateral (select (array['Amara','Bilal','Carys','Dev','Esme','Femi','Grace','Hamza','Imogen','Jaden','Keziah'])[1 + n % 11] as first,
                         (array['Abara','Birchall','Cawthorne','Dunmore','Eze','Farrow','Gillespie','Haddow'])[1 + n % 8] || chr(97 + n % 26) as last,
                         current_date - (14 * 365 + (n * 37) % 4000) as born) invented
       where c.code like 'B%'`,
      [peopleEach, rulesFingerprint(councilRules({ settings: councilSettings.parse({}) }))],
    )
    const asked = await client.query<{ id: string }>(`select id from councils where code = 'B00000007'`)
    const council = asked.rows[0]?.id ?? ''
    await client.query(
      `insert into accounts (authority_id, id, roles, display_name) values ($1, '01900000-0000-7000-8000-00000000be7c', '{team-manager}', 'Bench Manager');`,
      [council],
    )
    await client.query(
      `insert into sessions (authority_id, token_hash, account_id) values ($1, $2, '01900000-0000-7000-8000-00000000be7c')`,
      [council, createHash('sha256').update(token).digest()],
    )
    await client.query(
      `insert into teams (authority_id, id, name) values ($1, '01900000-0000-7000-8000-00000000be70', 'Bench team')`,
      [council],
    )
    await client.query(
      `insert into workers (authority_id, id, name, role, team_id, account_id) values
        ($1, '01900000-0000-7000-8000-00000000be71', 'Bench Manager', 'team-manager', '01900000-0000-7000-8000-00000000be70', '01900000-0000-7000-8000-00000000be7c')`,
      [council],
    )
    await client.query(
      `insert into workers (authority_id, id, name, role, team_id)
       select $1, gen_random_uuid(), 'Adviser ' || n, 'adviser', '01900000-0000-7000-8000-00000000be70' from generate_series(1, 40) n`,
      [council],
    )
    await client.query(
      `insert into allocations (authority_id, id, person_id, worker_id, capacity, starts_on)
       select $1, gen_random_uuid(), p.id, w.id, 'adviser', current_date - 100
       from (select id, row_number() over () as n from people where authority_id = $1) p
       join (select id, row_number() over () as n from workers where authority_id = $1 and role = 'adviser') w on w.n = 1 + p.n % 40`,
      [council],
    )
    await client.query('vacuum analyze')
    const person = await client.query<{ id: string }>(
      'select id from people where authority_id = $1 order by child_id limit 1',
      [council],
    )
    return { host: 'c7.bench', cookie: `alongside=${token}`, personId: person.rows[0]?.id ?? '' }
  } finally {
    await client.end()
  }
}
