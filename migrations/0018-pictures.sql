-- Pictures that came with a leaf, for everyone to see: none before somebody has looked at it, and none of a person without the
-- consent of whoever may give it.

create table shown_pictures (
  authority_id uuid not null references councils (id),
  file_id uuid not null,
  entry_id uuid not null,
  shows text not null check (shows in ('drawing', 'nobody', 'person')),
  -- What it shows, for whoever can't see it. Never a name.
  words text not null check (length(btrim(words)) > 0),
  chosen_by uuid,
  chosen_at timestamptz not null default now(),
  -- Of a person: under 18 somebody with parental responsibility, or the council as far as it was delegated to it, and the
  -- child's own agreement; from 18 on their own.
  under_18 boolean,
  given_by text check (given_by in ('own', 'parent', 'council')),
  child_agrees boolean not null default false,
  given_on date,
  until date,
  uses text[] not null default '{}' check (uses <@ array['tree', 'report']),
  -- Consent was taken back, or somebody thought better of it.
  hidden_at timestamptz,
  hidden_by uuid,
  hidden_why text,
  primary key (authority_id, file_id),
  foreign key (authority_id, file_id) references files (authority_id, id),
  foreign key (authority_id, entry_id) references kiosk_entries (authority_id, id),
  check ((hidden_at is null) = (hidden_why is null)),
  -- No page and no mistake shows a person without it.
  constraint nobody_without_consent check (shows <> 'person' or coalesce(
    given_on is not null and until >= given_on
    and case when under_18 then given_by in ('parent', 'council') and child_agrees else given_by = 'own' end, false))
);
create index shown_pictures_by_entry on shown_pictures (authority_id, entry_id);

alter table shown_pictures enable row level security;
create policy same_council on shown_pictures using (authority_id = current_authority());
grant select, insert, update on shown_pictures to alongside_web;
