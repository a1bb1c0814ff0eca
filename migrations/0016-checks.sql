-- Safety checks: nothing brings a pledger and a young person together before the checks that it needs were seen and are in
-- date. It stands recorded that something was seen, by whom, when and until when; never what stood in it. (A certificate of
-- the Disclosure and Barring Service is not copied, and neither its number nor its content is kept: Police Act 1997 s.124
-- and the code of practice under s.122.)

create table safety_checks (
  authority_id uuid not null references councils (id),
  id uuid not null,
  kind text not null check (kind in ('dbs', 'references', 'liability-insurance', 'home-insurance', 'risk-assessment')),
  -- What it is about: one pledge, or an organisation and then all that it pledges and offers.
  pledge_id uuid,
  organisation_id uuid,
  -- Whose certificate it is, or about whom somebody wrote.
  person text,
  seen_on date not null,
  seen_by uuid not null,
  -- The last day on which it counts; none for what does not run out.
  until date,
  recorded_at timestamptz not null default now(),
  -- It was corrected, or counts no more: it stays, with who said so and why.
  ended_at timestamptz,
  ended_by uuid,
  ended_why text,
  corrects uuid,
  -- The owner was told that it runs out; the owner and the managers that it has.
  warned_at timestamptz,
  raised_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, pledge_id) references pledges (authority_id, id),
  foreign key (authority_id, organisation_id) references organisations (authority_id, id),
  foreign key (authority_id, seen_by) references accounts (authority_id, id),
  check ((pledge_id is null) <> (organisation_id is null)),
  check ((kind in ('dbs', 'references')) = (person is not null)),
  check (kind = 'references' or until is not null),
  check (until >= seen_on),
  check ((ended_at is null) = (ended_why is null))
);
create index safety_checks_by_pledge on safety_checks (authority_id, pledge_id) where ended_at is null;
create index safety_checks_by_organisation on safety_checks (authority_id, organisation_id) where ended_at is null;
create index safety_checks_by_end on safety_checks (authority_id, until) where ended_at is null;

-- Staff say that they would meet, for a kind of pledge that by itself brings nobody together.
alter table pledges add column would_meet boolean not null default false;

alter table safety_checks enable row level security;
create policy same_council on safety_checks using (authority_id = current_authority());
create policy partners_see_none on safety_checks as restrictive for select using (not (select caller_is_partner()));
create policy partners_add_none on safety_checks as restrictive for insert with check (not (select caller_is_partner()));
create policy partners_change_none on safety_checks as restrictive for update using (not (select caller_is_partner()));
grant select, insert on safety_checks to alongside_web;
-- What was seen is never rewritten. It goes when its pledger is forgotten.
grant update (ended_at, ended_by, ended_why, warned_at, raised_at), delete on safety_checks to alongside_web;

-- What a kind of pledge needs: as the council has set it, else these careful defaults (settings/sections/checks.tsx shows
-- the same, and a test holds them alike).
create function checks_needed(authority uuid, kind text, would_meet boolean) returns text[]
  language sql stable security definer set search_path = public as $$
  with own as (select settings #> '{pledges,checks,needs}' as needs from councils where id = authority),
  asked as (
    select coalesce(
      (select array(select jsonb_array_elements_text(needs -> checks_needed.kind)) from own
        where jsonb_typeof(needs -> checks_needed.kind) = 'array'),
      case
        when checks_needed.kind in ('mentoring', 'time') then array['dbs', 'references']
        when checks_needed.kind in ('home', 'taster-flat') then array['dbs', 'references', 'home-insurance']
        when checks_needed.kind in ('job', 'apprenticeship', 'work-experience', 'training')
          then array['liability-insurance', 'risk-assessment']
        else array[]::text[]
      end) as needs),
  meeting as (
    select coalesce(
      (select array(select jsonb_array_elements_text(needs -> 'meeting')) from own
        where jsonb_typeof(needs -> 'meeting') = 'array'),
      array['dbs', 'references']) as needs)
  select array(
    select need from unnest(array['dbs', 'references', 'liability-insurance', 'home-insurance', 'risk-assessment'])
      with ordinality as known (need, place)
    where need = any (asked.needs) or (would_meet and need = any (meeting.needs))
    order by place)
  from asked, meeting
$$;

-- What is missing on a day. A certificate and two references are somebody's: at least one person has all of it, and nobody
-- who stands recorded has less. "ran_out_on": the last day on which there was one.
create function checks_missing(
  authority uuid, pledge uuid, organisation uuid, kind text, would_meet boolean, day date)
  returns table (need text, person text, ran_out_on date)
  language sql stable security definer set search_path = public as $$
  with held as (
    select c.kind, lower(btrim(c.person)) as who, c.person, c.until,
      c.seen_on <= day and (c.until is null or c.until >= day) as counts
    from safety_checks c
    where c.authority_id = authority and c.ended_at is null
      and (c.pledge_id = pledge or c.organisation_id = organisation)),
  needed as (select need, need in ('dbs', 'references') as is_theirs
    from unnest(checks_needed(authority, checks_missing.kind, would_meet)) as need),
  people as (select who, min(h.person) as person from held h where who is not null group by who)
  select n.need, null, (select max(h.until) from held h where h.kind = n.need and h.until < day)
  from needed n
  where not n.is_theirs and not exists (select from held h where h.kind = n.need and h.counts)
  union all
  select n.need, p.person, (select max(h.until) from held h where h.kind = n.need and h.who = p.who and h.until < day)
  from needed n left join people p on true
  where n.is_theirs and (select count(*) from held h where h.kind = n.need and h.who = p.who and h.counts)
    < case n.need when 'references' then 2 else 1 end
$$;

create function pledge_checks_missing(authority uuid, pledge uuid, day date)
  returns table (need text, person text, ran_out_on date)
  language sql stable security definer set search_path = public as $$
  select m.need, m.person, m.ran_out_on from pledges p,
    lateral checks_missing(p.authority_id, p.id, p.organisation_id, p.kind, p.would_meet, day) m
  where p.authority_id = authority and p.id = pledge
$$;
-- For whoever asks from a page: of their own council alone. A partner hears what is missing and never whose it is.
create function checks_missing_here(pledge uuid, organisation uuid, kind text, day date)
  returns table (need text, person text, ran_out_on date)
  language sql stable security definer set search_path = public as $$
  select m.need, case when caller_is_partner() then null else m.person end, m.ran_out_on
  from pledge_checks_missing(current_authority(), pledge, day) m where pledge is not null
  union all
  select m.need, case when caller_is_partner() then null else m.person end, m.ran_out_on
  from checks_missing(current_authority(), null, organisation, kind, false, day) m where pledge is null
$$;
create function checks_needed_here(kind text, would_meet boolean) returns text[]
  language sql stable security definer set search_path = public as $$
  select checks_needed(current_authority(), kind, would_meet)
$$;
revoke all on function checks_needed, checks_missing, pledge_checks_missing, checks_missing_here, checks_needed_here from public;
grant execute on function checks_missing_here, checks_needed_here to alongside_web;

-- No page, no command and no mistake gets past this.
create function pledge_meets_after_checks() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if exists (select from pledge_checks_missing(new.authority_id, new.id, (new.standing_since at time zone 'Europe/London')::date)) then
    raise exception 'A pledge that brings people together begins when its safety checks are in date';
  end if;
  return null;
end $$;
create constraint trigger pledges_begin_after_checks after insert or update of standing on pledges
  for each row when (new.standing in ('delivering', 'delivered')) execute function pledge_meets_after_checks();

-- A person's ask is a particular young person's, with a name or by the code that they hold; a group's is nobody's own.
create function pledge_matched_after_checks() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if exists (select from asks a where a.authority_id = new.authority_id and a.id = new.ask_id
      and (a.person_id is not null or a.code_hash is not null))
    and exists (select from pledge_checks_missing(new.authority_id, new.pledge_id, (new.linked_at at time zone 'Europe/London')::date)) then
    raise exception 'A pledge that brings people together meets a young person when its safety checks are in date';
  end if;
  return null;
end $$;
create constraint trigger pledge_asks_after_checks after insert or update on pledge_asks
  for each row execute function pledge_matched_after_checks();
revoke all on function pledge_meets_after_checks, pledge_matched_after_checks from public;
