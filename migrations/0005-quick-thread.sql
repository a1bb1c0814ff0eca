-- The golden thread at the size of many years: the same rules and the same answers, found with less work.

-- Whether the caller is named for a restricted person, or is that person. As a function, the rules below are planned once
-- and not again inside every rule that leans on them: planning had cost more than answering. It is asked of restricted
-- rows alone.
create function is_named_for(authority uuid, person uuid) returns boolean
  language sql stable security definer parallel safe set search_path = public as $$
  select authority = current_authority() and (
    exists (select from restricted_access r
            where r.authority_id = authority and r.person_id = person
              and r.account_id = current_account() and r.ended_at is null)
    or exists (select from accounts a
               where a.authority_id = authority and a.id = current_account() and a.person_id = person))
$$;
revoke all on function is_named_for from public;
grant execute on function is_named_for to alongside_web;

alter policy restricted_are_hidden on people using (
  not restricted
  or current_setting('alongside.system', true) = 'on'
  or is_named_for(authority_id, id));
alter policy restricted_are_hidden on asks using (
  not restricted
  or current_setting('alongside.system', true) = 'on'
  -- Whoever brings the private link to an answer may read that one ask (thread/answers/links).
  or id = nullif(current_setting('alongside.opened_ask', true), '')::uuid
  or is_named_for(authority_id, person_id));

-- The posts and the sources that the register can be narrowed by.
create index promises_by_post on promises (authority_id, owner_post)
  where owner_post is not null and merged_into is null and not is_private;
create index promises_by_paper on promises (authority_id, paper_id) where paper_id is not null;
create index promises_by_occasion on promises (authority_id, occasion_id) where occasion_id is not null;
