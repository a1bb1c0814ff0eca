-- Text messages that come in: claims by the word of an entry, where they stand, and "no more texts".

-- Who asked for no more texts: nothing that was written later goes to such a number.
create table text_stops (
  authority_id uuid not null references councils (id),
  -- Digits alone, as they are dialled at home (platform/mail/numbers.ts).
  number text not null,
  since timestamptz not null default now(),
  primary key (authority_id, number)
);

-- Each that came, by the id that its sender's service gave it, so that the same again is known. Whose it was and what it
-- said are kept until it is answered, and no longer.
create table offer_received_texts (
  authority_id uuid not null references councils (id),
  id uuid not null,
  received_at timestamptz not null default now(),
  from_number text,
  words text,
  answered_at timestamptz,
  -- What it asked for.
  act text check (act in ('claim', 'status', 'stop', 'start', 'danger', 'unknown')),
  primary key (authority_id, id),
  check ((answered_at is null) = (from_number is not null and words is not null))
);

do $$
declare t text;
begin
  foreach t in array array['text_stops', 'offer_received_texts'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy same_council on %I using (authority_id = current_authority())', t);
    execute format('grant select, insert on %I to alongside_web', t);
  end loop;
end $$;
grant update on offer_received_texts to alongside_web;
grant delete on text_stops to alongside_web;

-- The word of an entry. Somebody else may see the phone: no word of it speaks of care, or of what is nobody's business.
alter table offer_entries
  add column text_code text check (text_code ~ '^[A-Z]{3,12}[0-9]{0,2}$'),
  add constraint offer_entries_text_code unique (authority_id, text_code);

create function offer_text_code(authority uuid, entry_slug text) returns text language plpgsql as $$
declare
  words text[] := array(
    select upper(left(w, 12)) from unnest(string_to_array(entry_slug, '-')) with ordinality as part (w, place)
    where w ~ '^[a-z]{3,}$' and w <> all (array[
      'the', 'and', 'for', 'with', 'your', 'you', 'our', 'how', 'what', 'who', 'when', 'while', 'from', 'free', 'help',
      'money', 'new', 'first', 'more', 'all', 'any', 'get', 'getting', 'set', 'setting', 'own', 'out', 'into', 'about',
      'after', 'before', 'being', 'care', 'leaver', 'leavers', 'leaving', 'foster', 'adoption', 'social', 'sexual', 'mental',
      'custody', 'prison', 'probation', 'asylum', 'immigration', 'homeless', 'abuse', 'stop', 'stopall', 'start', 'status',
      'text', 'please', 'yes', 'unsubscribe', 'emergency', 'urgent', 'danger', 'police', 'sos'])
    order by place);
  word text;
  candidate text;
begin
  if cardinality(words) = 0 then words := array['OFFER']; end if;
  foreach word in array words loop
    if not exists (select from offer_entries e where e.authority_id = authority and e.text_code = word) then
      return word;
    end if;
  end loop;
  for number in 2..9 loop
    candidate := words[1] || number;
    if not exists (select from offer_entries e where e.authority_id = authority and e.text_code = candidate) then
      return candidate;
    end if;
  end loop;
  return null; -- an editor finds a better one
end $$;

create function offer_gets_text_code() returns trigger language plpgsql as $$
begin
  if new.text_code is null then
    -- Two entries that are written at once do not take the same word.
    perform pg_advisory_xact_lock(hashtextextended('offer text code ' || new.authority_id, 0));
    new.text_code := offer_text_code(new.authority_id, new.slug);
  end if;
  return new;
end $$;

do $$
declare entry record;
begin
  for entry in select authority_id, id, slug from offer_entries order by created_at, id loop
    update offer_entries set text_code = offer_text_code(entry.authority_id, entry.slug)
      where authority_id = entry.authority_id and id = entry.id;
  end loop;
end $$;
create trigger offer_entries_get_text_code before insert on offer_entries
  for each row execute function offer_gets_text_code();

-- A text that speaks of danger is kept as what somebody said.
alter table asks drop constraint asks_door_check;
alter table asks add constraint asks_door_check
  check (door in ('me', 'tell-us', 'worker', 'meeting', 'paper', 'kiosk', 'text'));
