-- The local offer: entries and their versions by date, what young people claim of it, what was decided and paid, proofs.

-- Where services are given, and by whom. All of it is public: a place that must not be known is not written down here.
create table offer_providers (
  authority_id uuid not null references councils (id),
  id uuid not null,
  name text not null,
  description text not null,
  url text,
  email text,
  phone text,
  ended_at timestamptz,
  updated_at timestamptz not null default now(),
  primary key (authority_id, id)
);
create table offer_places (
  authority_id uuid not null,
  id uuid not null,
  provider_id uuid,
  name text not null,
  description text,
  address text not null,
  city text not null,
  county text not null,
  postcode text not null,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  accessibility text,
  updated_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, provider_id) references offer_providers (authority_id, id)
);

create table offer_entries (
  authority_id uuid not null references councils (id),
  id uuid not null,
  -- Its name in addresses: never given to another entry.
  slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  -- The post that keeps it, and an address of that post: a role, never a person.
  owner_post text,
  owner_email text,
  -- Somebody checked on this day that all of it is still true, and looks again by the other.
  assured_on date,
  assured_by text,
  review_on date,
  -- Where an import found it, so that the same again is known.
  source text,
  source_id text,
  created_at timestamptz not null default now(),
  created_by uuid,
  primary key (authority_id, id),
  unique (authority_id, slug),
  unique (authority_id, source, source_id)
);

-- What an entry said, from which day. The version in force on a day is the published one that started last by then.
create table offer_versions (
  authority_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  number integer not null,
  -- A draft may be changed; one that was proposed waits for a second person; what was published is never rewritten.
  stage text not null default 'draft' check (stage in ('draft', 'proposed', 'published', 'dropped')),
  standing text not null check (standing in ('in-place', 'being-worked-on', 'idea', 'withdrawn')),
  starts_on date not null,
  -- The last day, where it is known to end.
  ends_on date check (ends_on >= starts_on),
  content jsonb not null,
  replaced_by uuid,
  -- Why it changed, and who was asked first (Children and Social Work Act 2017 s.2(7)).
  change_note text,
  consultation text,
  -- Why it was published in spite of what the check of its words said.
  gate_override text,
  written_by uuid,
  written_at timestamptz not null default now(),
  published_by uuid,
  published_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, entry_id, number),
  foreign key (authority_id, entry_id) references offer_entries (authority_id, id),
  foreign key (authority_id, replaced_by) references offer_entries (authority_id, id)
);
create index offer_versions_published on offer_versions (authority_id, entry_id, starts_on) where stage = 'published';

-- An entry's words in another language or in easy read, made from one version.
create table offer_texts (
  authority_id uuid not null,
  entry_id uuid not null,
  language text not null,
  style text not null default 'plain' check (style in ('plain', 'easy-read')),
  -- The version from which it was made: when the entry has a later one, this text says so.
  from_number integer not null,
  text jsonb not null,
  -- A post or a service; null: no person has checked it.
  checked_by text,
  checked_on date,
  is_example boolean not null default false,
  updated_at timestamptz not null default now(),
  primary key (authority_id, entry_id, language, style),
  foreign key (authority_id, entry_id) references offer_entries (authority_id, id)
);

-- Rises with everything that changes what the public reads, so that what is kept in memory is known to be old.
create table offer_revisions (
  authority_id uuid not null references councils (id),
  revision bigint not null default 0,
  changed_at timestamptz not null default now(),
  primary key (authority_id)
);
create function offer_changed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into offer_revisions (authority_id, revision) values (new.authority_id, 1)
  on conflict (authority_id) do update set revision = offer_revisions.revision + 1, changed_at = now();
  return new;
end $$;
do $$
declare t text;
begin
  foreach t in array array['offer_providers', 'offer_places', 'offer_entries', 'offer_versions', 'offer_texts'] loop
    execute format('create trigger %I after insert or update on %I for each row execute function offer_changed()', t || '_changed', t);
  end loop;
end $$;

-- Counts that track nobody: how often an entry was opened on a day, and what was searched for.
create table offer_views (
  authority_id uuid not null references councils (id),
  entry_id uuid not null,
  day date not null,
  views integer not null default 0,
  primary key (authority_id, entry_id, day),
  foreign key (authority_id, entry_id) references offer_entries (authority_id, id)
);
create table offer_searches (
  authority_id uuid not null references councils (id),
  day date not null,
  words text not null check (length(words) <= 60),
  found boolean not null,
  times integer not null default 0,
  primary key (authority_id, day, words, found)
);

-- What people say of an entry: useful or not, by day, without who.
create table offer_ratings (
  authority_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  useful boolean not null,
  on_day date not null,
  primary key (authority_id, id),
  foreign key (authority_id, entry_id) references offer_entries (authority_id, id)
);
create index offer_ratings_of_entry on offer_ratings (authority_id, entry_id, on_day);
-- "This is wrong", "I was told no", "we want this too": words in the golden thread that are about an entry or a type.
create table offer_asks (
  authority_id uuid not null,
  ask_id uuid not null,
  kind text not null check (kind in ('wrong', 'told-no', 'want-too')),
  entry_id uuid,
  type text,
  primary key (authority_id, ask_id),
  foreign key (authority_id, ask_id) references asks (authority_id, id),
  foreign key (authority_id, entry_id) references offer_entries (authority_id, id)
);
create index offer_asks_of_entry on offer_asks (authority_id, entry_id);

-- "Did you know?": one kind question at a time.
create table offer_recall (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  entry_id uuid not null,
  type text not null,
  topic text not null,
  knew boolean not null,
  on_day date not null,
  primary key (authority_id, id),
  unique (authority_id, person_id, entry_id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, entry_id) references offer_entries (authority_id, id)
);

-- A claim: asked, seen, agreed, paid or issued, or refused with the reason. Its standing is worked out from its events.
create table offer_claims (
  authority_id uuid not null,
  id uuid not null,
  -- What is said and typed when one calls about it.
  reference text not null,
  entry_id uuid not null,
  -- What the offer said on the day it was asked for: a later change takes nothing away.
  version_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('payment', 'allowance', 'pass', 'service', 'proof')),
  way text not null check (way in ('me', 'adviser', 'text', 'paper')),
  standing text not null default 'asked' check (standing in ('asked', 'seen', 'waiting', 'agreed', 'paid', 'issued', 'refused', 'withdrawn')),
  asked_pence integer check (asked_pence >= 0),
  agreed_pence integer check (agreed_pence >= 0),
  words text,
  -- Answers to what the entry needs, by the text of the need: "held" facts are named, never copied.
  answers jsonb not null default '{}',
  asked_on date not null,
  asked_by uuid,
  -- For passes, cards and proofs.
  expires_on date,
  renews uuid,
  restricted boolean not null default false,
  settled_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, reference),
  foreign key (authority_id, entry_id) references offer_entries (authority_id, id),
  foreign key (authority_id, version_id) references offer_versions (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, renews) references offer_claims (authority_id, id)
);
create index offer_claims_of_person on offer_claims (authority_id, person_id, asked_on desc);
create index offer_claims_open on offer_claims (authority_id, standing, asked_on, id) where standing in ('asked', 'seen', 'waiting', 'agreed');
create index offer_claims_of_entry on offer_claims (authority_id, entry_id, asked_on);
-- The same claim twice at the same moment: one open claim of a person for an entry that is given once at a time.
create unique index offer_claims_once_open on offer_claims (authority_id, person_id, entry_id)
  where standing in ('asked', 'seen', 'waiting');

create table offer_claim_events (
  authority_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  at timestamptz not null,
  what text not null check (what in ('asked', 'seen', 'queued', 'more-wanted', 'more-given', 'agreed', 'part-paid', 'paid', 'issued', 'refused', 'challenged', 'withdrawn', 'revoked')),
  by_account uuid,
  -- For the young person to read.
  words text,
  -- What would change a refusal.
  would_change text,
  pence integer,
  primary key (authority_id, id),
  foreign key (authority_id, claim_id) references offer_claims (authority_id, id)
);
create index offer_claim_events_of_claim on offer_claim_events (authority_id, claim_id, at);
create table offer_claim_files (
  authority_id uuid not null,
  claim_id uuid not null,
  file_id uuid not null,
  needed_for text,
  added_at timestamptz not null default now(),
  primary key (authority_id, claim_id, file_id),
  foreign key (authority_id, claim_id) references offer_claims (authority_id, id),
  foreign key (authority_id, file_id) references files (authority_id, id)
);

-- How somebody is paid. Account details are kept encrypted with the service's own secret and leave only in a payment file.
create table offer_payees (
  authority_id uuid not null,
  person_id uuid not null,
  method text not null check (method in ('bank', 'card', 'voucher')),
  sealed bytea,
  -- The last digits, to recognise it by.
  hint text,
  updated_at timestamptz not null default now(),
  primary key (authority_id, person_id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create table offer_payment_files (
  authority_id uuid not null references councils (id),
  id uuid not null,
  made_at timestamptz not null,
  made_by uuid,
  payments integer not null,
  pence bigint not null,
  primary key (authority_id, id)
);
create table offer_payments (
  authority_id uuid not null,
  id uuid not null,
  claim_id uuid not null,
  reference text not null,
  pence integer not null check (pence > 0),
  method text not null check (method in ('bank', 'card', 'voucher')),
  cost_code text,
  due_on date not null,
  file_id uuid,
  paid_on date,
  failed_why text,
  primary key (authority_id, id),
  unique (authority_id, reference),
  foreign key (authority_id, claim_id) references offer_claims (authority_id, id),
  foreign key (authority_id, file_id) references offer_payment_files (authority_id, id)
);
create index offer_payments_of_claim on offer_payments (authority_id, claim_id);
create index offer_payments_to_make on offer_payments (authority_id, due_on) where file_id is null;
create table offer_budgets (
  authority_id uuid not null,
  entry_id uuid not null,
  -- The financial year that begins on 1 April of this year.
  year integer not null,
  pence bigint not null check (pence >= 0),
  primary key (authority_id, entry_id, year),
  foreign key (authority_id, entry_id) references offer_entries (authority_id, id)
);
-- Who must not decide for whom, beside oneself: a relative or a close friend, as the worker said.
create table offer_interests (
  authority_id uuid not null,
  account_id uuid not null,
  person_id uuid not null,
  said_on date not null,
  primary key (authority_id, account_id, person_id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);

-- Signed proofs: "valid care leaver status until a day", or one entitlement. The page that checks one learns nothing else.
create table offer_keys (
  authority_id uuid not null references councils (id),
  kid text not null,
  public_jwk jsonb not null,
  sealed_private bytea not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz,
  primary key (authority_id, kid)
);
create table offer_proofs (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  claim_id uuid,
  -- Null: the status itself.
  entry_id uuid,
  kid text not null,
  issued_at timestamptz not null,
  valid_until date not null,
  revoked_at timestamptz,
  revoked_why text,
  restricted boolean not null default false,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, claim_id) references offer_claims (authority_id, id),
  foreign key (authority_id, entry_id) references offer_entries (authority_id, id),
  foreign key (authority_id, kid) references offer_keys (authority_id, kid)
);
create index offer_proofs_of_person on offer_proofs (authority_id, person_id);
-- Whether a proof was taken back, for whoever holds it and knows nothing else: the one thing that is asked.
create function proof_is_revoked(authority uuid, proof uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select p.revoked_at is not null from offer_proofs p
  where p.authority_id = authority and authority = current_authority() and p.id = proof
$$;

-- Who promotes a heading and watches how it is used: a councillor or an officer.
create table offer_champions (
  authority_id uuid not null references councils (id),
  id uuid not null,
  heading text not null,
  account_id uuid,
  name text not null,
  since date not null,
  ended_on date,
  primary key (authority_id, id)
);

-- Comments that young people write beside an entry while it is being made.
create table offer_comments (
  authority_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  words text not null,
  from_whom text not null,
  at timestamptz not null,
  by_account uuid,
  answered text,
  answered_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, entry_id) references offer_entries (authority_id, id)
);
-- Links in entries that a job found broken.
create table offer_links (
  authority_id uuid not null,
  entry_id uuid not null,
  url text not null,
  checked_at timestamptz not null,
  trouble text,
  primary key (authority_id, entry_id, url),
  foreign key (authority_id, entry_id) references offer_entries (authority_id, id)
);

-- Bringing entries in: which column means what is remembered by the heading row.
create table offer_mappings (
  authority_id uuid not null references councils (id),
  heading_hash text not null,
  columns jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (authority_id, heading_hash)
);
create table offer_imports (
  authority_id uuid not null references councils (id),
  id uuid not null,
  source text not null,
  name text not null,
  -- What was read, until somebody agrees to it or sets it aside.
  rows jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'dropped')),
  counts jsonb not null default '{}',
  by_account uuid,
  at timestamptz not null,
  settled_at timestamptz,
  primary key (authority_id, id)
);
-- Other councils' feeds, as last read, to compare with.
create table offer_feeds (
  authority_id uuid not null references councils (id),
  id uuid not null,
  name text not null,
  url text not null,
  entries jsonb,
  read_at timestamptz,
  trouble text,
  ended_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, url)
);

do $$
declare t text;
begin
  foreach t in array array[
    'offer_providers', 'offer_places', 'offer_entries', 'offer_versions', 'offer_texts', 'offer_revisions', 'offer_views',
    'offer_searches', 'offer_ratings', 'offer_asks', 'offer_recall', 'offer_claims', 'offer_claim_events', 'offer_claim_files',
    'offer_payees', 'offer_payment_files', 'offer_payments', 'offer_budgets', 'offer_interests', 'offer_keys', 'offer_proofs',
    'offer_champions', 'offer_comments', 'offer_links', 'offer_mappings', 'offer_imports', 'offer_feeds'
  ] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy same_council on %I using (authority_id = current_authority())', t);
    execute format('grant select, insert on %I to alongside_web', t);
  end loop;
end $$;
-- Events, ratings, files and consultations are appended and never rewritten.
grant update on offer_providers, offer_places, offer_entries, offer_versions, offer_texts, offer_views, offer_searches,
  offer_claims, offer_payees, offer_payments, offer_budgets, offer_keys, offer_proofs, offer_champions, offer_comments,
  offer_links, offer_mappings, offer_imports, offer_feeds to alongside_web;
grant delete on offer_links, offer_interests, offer_budgets to alongside_web;
revoke all on function proof_is_revoked from public;
grant execute on function proof_is_revoked to alongside_web;
-- What was published stays as it was published.
create function published_stays() returns trigger language plpgsql as $$
begin
  if old.stage = 'published' and (new.stage, new.standing, new.starts_on, new.content, new.number)
      is distinct from (old.stage, old.standing, old.starts_on, old.content, old.number) then
    raise exception 'A published version is never rewritten: write the next one';
  end if;
  return new;
end $$;
create trigger offer_versions_stay before update on offer_versions for each row execute function published_stays();

-- What belongs to a restricted person is as hidden as the person; the flag follows the person's.
create function offer_follows_person() returns trigger language plpgsql security definer set search_path = public as $$
begin
  select p.restricted into new.restricted from people p where p.authority_id = new.authority_id and p.id = new.person_id;
  new.restricted := coalesce(new.restricted, false);
  return new;
end $$;
create trigger offer_claims_follow_person before insert or update of person_id on offer_claims
  for each row execute function offer_follows_person();
create trigger offer_proofs_follow_person before insert or update of person_id on offer_proofs
  for each row execute function offer_follows_person();
create function offer_follows_restriction() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update offer_claims set restricted = new.restricted where authority_id = new.authority_id and person_id = new.id;
  update offer_proofs set restricted = new.restricted where authority_id = new.authority_id and person_id = new.id;
  return new;
end $$;
create trigger people_restriction_to_offer after update of restricted on people
  for each row when (old.restricted is distinct from new.restricted) execute function offer_follows_restriction();
do $$
declare t text;
begin
  foreach t in array array['offer_claims', 'offer_proofs'] loop
    execute format(
      'create policy restricted_are_hidden on %1$I as restrictive for select using (
         not restricted or current_setting(''alongside.system'', true) = ''on''
         or exists (select from people p where p.authority_id = %1$I.authority_id and p.id = %1$I.person_id))', t);
  end loop;
  foreach t in array array['offer_claim_events', 'offer_claim_files', 'offer_payments'] loop
    execute format(
      'create policy hidden_with_their_claim on %1$I as restrictive for select using (
         exists (select from offer_claims c where c.authority_id = %1$I.authority_id and c.id = %1$I.claim_id))', t);
  end loop;
  foreach t in array array['offer_payees', 'offer_recall', 'offer_interests'] loop
    execute format(
      'create policy hidden_with_their_person on %1$I as restrictive for select using (
         exists (select from people p where p.authority_id = %1$I.authority_id and p.id = %1$I.person_id))', t);
  end loop;
end $$;
revoke all on function offer_changed, offer_follows_person, offer_follows_restriction from public;
