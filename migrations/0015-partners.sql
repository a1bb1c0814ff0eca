-- Organisations that work with the council for its young people, who signs in for each, and the wall around them: a
-- partner's account sees its own organisation and no young person, whatever query reaches the database.

create table organisations (
  authority_id uuid not null references councils (id),
  id uuid not null,
  name text not null,
  -- What kind of work they do, in a line.
  work text not null,
  about text,
  reach text not null,
  added_by uuid,
  added_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_why text,
  primary key (authority_id, id)
);
create unique index organisations_by_name on organisations (authority_id, lower(name)) where ended_at is null;

-- An account signs in for one organisation; when that ends the account is closed.
create table organisation_members (
  authority_id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  added_by uuid,
  added_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (authority_id, account_id),
  foreign key (authority_id, account_id) references accounts (authority_id, id),
  foreign key (authority_id, organisation_id) references organisations (authority_id, id)
);
create index organisation_members_by_organisation on organisation_members (authority_id, organisation_id);
create unique index accounts_of_partners_by_email on accounts (authority_id, lower(email))
  where 'partner' = any (roles) and ended_at is null;

-- A link that signs in once and soon ends. Whoever reads the table cannot sign in with it.
create table partner_links (
  authority_id uuid not null,
  token_hash bytea not null,
  account_id uuid not null,
  sent_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  primary key (authority_id, token_hash),
  foreign key (authority_id, account_id) references accounts (authority_id, id)
);
create index partner_links_by_account on partner_links (authority_id, account_id);

alter table pledges add column organisation_id uuid,
  add foreign key (authority_id, organisation_id) references organisations (authority_id, id);
create index pledges_by_organisation on pledges (authority_id, organisation_id) where organisation_id is not null;

-- Who asks, for the rules below. Without an account nobody is a partner.
create function caller_is_partner() returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select from accounts a
    where a.authority_id = current_authority() and a.id = current_account() and 'partner' = any (a.roles))
$$;
create function own_organisation() returns uuid
  language sql stable security definer set search_path = public as $$
  select m.organisation_id from organisation_members m
  join organisations o on o.authority_id = m.authority_id and o.id = m.organisation_id and o.ended_at is null
  join accounts a on a.authority_id = m.authority_id and a.id = m.account_id and a.ended_at is null
  where m.authority_id = current_authority() and m.account_id = current_account() and m.ended_at is null
$$;
revoke all on function caller_is_partner, own_organisation from public;
grant execute on function caller_is_partner, own_organisation to alongside_web;

do $$
declare t text;
begin
  foreach t in array array['organisations', 'organisation_members', 'partner_links'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy same_council on %I using (authority_id = current_authority())', t);
    execute format('grant select, insert, update on %I to alongside_web', t);
    -- Staff keep these; a partner reads of them what is theirs.
    execute format('create policy staff_add on %I as restrictive for insert with check (not (select caller_is_partner()))', t);
    execute format('create policy staff_change on %I as restrictive for update using (not (select caller_is_partner()))', t);
  end loop;
end $$;
grant delete on partner_links to alongside_web;
-- The questions stand in a select of their own, so that they are asked once a query and not once a row.
create policy own_organisation_only on organisations as restrictive for select using (
  not (select caller_is_partner()) or id = (select own_organisation()));
create policy own_organisation_only on organisation_members as restrictive for select using (
  not (select caller_is_partner()) or organisation_id = (select own_organisation()));
create policy partners_see_none on partner_links as restrictive for select using (not (select caller_is_partner()));
create policy partners_see_nobody on people as restrictive for select using (not (select caller_is_partner()));
