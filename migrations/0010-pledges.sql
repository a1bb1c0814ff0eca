-- Pledges: a promise with a date that somebody outside makes to young people, from the words to the thank-you.

create table pledges (
  authority_id uuid not null references councils (id),
  id uuid not null,
  -- Made by the page or the tablet: the same key twice is kept once.
  made_key text not null,
  made_on date not null,
  made_at timestamptz not null default now(),
  door text not null check (door in ('page', 'worker', 'kiosk')),
  pledger text not null check (pledger in ('person', 'business', 'provider', 'service', 'councillor', 'young-person')),
  name text not null,
  organisation text,
  -- Exactly as they were written.
  words text not null,
  -- As everyone reads them: set by whoever checked them, and never before.
  shown_words text,
  kind text not null,
  how_many integer check (how_many between 1 and 100000),
  due_on date,
  place text,
  for_whom text,
  -- What the pledger agreed to, and how they want to be named.
  publish text not null check (publish in ('no', 'nameless', 'organisation', 'named')),
  named_as text,
  reach_by text not null check (reach_by in ('email', 'phone', 'post', 'none')),
  reach_at text,
  -- What made the words wait for a careful look: rude words, numbers, somebody's name.
  held text[] not null default '{}',
  theme_id uuid,
  -- The promise of the golden thread that it is from the day it is accepted.
  promise_id uuid,
  confirmed_at timestamptz,
  link_hash bytea,
  -- Derived from pledge_events by pledges/life alone.
  standing text not null default 'made' check (standing in
    ('made', 'checked', 'matched', 'accepted', 'delivering', 'delivered', 'thanked', 'declined', 'lapsed')),
  standing_since timestamptz not null default now(),
  recorded_by uuid,
  -- Name and address are forgotten some time after it came to an end.
  forgotten_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, made_key),
  foreign key (authority_id, theme_id) references themes (authority_id, id),
  foreign key (authority_id, promise_id) references promises (authority_id, id)
);
create index pledges_by_standing on pledges (authority_id, standing, made_on desc);
create index pledges_by_due on pledges (authority_id, due_on) where standing in ('accepted', 'delivering');
create unique index pledges_by_link on pledges (authority_id, link_hash) where link_hash is not null;

create table pledge_events (
  authority_id uuid not null,
  id uuid not null,
  pledge_id uuid not null,
  at timestamptz not null default now(),
  event text not null,
  line text,
  old_due_on date,
  new_due_on date,
  by_account uuid,
  by_link boolean not null default false,
  primary key (authority_id, id),
  foreign key (authority_id, pledge_id) references pledges (authority_id, id)
);
create index pledge_events_by_pledge on pledge_events (authority_id, pledge_id, at);

-- What young people asked for that a pledge meets.
create table pledge_asks (
  authority_id uuid not null,
  pledge_id uuid not null,
  ask_id uuid not null,
  linked_by uuid,
  linked_at timestamptz not null default now(),
  primary key (authority_id, pledge_id, ask_id),
  foreign key (authority_id, pledge_id) references pledges (authority_id, id),
  foreign key (authority_id, ask_id) references asks (authority_id, id)
);
create index pledge_asks_by_ask on pledge_asks (authority_id, ask_id);

-- What one part of the house tells the others on the thread. Whoever acts on it says so once.
create table announcements (
  authority_id uuid not null references councils (id),
  id uuid not null,
  kind text not null check (kind in ('pledge-kept')),
  -- The pledge, in words for everyone.
  subject_id uuid not null,
  title text not null,
  words text not null,
  detail jsonb not null default '{}',
  announced_at timestamptz not null default now(),
  taken_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, kind, subject_id)
);

do $$
declare t text;
begin
  foreach t in array array['pledges', 'pledge_events', 'pledge_asks', 'announcements'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy same_council on %I using (authority_id = current_authority())', t);
    execute format('grant select, insert on %I to alongside_web', t);
  end loop;
end $$;
-- Events are appended and never rewritten.
grant update on pledges, announcements to alongside_web;
grant delete on pledge_asks to alongside_web;

-- A link to an ask is as hidden as the ask.
create policy hidden_with_their_ask on pledge_asks as restrictive for select using (
  exists (select from asks a where a.authority_id = pledge_asks.authority_id and a.id = pledge_asks.ask_id));

-- Whether a text names a young person of this council, restricted or not: the answer goes to nobody but the record of
-- what must be looked at, whoever wrote the text.
create function names_a_young_person(authority uuid, words text) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select from people p
    where p.authority_id = authority and authority = current_authority() and (
      (length(p.name) >= 5 and strpos(lower(words), lower(p.name)) > 0)
      or (p.known_as is not null and p.name is not null and strpos(p.name, ' ') > 0
        and strpos(lower(words), lower(p.known_as || ' ' || substring(p.name from '[^ ]+$'))) > 0)))
$$;
revoke all on function names_a_young_person from public;
grant execute on function names_a_young_person to alongside_web;
