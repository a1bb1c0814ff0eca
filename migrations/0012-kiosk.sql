-- The kiosk: tablets of the touring tree that take leaves and pledges where there is no network, and bring them home later.

-- The council's key pairs. Tablets hold the public half; the private half is sealed with the service's own secret. An old
-- pair stays, to open what comes home late.
create table kiosk_keys (
  authority_id uuid not null references councils (id),
  id uuid not null,
  -- A point of P-256, uncompressed.
  public_key bytea not null check (octet_length(public_key) = 65),
  private_key_sealed bytea not null,
  made_at timestamptz not null default now(),
  made_by uuid,
  retired_at timestamptz,
  primary key (authority_id, id)
);
create unique index kiosk_keys_one_in_use on kiosk_keys (authority_id) where retired_at is null;

create table tablets (
  authority_id uuid not null references councils (id),
  id uuid not null,
  name text not null,
  added_at timestamptz not null default now(),
  added_by uuid,
  -- Of the code that pairs it: used once, within a day.
  pairing_hash bytea,
  pairing_until timestamptz,
  paired_at timestamptz,
  -- Of the token that it syncs with.
  token_hash bytea,
  -- The worker's code to leave the kiosk, as the tablet checks it offline: PBKDF2 with SHA-256.
  leaving_salt bytea not null,
  leaving_rounds integer not null,
  leaving_hash bytea not null,
  last_contact_at timestamptz,
  -- What the tablet said at its last contact: how many entries still wait on it.
  still_waiting integer,
  lost_at timestamptz,
  wiped_at timestamptz,
  primary key (authority_id, id)
);
create unique index tablets_by_pairing on tablets (authority_id, pairing_hash) where pairing_hash is not null;
create unique index tablets_by_token on tablets (authority_id, token_hash) where token_hash is not null;

create table kiosk_entries (
  authority_id uuid not null references councils (id),
  -- Made by the tablet: the same entry twice is kept once.
  id uuid not null,
  tablet_id uuid not null,
  received_at timestamptz not null default now(),
  kind text not null check (kind in ('message', 'pledge', 'unreadable')),
  -- The time by the tablet's own clock, which may be wrong.
  said_at text,
  language text,
  -- Keyed hash of the code on the card.
  code_hash bytea,
  ask_id uuid,
  pledge_id uuid,
  -- Whether a leaf may hang on the tree, and the name that it may carry.
  hang text check (hang in ('no', 'nameless', 'named')),
  named_as text,
  -- Files that the checks did not let through.
  refused_files integer not null default 0,
  -- A worker has looked at the leaf: it hangs with these words, or is kept and not shown.
  decided text check (decided in ('hung', 'kept')),
  decided_at timestamptz,
  decided_by uuid,
  shown_words text,
  -- What could not be opened is kept as it came.
  sealed bytea,
  primary key (authority_id, id),
  foreign key (authority_id, tablet_id) references tablets (authority_id, id),
  foreign key (authority_id, ask_id) references asks (authority_id, id),
  foreign key (authority_id, pledge_id) references pledges (authority_id, id),
  check ((kind = 'message') = (ask_id is not null)),
  check ((kind = 'pledge') = (pledge_id is not null)),
  check ((kind = 'unreadable') = (sealed is not null)),
  check ((decided is null) = (decided_at is null))
);
create index kiosk_entries_by_code on kiosk_entries (authority_id, code_hash) where code_hash is not null;
create index kiosk_entries_by_tablet on kiosk_entries (authority_id, tablet_id);
create index kiosk_entries_by_ask on kiosk_entries (authority_id, ask_id) where ask_id is not null;
create index kiosk_entries_by_pledge on kiosk_entries (authority_id, pledge_id) where pledge_id is not null;

-- Drawings, photographs and voices that came with a pledge; those of a message are files of its ask.
create table kiosk_files (
  authority_id uuid not null,
  entry_id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('voice', 'picture')),
  primary key (authority_id, file_id),
  foreign key (authority_id, entry_id) references kiosk_entries (authority_id, id),
  foreign key (authority_id, file_id) references files (authority_id, id)
);
create index kiosk_files_by_entry on kiosk_files (authority_id, entry_id);

do $$
declare t text;
begin
  foreach t in array array['kiosk_keys', 'tablets', 'kiosk_entries', 'kiosk_files'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy same_council on %I using (authority_id = current_authority())', t);
    execute format('grant select, insert on %I to alongside_web', t);
  end loop;
end $$;
grant update on kiosk_keys, tablets, kiosk_entries to alongside_web;
