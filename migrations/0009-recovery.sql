-- Restricted records that nobody looks after any more: whoever was named and could name others has left. Two people name
-- somebody new, and neither of them sees the record. The web role has no table here: three functions are the only way.

create table record_recoveries (
  authority_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Who is to be named: neither who proposes it nor who agrees, so that nobody opens a record for themself.
  account_id uuid not null,
  why text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  outcome text check (outcome in ('named', 'refused', 'withdrawn', 'lapsed')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, account_id) references accounts (authority_id, id),
  foreign key (authority_id, proposed_by) references accounts (authority_id, id),
  check (account_id <> proposed_by),
  check ((outcome is null) = (decided_at is null)),
  check (outcome is distinct from 'named' or (decided_by is not null and decided_by not in (proposed_by, account_id)))
);
create unique index record_recoveries_open on record_recoveries (authority_id, person_id) where decided_at is null;
alter table record_recoveries enable row level security;
create policy same_council on record_recoveries using (authority_id = current_authority());

create index people_restricted on people (authority_id, id) where restricted;

-- Who may name others on a restricted record: src/platform/auth/permissions.ts says the same (restriction.change).
create function keeps_restricted(roles text[]) returns boolean language sql immutable parallel safe
  as $$ select 'service-manager' = any (roles) $$;

create function has_keeper(authority uuid, person uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select from restricted_access r
    join accounts a on a.authority_id = r.authority_id and a.id = r.account_id
    where r.authority_id = authority and r.person_id = person and r.ended_at is null
      and a.ended_at is null and keeps_restricted(a.roles))
$$;

create function caller_holds(role text) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select from accounts a
    where a.authority_id = current_authority() and a.id = current_account() and a.ended_at is null and role = any (a.roles))
$$;

-- Stands for a record on a page and in an address. Nobody finds out from it whose record it is.
create function record_handle(authority uuid, person uuid) returns uuid
  language sql stable security definer set search_path = public as $$
  select encode(substr(sha256(convert_to(s.value || ' recovery ' || authority || ' ' || person, 'UTF8')), 1, 16), 'hex')::uuid
  from server_secrets s where s.name = 'forms'
$$;

create function records_without_keeper(at timestamptz) returns table (
    record uuid, is_opened_by_some boolean, recovery uuid, account_id uuid, why text, proposed_by uuid, proposed_at timestamptz)
  language sql stable security definer rows 5 set search_path = public as $$
  select record_handle(p.authority_id, p.id),
    exists (select from restricted_access r join accounts a on a.authority_id = r.authority_id and a.id = r.account_id
            where r.authority_id = p.authority_id and r.person_id = p.id and r.ended_at is null and a.ended_at is null),
    o.id, o.account_id, o.why, o.proposed_by, o.proposed_at
  from people p
  left join record_recoveries o on o.authority_id = p.authority_id and o.person_id = p.id and o.decided_at is null
    and o.proposed_at > at - interval '14 days'
  where p.authority_id = current_authority() and p.restricted and not has_keeper(p.authority_id, p.id)
    and (caller_holds('admin') or caller_holds('service-manager'))
  order by 1
$$;

-- What it says: 'proposed', 'not-found', 'not-theirs' (the account cannot be named by this caller) or 'waiting'.
create function propose_recovery(recovery uuid, wanted uuid, account uuid, reason text, at timestamptz) returns text
  language plpgsql security definer set search_path = public as $$
declare person uuid;
begin
  if not caller_holds('admin') then return 'not-found'; end if;
  select p.id into person from people p
    where p.authority_id = current_authority() and p.restricted and record_handle(p.authority_id, p.id) = wanted
    for update;
  if not found or has_keeper(current_authority(), person) then return 'not-found'; end if;
  if account = current_account() or not exists (
      select from accounts a where a.authority_id = current_authority() and a.id = account and a.ended_at is null
        and keeps_restricted(a.roles)) then return 'not-theirs'; end if;
  update record_recoveries set outcome = 'lapsed', decided_at = at
    where authority_id = current_authority() and person_id = person and decided_at is null
      and proposed_at <= at - interval '14 days';
  insert into record_recoveries (authority_id, id, person_id, account_id, why, proposed_by, proposed_at)
    values (current_authority(), recovery, person, account, reason, current_account(), at)
    on conflict (authority_id, person_id) where decided_at is null do nothing;
  if not found then return 'waiting'; end if;
  return 'proposed';
end $$;

-- What it says: 'named' (and of whom, for the audit), 'refused', 'withdrawn', 'lapsed', or 'not-yours'.
create function decide_recovery(recovery uuid, agrees boolean, at timestamptz) returns table (outcome text, person uuid)
  language plpgsql security definer rows 1 set search_path = public as $$
declare
  found_one record_recoveries;
  said text;
begin
  select * into found_one from record_recoveries r
    where r.authority_id = current_authority() and r.id = recovery and r.decided_at is null
      and r.proposed_at > at - interval '14 days'
    for update;
  if not found or not (caller_holds('service-manager') or found_one.proposed_by = current_account()) then
    return query select 'not-yours', null::uuid;
    return;
  end if;
  if not agrees then
    said := case when found_one.proposed_by = current_account() then 'withdrawn' else 'refused' end;
  elsif not caller_holds('service-manager') or current_account() in (found_one.proposed_by, found_one.account_id) then
    return query select 'not-yours', null::uuid;
    return;
  else
    perform from people p where p.authority_id = found_one.authority_id and p.id = found_one.person_id for update;
    -- Somebody came back meanwhile, or who was proposed has left too.
    said := case
      when has_keeper(found_one.authority_id, found_one.person_id) then 'lapsed'
      when exists (select from accounts a where a.authority_id = found_one.authority_id and a.id = found_one.account_id
                     and a.ended_at is null and keeps_restricted(a.roles)) then 'named'
      else 'lapsed' end;
  end if;
  update record_recoveries r set outcome = said, decided_by = current_account(), decided_at = at
    where r.authority_id = found_one.authority_id and r.id = found_one.id;
  if said = 'named' then
    insert into restricted_access (authority_id, person_id, account_id, granted_by, why, granted_at)
      values (found_one.authority_id, found_one.person_id, found_one.account_id, current_account(), found_one.why, at);
  end if;
  return query select said, case when said = 'named' then found_one.person_id end;
end $$;

-- How many restricted records nobody would look after if this account were closed. A number, and no more.
create function records_left_by(account uuid) returns integer
  language sql stable security definer set search_path = public as $$
  select count(*)::integer from people p
  where p.authority_id = current_authority() and p.restricted
    and (caller_holds('admin') or current_setting('alongside.system', true) = 'on')
    and exists (select from restricted_access r join accounts a on a.authority_id = r.authority_id and a.id = r.account_id
                where r.authority_id = p.authority_id and r.person_id = p.id and r.ended_at is null
                  and a.id = account and a.ended_at is null and keeps_restricted(a.roles))
    and not exists (select from restricted_access r join accounts a on a.authority_id = r.authority_id and a.id = r.account_id
                    where r.authority_id = p.authority_id and r.person_id = p.id and r.ended_at is null
                      and a.id <> account and a.ended_at is null and keeps_restricted(a.roles))
$$;

revoke all on function has_keeper, caller_holds, record_handle, records_without_keeper, propose_recovery, decide_recovery,
  records_left_by from public;
grant execute on function records_without_keeper, propose_recovery, decide_recovery, records_left_by to alongside_web;

-- Besides that way only who sees a restricted record names others on it, ends a name or lifts the restriction.
create policy restricted_are_kept on people as restrictive for update using (
  not restricted or current_setting('alongside.system', true) = 'on' or is_named_for(authority_id, id));
create policy only_the_named_name on restricted_access as restrictive for insert with check (
  current_setting('alongside.system', true) = 'on'
  or exists (select from people p where p.authority_id = restricted_access.authority_id and p.id = restricted_access.person_id));
create policy only_the_named_change on restricted_access as restrictive for update using (
  current_setting('alongside.system', true) = 'on'
  or exists (select from people p where p.authority_id = restricted_access.authority_id and p.id = restricted_access.person_id));
