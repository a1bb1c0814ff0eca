-- Bringing entries of the local offer in: what a source said last, so that the same again is known and what somebody wrote
-- here since is not written over; and how far an import has got.
alter table offer_entries
  add column source_hash text,
  -- When an import last wrote a draft of it: one that was written at another time is a person's.
  add column source_at timestamptz;

alter table offer_imports drop constraint offer_imports_state_check;
alter table offer_imports
  add constraint offer_imports_state_check
    check (state in ('reading', 'columns', 'waiting', 'writing', 'done', 'dropped', 'failed')),
  -- A feed: where it is, and how many pages and services were read so far.
  add column address text,
  add column pages integer not null default 0,
  add column services integer not null default 0,
  -- Which column means what, where it is a table.
  add column columns jsonb,
  add column trouble text;
create index offer_imports_latest on offer_imports (authority_id, at desc);

-- Thousands of entries at once are one change of the offer, not thousands.
do $$
declare t text;
begin
  foreach t in array array['offer_providers', 'offer_places', 'offer_entries', 'offer_versions', 'offer_texts'] loop
    execute format('drop trigger %I on %I', t || '_changed', t);
  end loop;
end $$;
drop function offer_changed();
create function offer_changed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into offer_revisions (authority_id, revision)
    select distinct authority_id, 1 from changed
  on conflict (authority_id) do update set revision = offer_revisions.revision + 1, changed_at = now();
  return null;
end $$;
do $$
declare t text;
begin
  foreach t in array array['offer_providers', 'offer_places', 'offer_entries', 'offer_versions', 'offer_texts'] loop
    execute format('create trigger %I after insert on %I referencing new table as changed for each statement execute function offer_changed()', t || '_added', t);
    execute format('create trigger %I after update on %I referencing new table as changed for each statement execute function offer_changed()', t || '_changed', t);
  end loop;
end $$;
revoke all on function offer_changed from public;
