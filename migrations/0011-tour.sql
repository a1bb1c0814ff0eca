-- The touring tree: where it goes, what could go wrong there and what is done about it, and what came back.

create table tour_stops (
  authority_id uuid not null references councils (id),
  id uuid not null,
  held_on date not null,
  -- As people say them: "10am", "2.30pm".
  from_time text,
  until_time text,
  place text not null,
  address text,
  -- How to get there without a map.
  directions text,
  host text,
  purpose text not null,
  people text,
  kit text[] not null default '{}',
  -- The member of staff who is there for young people's safety.
  safety_account_id uuid,
  is_public boolean not null default false,
  -- What could go wrong: [{"hazard", "who", "measures", "level"}].
  hazards jsonb not null default '[]',
  risk_signed_by uuid,
  risk_signed_at timestamptz,
  risk_note text,
  confirmed_by uuid,
  confirmed_at timestamptz,
  cancelled_at timestamptz,
  cancelled_why text,
  -- The report after it.
  leaves integer check (leaves between 0 and 100000),
  report text,
  follow_ups text,
  reported_by uuid,
  reported_at timestamptz,
  created_by uuid,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (authority_id, id),
  -- No stop is confirmed without a signed risk assessment and somebody named for young people's safety: no page, no
  -- command and no mistake can get past this.
  constraint confirmed_only_when_safe check (
    confirmed_at is null or (risk_signed_at is not null and safety_account_id is not null))
);
create index tour_stops_by_day on tour_stops (authority_id, held_on);

alter table tour_stops enable row level security;
create policy same_council on tour_stops using (authority_id = current_authority());
grant select, insert, update on tour_stops to alongside_web;

-- Which stop a pledge was made at.
alter table pledges add column stop_id uuid;
alter table pledges add foreign key (authority_id, stop_id) references tour_stops (authority_id, id);
create index pledges_by_stop on pledges (authority_id, stop_id) where stop_id is not null;
