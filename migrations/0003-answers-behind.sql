-- Finds at once whether anybody's stored answer no longer holds, because other rules or a later day stand behind it.
create index people_by_answer on people (authority_id, status_rules, status_as_of);
