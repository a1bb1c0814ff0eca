-- Who has what pledges brought, by group, beside who could have it; and the way that everyone has to ask for it.

-- How many were given when it was delivered: places, tickets, things.
alter table pledges add column given integer check (given between 0 and 100000);

-- Counted over everyone, hidden ones too, and it tells of nobody: small numbers are hidden where they are shown
-- (pledges/take-up/guard.ts). Somebody has it who was given something of an entry that began as a pledge, or to whom an
-- organisation offered what it opened for one.
create function take_up_counted(first_day date, last_day date, day date)
  returns table (dimension text, key text, eligible integer, took integer)
  language sql stable security definer set search_path = public as $$
  with takers as (
    select distinct c.person_id
    from announcements n
    join offer_entries e on e.authority_id = n.authority_id and e.slug = n.became
    join offer_claims c on c.authority_id = e.authority_id and c.entry_id = e.id
    where n.authority_id = current_authority() and n.kind = 'pledge-kept'
      and c.standing in ('agreed', 'paid', 'issued') and c.asked_on between first_day and last_day
    union
    select x.person_id
    from opportunities o
    join applications a on a.authority_id = o.authority_id and a.opportunity_id = o.id
    join applicants x on x.authority_id = a.authority_id and x.application_id = a.id
    where o.authority_id = current_authority() and o.pledge_id is not null
      and a.standing in ('offered', 'started', 'left') and a.applied_on between first_day and last_day),
  everyone as (
    select p.category, p.disabled, p.needs_interpreter, p.sex, left(p.ethnicity, 1) as ethnic,
      extract(year from age(day, p.date_of_birth)) as years, t.person_id is not null as took
    from people p left join takers t on t.person_id = p.id
    where p.authority_id = current_authority() and not caller_is_partner() and p.date_of_death is null
      and p.category in ('eligible', 'relevant', 'former_relevant', 'former_relevant_further_education', 'qualifying'))
  select d.dimension, d.key, count(*)::integer, (count(*) filter (where o.took))::integer
  from everyone o, lateral (values
    ('all', 'all'),
    ('status', o.category),
    ('age', case when o.years < 18 then '16-17' when o.years < 21 then '18-20' when o.years < 25 then '21-24'
      else '25-and-over' end),
    ('disability', case o.disabled when true then 'yes' when false then 'no' else 'not-known' end),
    ('interpreter', case when o.needs_interpreter then 'yes' else 'no' end),
    ('sex', coalesce(o.sex, 'not-known')),
    ('ethnicity', case when o.ethnic in ('W', 'M', 'A', 'B', 'O') then o.ethnic when o.ethnic = 'C' then 'A'
      else 'not-known' end)) d (dimension, key)
  group by d.dimension, d.key
$$;
revoke all on function take_up_counted from public;
grant execute on function take_up_counted to alongside_web;

-- How everyone who may have it asks for what a pledge offers: the entry of the local offer that it became, and what its
-- organisation opened for it.
create function ways_to_ask(pledge uuid, day date) returns table (kind text, address text, title text, is_open boolean)
  language sql stable set search_path = public as $$
  select 'entry', e.slug, n.title, exists (
    select from offer_versions v where v.authority_id = e.authority_id and v.entry_id = e.id and v.stage = 'published')
  from announcements n
  join offer_entries e on e.authority_id = n.authority_id and e.slug = n.became
  where n.authority_id = current_authority() and n.kind = 'pledge-kept' and n.subject_id = pledge
  union all
  select 'opportunity', o.id::text, coalesce(o.shown, o.draft) ->> 'title',
    o.shown is not null and o.closed_at is null and o.closes_on >= day
  from opportunities o
  where o.authority_id = current_authority() and o.pledge_id = pledge and o.withdrawn_at is null
$$;
