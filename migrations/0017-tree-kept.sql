-- What hangs on the tree is kept in memory. The mark is another after everything that changes what everyone may see there, in
-- the same commit, so that what is kept is known to be old at once.
create table tree_marks (
  authority_id uuid not null references councils (id),
  mark uuid not null default gen_random_uuid(),
  -- Once a transaction is enough.
  changed_in xid8 not null default pg_current_xact_id(),
  primary key (authority_id)
);
insert into tree_marks (authority_id) select id from councils;

create function tree_changed() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into tree_marks (authority_id) values (coalesce(new.authority_id, old.authority_id))
  on conflict (authority_id) do update set mark = gen_random_uuid(), changed_in = pg_current_xact_id()
    where tree_marks.changed_in <> pg_current_xact_id();
  return null;
end $$;
revoke all on function tree_changed from public;

-- At the commit and not before: a council's changes would else wait for each other from their first statement to their last.
create constraint trigger pledges_change_the_tree after insert or update or delete on pledges
  deferrable initially deferred for each row execute function tree_changed();
-- Blossom: a pledge that meets what somebody asked for, as far as everyone may know of the ask.
create constraint trigger pledge_asks_change_the_tree after insert or delete on pledge_asks
  deferrable initially deferred for each row execute function tree_changed();
create constraint trigger asks_change_the_tree after update of person_id, restricted on asks
  deferrable initially deferred for each row when (old.restricted is distinct from new.restricted)
  execute function tree_changed();
create constraint trigger themes_change_the_tree after update of in_their_words on themes
  deferrable initially deferred for each row when (old.in_their_words is distinct from new.in_their_words)
  execute function tree_changed();

alter table tree_marks enable row level security;
create policy same_council on tree_marks using (authority_id = current_authority());
grant select on tree_marks to alongside_web;
