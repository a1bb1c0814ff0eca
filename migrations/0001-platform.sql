-- The ground everything stands on: councils, accounts, sessions, audit, drafts, messages, files.
-- Every table that holds a council's data leads with authority_id and has one row-level rule.

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;

-- An unset setting reads as an empty string, hence nullif.
create function current_authority() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('alongside.authority', true), '')::uuid $$;
create function current_account() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('alongside.account', true), '')::uuid $$;

create table councils (
  id uuid primary key,
  code text not null unique,
  name text not null,
  hosts text[] not null default '{}',
  settings jsonb not null default '{}',
  version integer not null default 1
);
-- Found by host name before a council is known, so it is read without a rule; changed only within the council.
alter table councils enable row level security;
create policy councils_read on councils for select using (true);
create policy councils_change on councils for update using (id = current_authority());

create table server_secrets (name text primary key, value text not null);

create table accounts (
  authority_id uuid not null references councils (id),
  id uuid not null,
  roles text[] not null,
  display_name text not null,
  sign_in_name text,
  email text,
  password_hash text,
  person_id uuid,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, sign_in_name)
);
create index accounts_by_person on accounts (authority_id, person_id) where person_id is not null;

create table sessions (
  authority_id uuid not null references councils (id),
  token_hash bytea not null,
  account_id uuid not null,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (authority_id, token_hash),
  foreign key (authority_id, account_id) references accounts (authority_id, id)
);
create index sessions_by_account on sessions (authority_id, account_id);

create table audit_events (
  authority_id uuid not null references councils (id),
  id uuid not null,
  at timestamptz not null default now(),
  event text not null,
  actor_id uuid,
  actor_roles text[] not null default '{}',
  person_id uuid,
  reason text,
  detail jsonb not null default '{}',
  request_id text,
  primary key (authority_id, id)
);
create index audit_events_by_person on audit_events (authority_id, person_id, at desc) where person_id is not null;
create index audit_events_by_time on audit_events (authority_id, at desc);

-- Writers only append an event and its place in the queue: they never wait for each other.
-- A job seals what is queued into batches, each holding the hash of the one before.
create table audit_unsealed (
  authority_id uuid not null,
  event_id uuid not null,
  primary key (authority_id, event_id)
);
create table audit_seals (
  authority_id uuid not null references councils (id),
  batch bigint not null,
  sealed_at timestamptz not null default now(),
  event_ids uuid[] not null,
  digests bytea[] not null,
  previous_hash bytea not null,
  hash bytea not null,
  primary key (authority_id, batch)
);
create index audit_seals_by_event on audit_seals using gin (event_ids);
create function queue_audit_event() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into audit_unsealed (authority_id, event_id) values (new.authority_id, new.id);
  return new;
end $$;
create trigger audit_events_queue after insert on audit_events for each row execute function queue_audit_event();

create table drafts (
  authority_id uuid not null references councils (id),
  account_id uuid not null,
  form text not null,
  values jsonb not null,
  saved_at timestamptz not null default now(),
  primary key (authority_id, account_id, form)
);

create table outbox (
  authority_id uuid not null references councils (id),
  id uuid not null,
  channel text not null check (channel in ('email', 'text')),
  recipient text not null,
  subject text,
  body text not null,
  person_id uuid,
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  provider_id text,
  failure text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (authority_id, id)
);

create table files (
  authority_id uuid not null references councils (id),
  id uuid not null,
  name text not null,
  type text not null,
  bytes bigint not null,
  sha256 text not null,
  created_at timestamptz not null default now(),
  created_by uuid,
  -- The row stays, so that what was once kept can be told; the file itself is gone.
  removed_at timestamptz,
  primary key (authority_id, id)
);

-- Shared by all web processes. Keys are hashes, so it holds nothing about anyone.
create table rate_limits (
  key text primary key,
  points integer not null default 0,
  expire bigint
);

do $$
declare t text;
begin
  foreach t in array array['accounts', 'sessions', 'audit_events', 'audit_seals', 'drafts', 'outbox', 'files'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy same_council on %I using (authority_id = current_authority())', t);
  end loop;
end $$;

-- The web role owns nothing. It may append to the audit but neither change nor remove what is there.
grant usage on schema public to alongside_web;
grant select, update on councils to alongside_web;
grant select on server_secrets to alongside_web;
grant select, insert, update on accounts, sessions, outbox, files to alongside_web;
grant select, insert, update, delete on drafts to alongside_web;
grant select, insert on audit_events to alongside_web;
grant select on audit_seals to alongside_web;
grant select, insert, update, delete on rate_limits to alongside_web;

-- The job queue has tables and row-level rules of its own (schema graphile_worker, made by its library before this
-- function is called). This is the web role's only way in.
create function enqueue_job(job text, payload json, run_at timestamptz, job_key text) returns void
  language plpgsql security definer set search_path = public as $$
begin
  if (payload ->> 'authorityId')::uuid is distinct from current_authority() then
    raise exception 'A job is queued by its own council, not by another council';
  end if;
  perform graphile_worker.add_job(job, payload, run_at => coalesce(run_at, now()), job_key => job_key);
end $$;
revoke all on function enqueue_job from public;
grant execute on function enqueue_job to alongside_web;
