-- Young people look over the pledges each month and say which matter most; ideas go to whoever can decide them, and come
-- back with a yes or a reason.

create table ideas (
  authority_id uuid not null references councils (id),
  id uuid not null,
  -- What stands in the document for the regional board, so that an outcome finds its idea again: 12 is written I12.
  number integer not null check (number > 0),
  words text not null,
  said_on date not null,
  came_from text not null check (came_from in ('pledge', 'kiosk', 'hand')),
  pledge_id uuid,
  group_id uuid,
  route text not null check (route in ('service', 'senior', 'regional')),
  cost text not null default 'none' check (cost in ('none', 'under-500', 'under-5000', 'more')),
  cost_note text,
  -- With whom it is, as people say it: a post or a board.
  decider text,
  -- By when they answer; always there where it costs something.
  answer_by date,
  outcome text check (outcome in ('yes', 'no')),
  decided_by text,
  decided_on date,
  reason text,
  promise_id uuid,
  -- Derived from idea_events by pledges/ideas alone.
  standing text not null default 'new' check (standing in ('new', 'with-decider', 'decided', 'told')),
  standing_since timestamptz not null default now(),
  -- The last day on which the service managers were told that its answer is late.
  raised_on date,
  recorded_by uuid,
  primary key (authority_id, id),
  unique (authority_id, number),
  foreign key (authority_id, pledge_id) references pledges (authority_id, id),
  foreign key (authority_id, group_id) references groups (authority_id, id),
  foreign key (authority_id, promise_id) references promises (authority_id, id),
  check ((outcome is null) = (decided_on is null)),
  check (outcome is null or outcome = 'yes' or reason is not null),
  check (cost = 'none' or answer_by is not null)
);
create index ideas_by_standing on ideas (authority_id, standing, said_on desc);
create index ideas_by_answer on ideas (authority_id, answer_by) where outcome is null;
create index ideas_by_pledge on ideas (authority_id, pledge_id) where pledge_id is not null;

create table idea_events (
  authority_id uuid not null,
  id uuid not null,
  idea_id uuid not null,
  at timestamptz not null default now(),
  event text not null check (event in ('noted', 'routed', 'raised', 'decided', 'told', 'promised')),
  line text,
  by_account uuid,
  primary key (authority_id, id),
  foreign key (authority_id, idea_id) references ideas (authority_id, id)
);
create index idea_events_by_idea on idea_events (authority_id, idea_id, at);

create table reviews (
  authority_id uuid not null references councils (id),
  id uuid not null,
  group_id uuid not null,
  -- What young people type to join: never used twice.
  code text not null,
  held_on date not null,
  -- The last day on which those who were not there may vote.
  closes_on date not null check (closes_on >= held_on),
  -- To whom the list goes, and by when they answer.
  reader_role text,
  reader_worker_id uuid,
  answer_by date not null,
  -- Those in the room who raised their hands instead of voting by phone.
  heads integer not null default 0 check (heads between 0 and 500),
  closed_at timestamptz,
  -- What the list became on the thread; none where nobody voted.
  ask_id uuid,
  opened_by uuid,
  primary key (authority_id, id),
  unique (authority_id, code),
  foreign key (authority_id, group_id) references groups (authority_id, id),
  foreign key (authority_id, reader_worker_id) references workers (authority_id, id),
  foreign key (authority_id, ask_id) references asks (authority_id, id),
  check ((reader_role is null) <> (reader_worker_id is null))
);
create index reviews_open on reviews (authority_id, closes_on) where closed_at is null;

create table review_cards (
  authority_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  position integer not null,
  pledge_id uuid,
  idea_id uuid,
  -- As it stood on the card when it was voted on.
  words text not null,
  hands integer not null default 0 check (hands between 0 and 500),
  hands_against integer not null default 0 check (hands_against between 0 and 500),
  primary key (authority_id, id),
  unique (authority_id, review_id, position),
  foreign key (authority_id, review_id) references reviews (authority_id, id),
  foreign key (authority_id, pledge_id) references pledges (authority_id, id),
  foreign key (authority_id, idea_id) references ideas (authority_id, id),
  check ((pledge_id is null) <> (idea_id is null))
);

-- One for a device. It holds no name, no account and no hour; of the key only its hash.
create table review_ballots (
  authority_id uuid not null,
  id uuid not null,
  review_id uuid not null,
  key_hash bytea not null,
  primary key (authority_id, id),
  unique (authority_id, review_id, key_hash),
  foreign key (authority_id, review_id) references reviews (authority_id, id)
);

-- What one ballot says of one card.
create table review_marks (
  authority_id uuid not null,
  ballot_id uuid not null,
  card_id uuid not null,
  dots integer not null check (dots between 0 and 3),
  is_against boolean not null,
  comment text,
  -- What must be looked at before anybody else reads the comment.
  held text[] not null default '{}',
  primary key (authority_id, ballot_id, card_id),
  foreign key (authority_id, ballot_id) references review_ballots (authority_id, id),
  foreign key (authority_id, card_id) references review_cards (authority_id, id)
);
create index review_marks_by_card on review_marks (authority_id, card_id);

do $$
declare t text;
begin
  foreach t in array array['ideas', 'idea_events', 'reviews', 'review_cards', 'review_ballots', 'review_marks'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy same_council on %I using (authority_id = current_authority())', t);
    execute format('grant select, insert on %I to alongside_web', t);
  end loop;
end $$;
grant update on ideas, reviews, review_cards, review_ballots to alongside_web;
-- A ballot that is cast again takes the place of the one before.
grant delete on review_marks to alongside_web;
