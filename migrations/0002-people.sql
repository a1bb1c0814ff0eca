-- Young people, the history we hold of them, who works with whom, and what was imported.

create table people (
  authority_id uuid not null references councils (id),
  id uuid not null,
  -- The case system's id, as in the return; compared without regard to case.
  child_id text not null,
  name text,
  known_as text,
  pronouns text,
  language text not null default 'en',
  needs_interpreter boolean not null default false,
  date_of_birth date not null,
  birth_date_estimated boolean not null default false,
  sex text,
  ethnicity text,
  upn text,
  disabled boolean,
  -- How it is safe to reach them, in order of their choice: [{"way": "text", "to": "…", "note": "…"}]
  safe_contact jsonb not null default '[]',
  -- Only those named in restricted_access know that this person exists.
  restricted boolean not null default false,
  -- Safeguarding is recorded as a reason not to show who looked.
  withhold_viewers boolean not null default false,
  created_at timestamptz not null default now(),

  -- The facts that decide (return and corrections together) and where each came from; written by people/history only.
  facts jsonb not null default '{}',
  inferences jsonb not null default '[]',

  -- The answer on status_as_of, so that lists can filter and sort; written by people/history only.
  status_as_of date,
  category text not null default 'unknown',
  phase text,
  until date,
  next_change_on date,
  next_change_to text,
  reasons text[] not null default '{}',
  checks text[] not null default '{}',
  date_of_death date,
  -- A fingerprint of the rules and settings behind the answer: when they change, the answer is worked out again.
  status_rules text,

  search_text text generated always as (
    lower(child_id || ' ' || coalesce(name, '') || ' ' || coalesce(known_as, ''))) stored,
  primary key (authority_id, id)
);
create unique index people_by_child_id on people (authority_id, lower(child_id));
-- lower() is not leakproof, so behind row-level security the index above only guards; this one finds.
create index people_by_exact_child_id on people (authority_id, child_id);
create index people_by_name on people (authority_id, coalesce(name, child_id), id);
-- All that a list filters, counts and sorts by, so that it reads the index alone and fetches only the rows it shows.
create index people_at_a_glance on people (authority_id, id)
  include (name, child_id, restricted, category, date_of_birth, next_change_on, date_of_death);
create index people_by_category on people (authority_id, category, coalesce(name, child_id));
create index people_by_next_change on people (authority_id, next_change_on) where next_change_on is not null;
create index people_by_birth on people (authority_id, date_of_birth);
create index people_search on people using gin (authority_id, search_text gin_trgm_ops);

create table restricted_access (
  authority_id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  granted_by uuid,
  why text not null,
  granted_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (authority_id, person_id, account_id, granted_at),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index restricted_access_by_account on restricted_access (authority_id, account_id) where ended_at is null;

create table teams (
  authority_id uuid not null references councils (id),
  id uuid not null,
  name text not null,
  primary key (authority_id, id),
  unique (authority_id, name)
);

create table workers (
  authority_id uuid not null references councils (id),
  id uuid not null,
  -- The case system's id of a worker (SW_ID in the return), where there is one.
  worker_ref text,
  name text not null,
  role text not null check (role in ('adviser', 'social-worker', 'reviewing-officer', 'team-manager', 'service-manager')),
  team_id uuid,
  account_id uuid,
  email text,
  phone text,
  working_hours text,
  created_at timestamptz not null default now(),
  ended_on date,
  primary key (authority_id, id),
  foreign key (authority_id, team_id) references teams (authority_id, id),
  foreign key (authority_id, account_id) references accounts (authority_id, id)
);
create unique index workers_by_ref on workers (authority_id, lower(worker_ref)) where worker_ref is not null;
create unique index workers_by_account on workers (authority_id, account_id) where account_id is not null;

create table allocations (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  worker_id uuid not null,
  capacity text not null check (capacity in ('adviser', 'social-worker', 'reviewing-officer')),
  starts_on date not null,
  ends_on date,
  origin text not null default 'person' check (origin in ('person', 'list', 'return')),
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (authority_id, id),
  check (ends_on is null or ends_on >= starts_on),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, worker_id) references workers (authority_id, id)
);
create index allocations_by_worker on allocations (authority_id, worker_id, person_id);
-- Who works with whom today, for deciding who may see whom.
create index allocations_in_time on allocations (authority_id, worker_id, starts_on) include (person_id, ends_on);
create index allocations_by_person on allocations (authority_id, person_id, starts_on);

-- A record outside a caseload was opened: the reason, kept, and what a manager said of it.
create table openings (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  reason text not null,
  explanation text not null default '',
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  review text,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index openings_by_account on openings (authority_id, account_id, person_id, expires_at);
create index openings_unreviewed on openings (authority_id, opened_at) where reviewed_at is null;

-- Everything a return ever said of a child, a version a year: a later import of the same year is a new version and
-- the older ones stay. rows: {"Header": [...], "Episodes": [...], ...} in the canonical form of src/ssda903.
create table return_children (
  authority_id uuid not null references councils (id),
  child_id text not null,
  year smallint not null,
  import_id uuid not null,
  imported_at timestamptz not null default now(),
  is_latest boolean not null default true,
  hash text not null,
  rows jsonb not null,
  -- First days of episodes that were set aside for an error ('' when not readable): holes in the care history.
  episodes_set_aside text[] not null default '{}',
  -- Some row, set aside or not, says that the person died: nothing is sent before somebody has looked.
  may_have_died boolean not null default false,
  primary key (authority_id, child_id, year, import_id)
);
create unique index return_children_latest on return_children (authority_id, child_id, year) where is_latest;

-- What a person said the return has wrong or leaves out. Survives every import. Nothing is deleted: undone is dated.
create table corrections (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- add: a fact of its own. replace and remove: name the fact from the return by its key.
  change text not null check (change in ('add', 'replace', 'remove')),
  -- A list of Facts (lookedAfter, livingWith, education …) or a single field (dateOfDeath, historyHeldFrom …).
  kind text not null,
  fact_key text,
  value jsonb,
  -- What the return said of that fact when a person corrected it: a later return that differs is pointed out.
  return_said jsonb,
  why text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  undone_by uuid,
  undone_at timestamptz,
  undone_why text,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index corrections_by_person on corrections (authority_id, person_id, recorded_at);

create table imports (
  authority_id uuid not null references councils (id),
  id uuid not null,
  kind text not null check (kind in ('ssda903', 'people', 'workers')),
  year smallint,
  state text not null check (state in ('checking', 'ready', 'running', 'done', 'failed', 'abandoned')),
  progress real not null default 0,
  -- [{"fileId": "…", "name": "episodes.csv", "table": "Episodes", "rows": 12, "sha256": "…"}]
  files jsonb not null,
  -- What was asked for: the year given by hand, whether new teams may be made.
  options jsonb not null default '{}',
  preview jsonb,
  result jsonb,
  failure text,
  created_by uuid,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  -- Written while a job works on it: one that fell silent died with its process.
  alive_at timestamptz,
  finished_at timestamptz,
  primary key (authority_id, id)
);
create index imports_by_time on imports (authority_id, created_at desc);
-- Two people importing at once: the second is told, by this.
create unique index imports_one_running on imports (authority_id) where state = 'running';

create table set_aside_rows (
  authority_id uuid not null,
  id uuid not null,
  import_id uuid not null,
  child_id text,
  file text not null,
  line integer not null,
  return_table text not null,
  columns text[] not null default '{}',
  rule text not null,
  message text not null,
  fix text,
  value text,
  primary key (authority_id, id),
  foreign key (authority_id, import_id) references imports (authority_id, id)
);
create index set_aside_by_import on set_aside_rows (authority_id, import_id);
create index set_aside_by_child on set_aside_rows (authority_id, lower(child_id));

-- Everything a check found, warnings included: what the preview pages through. Of each rule the first are kept.
create table import_problems (
  authority_id uuid not null,
  import_id uuid not null,
  number integer not null,
  child_id text,
  file text not null,
  line integer not null,
  return_table text,
  column_name text not null default '',
  rule text not null,
  level text not null check (level in ('error', 'warning')),
  message text not null,
  fix text not null default '',
  value text,
  primary key (authority_id, import_id, number),
  foreign key (authority_id, import_id) references imports (authority_id, id)
);
create index import_problems_by_rule on import_problems (authority_id, import_id, rule, number);

-- Whom an import touches and how: first as the preview foresees it, then as it was done.
create table import_changes (
  authority_id uuid not null,
  import_id uuid not null,
  -- A child id, or in a list of workers the worker's own id.
  subject text not null,
  change text not null check (change in ('new', 'changed', 'ended', 'gone', 'stopped')),
  -- The tables or columns that differ: never what they hold.
  parts text[] not null default '{}',
  primary key (authority_id, import_id, change, subject),
  foreign key (authority_id, import_id) references imports (authority_id, id)
);

-- What falls due: birthdays, 13 weeks, six months at home, assessments (duties.md section 1).
create table due_items (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  due_on date not null,
  citation text not null,
  done_at timestamptz,
  done_by uuid,
  note text,
  -- The history changed and it no longer falls due; kept, because it may come back.
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (authority_id, id),
  unique (authority_id, person_id, kind, due_on),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index due_items_open on due_items (authority_id, due_on) where done_at is null and withdrawn_at is null;

-- A printed sign-in code for a young person: given by a worker, changed at first use. After that `chosen` holds.
-- Recovery needs a second person to agree before the new code works.
create table sign_in_codes (
  authority_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  code_hash text not null,
  given_by uuid not null,
  given_at timestamptz not null default now(),
  needs_approval boolean not null default false,
  approved_by uuid,
  approved_at timestamptz,
  expires_at timestamptz,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (authority_id, id),
  check (approved_by is null or approved_by <> given_by),
  foreign key (authority_id, account_id) references accounts (authority_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['people', 'restricted_access', 'teams', 'workers', 'allocations', 'openings', 'return_children',
                           'corrections', 'imports', 'set_aside_rows', 'import_problems', 'import_changes', 'due_items',
                           'sign_in_codes'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy same_council on %I using (authority_id = current_authority())', t);
  end loop;
end $$;

-- A restricted person is not there for anyone who is not named, whatever the query: a second wall behind
-- people/visibility.ts. The machine itself (imports, clocks) says that it is the machine.
create policy restricted_are_hidden on people as restrictive for select using (
  not restricted
  or current_setting('alongside.system', true) = 'on'
  or exists (select from restricted_access r
             where r.authority_id = people.authority_id and r.person_id = people.id
               and r.account_id = current_account() and r.ended_at is null)
  or exists (select from accounts a
             where a.authority_id = people.authority_id and a.id = current_account() and a.person_id = people.id));

-- Rows that an import set aside or asks about name children by their id: those of restricted people are hidden alike.
create function child_is_hidden(authority uuid, child text) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select from people p
    where p.authority_id = authority and authority = current_authority() and lower(p.child_id) = lower(child) and p.restricted
      and not exists (select from restricted_access r
                      where r.authority_id = p.authority_id and r.person_id = p.id
                        and r.account_id = current_account() and r.ended_at is null))
$$;
revoke all on function child_is_hidden from public;
grant execute on function child_is_hidden to alongside_web;
create policy restricted_are_hidden on set_aside_rows as restrictive for select using (
  current_setting('alongside.system', true) = 'on' or child_id is null or not child_is_hidden(authority_id, child_id));
create policy restricted_are_hidden on import_problems as restrictive for select using (
  current_setting('alongside.system', true) = 'on' or child_id is null or not child_is_hidden(authority_id, child_id));
create policy restricted_are_hidden on import_changes as restrictive for select using (
  current_setting('alongside.system', true) = 'on' or not child_is_hidden(authority_id, subject));

-- Text search operators are not leakproof, so under row-level security they would scan. This filters by council
-- first and gives ids; the rows are then read under row-level security.
create function search_people(authority uuid, wanted text, most integer) returns table (id uuid, likeness real)
  language sql stable security definer set search_path = public set pg_trgm.word_similarity_threshold = 0.45 as $$
  select p.id, greatest(word_similarity(lower(wanted), p.search_text), case when lower(p.child_id) = lower(wanted) then 1 else 0 end)::real
  from people p
  where p.authority_id = authority and authority = current_authority()
    and (lower(wanted) <% p.search_text or p.search_text like '%' || replace(replace(lower(wanted), '%', ''), '_', '') || '%')
  order by 2 desc, p.id
  limit most
$$;
revoke all on function search_people from public;
grant execute on function search_people to alongside_web;

-- lower() is not leakproof either: who has these child ids, as search_people gives ids of names.
create function find_children(authority uuid, child_ids text[]) returns table (id uuid, child text)
  language sql stable security definer rows 250 set search_path = public as $$
  select p.id, upper(p.child_id)
  from people p
  where p.authority_id = authority and authority = current_authority()
    and lower(p.child_id) = any (array(select lower(given) from unnest(child_ids) given))
$$;
revoke all on function find_children from public;
grant execute on function find_children to alongside_web;

grant select, insert, update on people, teams, workers, allocations, openings, return_children, corrections, imports,
  due_items, sign_in_codes, restricted_access to alongside_web;
grant select, insert, delete on set_aside_rows, import_problems, import_changes to alongside_web;
