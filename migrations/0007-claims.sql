-- Claims of the local offer: a place in a queue, and sums that show nobody.

-- How many wait before a claim in its queue: everyone counts, also those whom the asker may not see.
create function claims_before(authority uuid, claim uuid) returns integer
  language sql stable security definer set search_path = public as $$
  select count(*)::integer from offer_claims mine
  join offer_claims other on other.authority_id = mine.authority_id and other.entry_id = mine.entry_id
    and other.standing = 'waiting' and (other.asked_on, other.id) < (mine.asked_on, mine.id)
  where mine.authority_id = authority and authority = current_authority() and mine.id = claim and mine.standing = 'waiting'
$$;
-- Numbers and sums by entry for a span of days: no name, no reference, nobody left out.
create function claims_counted(authority uuid, first_day date, last_day date)
  returns table (entry_id uuid, claims integer, waiting integer, agreed integer, refused integer, agreed_pence bigint, paid_pence bigint)
  language sql stable security definer set search_path = public as $$
  select c.entry_id, count(*)::integer,
    count(*) filter (where c.standing in ('asked', 'seen'))::integer,
    count(*) filter (where c.standing in ('waiting', 'agreed', 'paid', 'issued'))::integer,
    count(*) filter (where c.standing = 'refused')::integer,
    coalesce(sum(c.agreed_pence) filter (where c.standing in ('waiting', 'agreed', 'paid', 'issued')), 0)::bigint,
    coalesce(sum((select sum(p.pence) from offer_payments p
      where p.authority_id = c.authority_id and p.claim_id = c.id and p.paid_on is not null)), 0)::bigint
  from offer_claims c
  where c.authority_id = authority and authority = current_authority() and c.asked_on between first_day and last_day
  group by c.entry_id
$$;
revoke all on function claims_before, claims_counted from public;
grant execute on function claims_before, claims_counted to alongside_web;
