-- The golden thread: somebody's words → theme → promise → action → evidence → answer, delivered back to whoever spoke.
-- Nothing here is ever taken away by the web role: what was said, promised, done and answered stays, with its dates.

-- A group that speaks with one voice: the children in care council, a care leavers' forum.
create table groups (
  authority_id uuid not null references councils (id),
  id uuid not null,
  name text not null,
  -- The worker through whom answers reach the group, and an address of the group's own.
  worker_id uuid,
  email text,
  ended_on date,
  primary key (authority_id, id),
  unique (authority_id, name),
  foreign key (authority_id, worker_id) references workers (authority_id, id)
);

-- Where words were said: a joint meeting, a survey, an inspection.
create table occasions (
  authority_id uuid not null references councils (id),
  id uuid not null,
  kind text not null check (kind in ('joint-meeting', 'group-meeting', 'panel-meeting', 'survey', 'inspection', 'strategy', 'other')),
  title text not null,
  held_on date not null,
  place text,
  group_id uuid,
  -- Live capture: points are taken down, read back, agreed by those who said them, then sorted together.
  capture text check (capture in ('open', 'read-back', 'agreed')),
  agreed_at timestamptz,
  agreed_by text,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, group_id) references groups (authority_id, id)
);
create index occasions_by_day on occasions (authority_id, held_on desc);

-- A document that was read: kept as it came, beside what people made of it.
create table papers (
  authority_id uuid not null references councils (id),
  id uuid not null,
  title text not null,
  read_as text not null check (read_as in ('you-said', 'promises', 'action-plan', 'findings')),
  format text not null,
  pages integer not null default 1,
  dated date,
  occasion_id uuid,
  file_id uuid not null,
  sha256 text not null,
  added_by uuid,
  added_at timestamptz not null default now(),
  primary key (authority_id, id),
  unique (authority_id, sha256, read_as),
  foreign key (authority_id, occasion_id) references occasions (authority_id, id),
  foreign key (authority_id, file_id) references files (authority_id, id)
);

-- What the reading of a paper suggests. Nothing comes of it until a person says so.
create table candidates (
  authority_id uuid not null,
  id uuid not null,
  paper_id uuid not null,
  position integer not null,
  kind text not null check (kind in ('ask', 'reply', 'promise', 'aim', 'action', 'finding')),
  words text not null,
  page integer,
  line integer,
  heading text,
  -- Positions of others in the same paper that say the same.
  same_as integer[] not null default '{}',
  owner_written text,
  due_written text,
  due_read date,
  confidence real not null,
  -- Which rule of reading found it; the row of an action plan of which this is one step.
  rule text not null,
  part_of integer,
  question text,
  state text not null default 'waiting' check (state in ('waiting', 'confirmed', 'merged', 'dropped')),
  -- The ask, answer, promise or action that it became, or that it was merged into.
  became_kind text check (became_kind in ('ask', 'answer', 'promise', 'action')),
  became_id uuid,
  decided_by uuid,
  decided_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, paper_id, position),
  foreign key (authority_id, paper_id) references papers (authority_id, id)
);
create index candidates_by_result on candidates (authority_id, became_id) where became_id is not null;

-- The council's own short list, in young people's words.
create table themes (
  authority_id uuid not null references councils (id),
  id uuid not null,
  name text not null,
  -- What young people call it, on pages they read.
  in_their_words text not null,
  keywords text[] not null default '{}',
  position integer not null default 0,
  ended_at timestamptz,
  primary key (authority_id, id),
  unique (authority_id, name)
);

create table asks (
  authority_id uuid not null references councils (id),
  id uuid not null,
  -- Exactly as they were said.
  words text not null,
  said_on date not null,
  recorded_at timestamptz not null default now(),
  door text not null check (door in ('me', 'tell-us', 'worker', 'meeting', 'paper', 'kiosk')),
  -- Who spoke: one young person, a group, or somebody who gave no name and holds a code.
  person_id uuid,
  group_id uuid,
  code_hash bytea,
  occasion_id uuid,
  paper_id uuid,
  page integer,
  line integer,
  feeling text,
  -- A feeling or words that say someone may not be safe: read sooner, never judged. What was noticed is in danger.
  unsafe boolean not null default false,
  danger text[] not null default '{}',
  -- Who should read it: one worker, or everyone of a role; and how the answer should come back.
  reader_worker_id uuid,
  reader_role text,
  answer_way text not null default 'here' check (answer_way in ('here', 'text', 'email', 'letter', 'in-person')),
  answer_to text,
  quote text not null default 'no' check (quote in ('no', 'nameless', 'named')),
  quote_withdrawn_at timestamptz,
  recorded_by uuid,
  -- A worker wrote it down: the speaker saw it before it was saved.
  shown_to_speaker boolean not null default false,
  -- Follows people.restricted, so that the rule below needs no look at people.
  restricted boolean not null default false,
  -- Who sees to the answer.
  owner_worker_id uuid,
  -- Asks that people confirmed to be the same share one; derived from ask_repeats by thread/repeats alone.
  repeat_group uuid,
  -- Derived from what happened, by thread/asks/standing.ts alone.
  standing text not null default 'waiting'
    check (standing in ('waiting', 'promised', 'answered', 'good-enough', 'not-yet', 'withdrawn')),
  standing_since timestamptz not null default now(),
  first_answered_at timestamptz,
  -- The unread clock: who has it now, and until when; nobody, once it was seen.
  seen_at timestamptz,
  unread_with text check (unread_with in ('reader', 'cover', 'desk')),
  -- Who has it as cover; else whoever it is addressed to has it.
  unread_worker_id uuid,
  unread_until timestamptz,
  -- A message to a safe reader about this ask that must not go through the person complained of.
  for_advocacy boolean not null default false,
  -- Made by the page on which it was written, so that what is sent twice over a bad line is kept once.
  said_key uuid,
  search tsvector generated always as (to_tsvector('english', words)) stored,
  primary key (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id),
  foreign key (authority_id, group_id) references groups (authority_id, id),
  foreign key (authority_id, occasion_id) references occasions (authority_id, id),
  foreign key (authority_id, paper_id) references papers (authority_id, id),
  foreign key (authority_id, reader_worker_id) references workers (authority_id, id),
  foreign key (authority_id, owner_worker_id) references workers (authority_id, id)
);
create index asks_open on asks (authority_id, said_on) where standing in ('waiting', 'promised', 'not-yet');
-- The board chooses and counts within one index: whatever decides who may see an ask stands in it.
create index asks_at_a_glance on asks (authority_id, standing, said_on, id)
  include (person_id, group_id, code_hash, reader_worker_id, reader_role, owner_worker_id, restricted, for_advocacy,
           unread_with, unread_worker_id, unsafe, repeat_group);
create index asks_by_repeat on asks (authority_id, repeat_group) where repeat_group is not null;
create index asks_by_day on asks (authority_id, said_on desc, id);
create index asks_by_person on asks (authority_id, person_id, said_on desc) where person_id is not null;
create index asks_by_reader on asks (authority_id, reader_worker_id) where reader_worker_id is not null;
create index asks_by_owner on asks (authority_id, owner_worker_id) where owner_worker_id is not null;
create index asks_by_occasion on asks (authority_id, occasion_id) where occasion_id is not null;
create index asks_unread on asks (authority_id, unread_until) where seen_at is null and unread_with is not null;
create unique index asks_by_code on asks (authority_id, code_hash) where code_hash is not null;
create unique index asks_said_once on asks (authority_id, said_key) where said_key is not null;
create index asks_search on asks using gin (authority_id, search);
create index asks_likeness on asks using gin (authority_id, lower(words) gin_trgm_ops);

-- Points taken down live at a meeting. They become asks when those who said them have heard them read back and agree.
create table meeting_points (
  authority_id uuid not null,
  id uuid not null,
  occasion_id uuid not null,
  -- Made by the device that took it down, so that a point sent twice over a bad line is kept once.
  key uuid not null,
  words text not null,
  taken_by uuid,
  taken_at timestamptz not null default now(),
  struck_at timestamptz,
  ask_id uuid,
  primary key (authority_id, id),
  unique (authority_id, occasion_id, key),
  foreign key (authority_id, occasion_id) references occasions (authority_id, id),
  foreign key (authority_id, ask_id) references asks (authority_id, id)
);

create table ask_files (
  authority_id uuid not null,
  ask_id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('voice', 'picture')),
  -- What it says or shows, in words, for whoever can't hear or see it.
  described text,
  primary key (authority_id, ask_id, file_id),
  foreign key (authority_id, ask_id) references asks (authority_id, id),
  foreign key (authority_id, file_id) references files (authority_id, id)
);

-- Who has seen it, and every handing on: reader → cover → safety desk.
create table ask_events (
  authority_id uuid not null,
  id uuid not null,
  ask_id uuid not null,
  at timestamptz not null default now(),
  event text not null check (event in ('seen', 'handed-on', 'acted', 'withdrawn', 'quote-withdrawn', 'named', 'reopened')),
  account_id uuid,
  -- handed-on: to whom; acted: what was done.
  words text,
  primary key (authority_id, id),
  foreign key (authority_id, ask_id) references asks (authority_id, id)
);
create index ask_events_by_ask on ask_events (authority_id, ask_id, at);
-- That somebody saw it is written once.
create unique index ask_seen_once on ask_events (authority_id, ask_id, account_id) where event = 'seen';

create table ask_themes (
  authority_id uuid not null,
  ask_id uuid not null,
  theme_id uuid not null,
  added_by uuid,
  added_at timestamptz not null default now(),
  primary key (authority_id, ask_id, theme_id),
  foreign key (authority_id, ask_id) references asks (authority_id, id),
  foreign key (authority_id, theme_id) references themes (authority_id, id)
);
create index ask_themes_by_theme on ask_themes (authority_id, theme_id, ask_id);

-- A person confirmed that this was asked before, or said that it was not.
create table ask_repeats (
  authority_id uuid not null,
  ask_id uuid not null,
  earlier_ask_id uuid not null,
  is_repeat boolean not null,
  decided_by uuid,
  decided_at timestamptz not null default now(),
  primary key (authority_id, ask_id, earlier_ask_id),
  check (ask_id <> earlier_ask_id),
  foreign key (authority_id, ask_id) references asks (authority_id, id),
  foreign key (authority_id, earlier_ask_id) references asks (authority_id, id)
);
create index ask_repeats_earlier on ask_repeats (authority_id, earlier_ask_id);

-- The columns of the plan on a page.
create table priorities (
  authority_id uuid not null references councils (id),
  id uuid not null,
  title text not null,
  impact text,
  strategy text,
  position integer not null default 0,
  starts_on date,
  ended_on date,
  primary key (authority_id, id)
);

create table promises (
  authority_id uuid not null references councils (id),
  id uuid not null,
  kind text not null check (kind in ('promise', 'aim', 'finding', 'recommendation', 'resolution')),
  words text not null,
  -- In young people's words, where they have put it so.
  in_their_words text,
  made_by text,
  made_to text,
  made_on date not null,
  occasion_id uuid,
  paper_id uuid,
  page integer,
  line integer,
  heading text,
  meeting_item text,
  -- A named post and a named person; the account is how reminders reach them.
  owner_post text,
  owner_name text,
  owner_account_id uuid,
  owner_written text,
  due_on date,
  due_written text,
  priority_id uuid,
  -- The seven corporate parenting principles: Children and Social Work Act 2017 s.1(1)(a) to (g).
  principle smallint check (principle between 1 and 7),
  measure text,
  is_public boolean not null default false,
  -- Made in answer to single young people who did not agree to be quoted: it is read by whoever may read their asks.
  is_private boolean not null default false,
  -- Derived by thread/promises/standing.ts alone, from actions, evidence and what was recorded below.
  standing text not null default 'made' check (standing in ('made', 'under-way', 'kept', 'changed', 'not-kept')),
  standing_since timestamptz not null default now(),
  -- Said by a person: that it was kept, changed or not kept, with the reason.
  ended_as text check (ended_as in ('kept', 'changed', 'not-kept')),
  ended_why text,
  ended_on date,
  ended_by uuid,
  changed_into uuid,
  -- The same promise, found a second time: both stay, and what hangs on this one was moved to the other.
  merged_into uuid,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  search tsvector generated always as (to_tsvector('english', words || ' ' || coalesce(in_their_words, ''))) stored,
  primary key (authority_id, id),
  check (ended_as is null or ended_as = 'kept' or ended_why is not null),
  foreign key (authority_id, occasion_id) references occasions (authority_id, id),
  foreign key (authority_id, paper_id) references papers (authority_id, id),
  foreign key (authority_id, priority_id) references priorities (authority_id, id),
  foreign key (authority_id, owner_account_id) references accounts (authority_id, id),
  foreign key (authority_id, changed_into) references promises (authority_id, id),
  foreign key (authority_id, merged_into) references promises (authority_id, id)
);
create index promises_by_due on promises (authority_id, due_on) where ended_as is null;
create index promises_by_day on promises (authority_id, made_on desc, id);
create index promises_by_priority on promises (authority_id, priority_id);
create index promises_by_owner on promises (authority_id, owner_account_id) where owner_account_id is not null;
create index promises_merged on promises (authority_id, merged_into) where merged_into is not null;
create index promises_search on promises using gin (authority_id, search);

-- What became of a promise, day by day: never rewritten, so that any earlier day can be shown as it was.
create table promise_events (
  authority_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  at timestamptz not null default now(),
  event text not null check (event in ('made', 'standing', 'due-moved', 'owner-changed', 'words-changed', 'details-changed',
                                       'ask-linked', 'ask-unlinked', 'merged', 'ended', 'taken-up-again')),
  line text,
  old_standing text,
  new_standing text,
  old_due_on date,
  new_due_on date,
  by_account uuid,
  primary key (authority_id, id),
  foreign key (authority_id, promise_id) references promises (authority_id, id)
);
create index promise_events_by_promise on promise_events (authority_id, promise_id, at);

create table promise_asks (
  authority_id uuid not null,
  promise_id uuid not null,
  ask_id uuid not null,
  linked_by uuid,
  linked_at timestamptz not null default now(),
  primary key (authority_id, promise_id, ask_id),
  foreign key (authority_id, promise_id) references promises (authority_id, id),
  foreign key (authority_id, ask_id) references asks (authority_id, id)
);
create index promise_asks_by_ask on promise_asks (authority_id, ask_id);

-- How it is going, said by those to whom it was made. The newest of each person counts.
create table promise_ratings (
  authority_id uuid not null,
  id uuid not null,
  promise_id uuid not null,
  person_id uuid not null,
  rating text not null check (rating in ('good', 'some', 'no')),
  words text,
  rated_at timestamptz not null default now(),
  primary key (authority_id, id),
  foreign key (authority_id, promise_id) references promises (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index promise_ratings_by_promise on promise_ratings (authority_id, promise_id, person_id, rated_at desc);

create table actions (
  authority_id uuid not null references councils (id),
  id uuid not null,
  reference text,
  title text not null,
  -- What it hangs on: a promise (a finding and a resolution are kinds of promise), an ask, or both.
  promise_id uuid,
  ask_id uuid,
  owner_name text,
  owner_post text,
  owner_account_id uuid,
  owner_email text,
  owner_phone text,
  owner_written text,
  -- Reminders go to the owner, then here.
  manager_account_id uuid,
  manager_email text,
  due_on date,
  due_written text,
  steps jsonb not null default '[]', -- [{"id": "1", "words": "…", "doneOn": "2026-05-01" | null}]
  standing text not null default 'open' check (standing in ('open', 'on-track', 'stuck', 'done', 'dropped')),
  standing_since timestamptz not null default now(),
  last_line text,
  done_on date,
  -- The link that signs the owner in for this one action: only its hash is kept.
  link_hash bytea,
  link_expires_at timestamptz,
  paper_id uuid,
  page integer,
  line integer,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (authority_id, id),
  check (promise_id is not null or ask_id is not null),
  foreign key (authority_id, promise_id) references promises (authority_id, id),
  foreign key (authority_id, ask_id) references asks (authority_id, id),
  foreign key (authority_id, paper_id) references papers (authority_id, id),
  foreign key (authority_id, owner_account_id) references accounts (authority_id, id),
  foreign key (authority_id, manager_account_id) references accounts (authority_id, id)
);
create index actions_by_promise on actions (authority_id, promise_id) where promise_id is not null;
create index actions_by_ask on actions (authority_id, ask_id) where ask_id is not null;
create index actions_by_due on actions (authority_id, due_on) where standing in ('open', 'on-track', 'stuck');
create index actions_by_owner on actions (authority_id, owner_account_id) where owner_account_id is not null;
create index actions_by_standing on actions (authority_id, standing, due_on);
create unique index actions_by_link on actions (authority_id, link_hash) where link_hash is not null;

-- Every update and every slip of a date, as it was said.
create table action_updates (
  authority_id uuid not null,
  id uuid not null,
  action_id uuid not null,
  at timestamptz not null default now(),
  said text not null check (said in ('on-track', 'stuck', 'done', 'dropped', 'reopened', 'moved', 'proposed', 'date-kept',
                                     'owner-changed', 'step', 'undone')),
  line text,
  -- moved; proposed: what the owner asks for, until it is moved or the date is kept.
  old_due_on date,
  new_due_on date,
  -- What was said of the action before and after; the update that was taken back.
  old_standing text,
  new_standing text,
  undoes uuid,
  by_account uuid,
  -- It came through the owner's link.
  by_link boolean not null default false,
  primary key (authority_id, id),
  foreign key (authority_id, action_id) references actions (authority_id, id)
);
create index action_updates_by_action on action_updates (authority_id, action_id, at);

create table evidence (
  authority_id uuid not null references councils (id),
  id uuid not null,
  kind text not null check (kind in ('file', 'link', 'figure', 'note')),
  -- One of these says what it shows.
  promise_id uuid,
  action_id uuid,
  answer_id uuid,
  title text not null,
  body text,
  url text,
  file_id uuid,
  figure numeric,
  unit text,
  shown_on date not null,
  is_public boolean not null default false,
  added_by uuid,
  added_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_why text,
  primary key (authority_id, id),
  check (num_nonnulls(promise_id, action_id, answer_id) = 1),
  foreign key (authority_id, promise_id) references promises (authority_id, id),
  foreign key (authority_id, action_id) references actions (authority_id, id),
  foreign key (authority_id, file_id) references files (authority_id, id)
);
create index evidence_by_promise on evidence (authority_id, promise_id) where promise_id is not null;
create index evidence_by_action on evidence (authority_id, action_id) where action_id is not null;
create index evidence_by_answer on evidence (authority_id, answer_id) where answer_id is not null;

-- We did, we will (by when, by whom), or we can't (why, what would change it, how to challenge).
create table answers (
  authority_id uuid not null references councils (id),
  id uuid not null,
  kind text not null check (kind in ('did', 'will', 'cannot')),
  words text not null,
  -- will
  promise_id uuid,
  due_on date,
  owner_name text,
  -- cannot
  why text,
  what_would_change text,
  challenge text,
  advocacy text,
  -- Some ask has it. Kept by a trigger below, so that an answer whose asks are hidden never looks like one without.
  is_linked boolean not null default false,
  occasion_id uuid,
  paper_id uuid,
  page integer,
  line integer,
  given_by uuid,
  given_on date not null,
  recorded_at timestamptz not null default now(),
  primary key (authority_id, id),
  check (kind <> 'cannot' or num_nonnulls(why, what_would_change, challenge, advocacy) = 4),
  foreign key (authority_id, promise_id) references promises (authority_id, id),
  foreign key (authority_id, occasion_id) references occasions (authority_id, id),
  foreign key (authority_id, paper_id) references papers (authority_id, id)
);
create index answers_by_promise on answers (authority_id, promise_id) where promise_id is not null;
create index answers_by_day on answers (authority_id, given_on desc);
create index answers_unlinked on answers (authority_id, given_on desc) where not is_linked;
alter table evidence add foreign key (authority_id, answer_id) references answers (authority_id, id);

-- One answer on its way to one speaker, in the way they chose, and what they said of it.
create table deliveries (
  authority_id uuid not null,
  answer_id uuid not null,
  ask_id uuid not null,
  way text not null check (way in ('here', 'text', 'email', 'letter', 'in-person', 'code', 'group')),
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed', 'withdrawn')),
  -- Where it goes, where it goes by message; which message; and since when it has been on its way in this way.
  recipient text,
  message_id uuid,
  waiting_since timestamptz not null default now(),
  delivered_at timestamptz,
  -- A letter posted, words said in person: who did it.
  delivered_by uuid,
  failure text,
  verdict text check (verdict in ('good-enough', 'not-yet')),
  verdict_words text,
  verdict_at timestamptz,
  linked_by uuid,
  linked_at timestamptz not null default now(),
  primary key (authority_id, answer_id, ask_id),
  check (verdict is null or state = 'delivered'),
  foreign key (authority_id, answer_id) references answers (authority_id, id),
  foreign key (authority_id, ask_id) references asks (authority_id, id)
);
create index deliveries_by_ask on deliveries (authority_id, ask_id);
create unique index deliveries_by_message on deliveries (authority_id, message_id) where message_id is not null;
create index deliveries_undelivered on deliveries (authority_id, linked_at) where state in ('waiting', 'failed');

-- The private way to one answer that a message carries: only its hash is kept, and it opens nothing else.
create table answer_links (
  authority_id uuid not null,
  token_hash bytea not null,
  answer_id uuid not null,
  ask_id uuid not null,
  made_at timestamptz not null default now(),
  expires_at timestamptz not null,
  opened_at timestamptz,
  primary key (authority_id, token_hash),
  foreign key (authority_id, answer_id, ask_id) references deliveries (authority_id, answer_id, ask_id)
);

-- What a clock found and whom it told, so that nobody is told twice of the same step.
create table alarms (
  authority_id uuid not null references councils (id),
  id uuid not null,
  kind text not null check (kind in ('no-owner', 'no-answer-owner', 'no-answer-director', 'not-delivered', 'repeat', 'action-due', 'action-overdue', 'action-overdue-manager', 'unread')),
  ask_id uuid,
  promise_id uuid,
  action_id uuid,
  theme_id uuid,
  -- Of the same kind about the same thing once: the due date, the count of times asked.
  step text not null default '',
  told_account_id uuid,
  raised_at timestamptz not null default now(),
  settled_at timestamptz,
  primary key (authority_id, id)
);
create unique index alarms_once on alarms (authority_id, kind, coalesce(ask_id, promise_id, action_id, theme_id), step);
create index alarms_open on alarms (authority_id, raised_at desc) where settled_at is null;

-- Who reads for whom while they are away, and a worker's own reading hours where they differ from the council's.
create table cover (
  authority_id uuid not null references councils (id),
  id uuid not null,
  worker_id uuid not null,
  covered_by uuid not null,
  starts_on date not null,
  ends_on date not null,
  -- Taken back before its time.
  ended_at timestamptz,
  recorded_by uuid,
  recorded_at timestamptz not null default now(),
  primary key (authority_id, id),
  check (covered_by <> worker_id),
  check (ends_on >= starts_on),
  foreign key (authority_id, worker_id) references workers (authority_id, id),
  foreign key (authority_id, covered_by) references workers (authority_id, id)
);
create index cover_by_worker on cover (authority_id, worker_id, starts_on);
create table reading_hours (
  authority_id uuid not null references councils (id),
  worker_id uuid not null,
  week jsonb not null,
  primary key (authority_id, worker_id),
  foreign key (authority_id, worker_id) references workers (authority_id, id)
);

-- What is asked of each directorate and of each councillor, and how they answered.
create table service_asks (
  authority_id uuid not null references councils (id),
  id uuid not null,
  of_whom text not null check (of_whom in ('directorate', 'councillor')),
  words text not null,
  help text,
  position integer not null default 0,
  ended_on date,
  primary key (authority_id, id)
);
create table directorates (
  authority_id uuid not null references councils (id),
  id uuid not null,
  name text not null,
  champion text,
  position integer not null default 0,
  ended_on date,
  primary key (authority_id, id),
  unique (authority_id, name)
);
create table service_ask_lines (
  authority_id uuid not null,
  id uuid not null,
  service_ask_id uuid not null,
  directorate_id uuid,
  -- A councillor's own line: theirs to write, shown to nobody by name but themself and the clerk.
  account_id uuid,
  standing text not null check (standing in ('yes', 'started', 'not-yet')),
  line text,
  written_by uuid,
  written_at timestamptz not null default now(),
  primary key (authority_id, id),
  check (num_nonnulls(directorate_id, account_id) = 1),
  foreign key (authority_id, service_ask_id) references service_asks (authority_id, id),
  foreign key (authority_id, directorate_id) references directorates (authority_id, id)
);
create index service_ask_lines_newest on service_ask_lines (authority_id, service_ask_id, written_at desc);

-- An item that was only noted carries one sentence on what will change, checked next time.
create table so_whats (
  authority_id uuid not null references councils (id),
  id uuid not null,
  occasion_id uuid not null,
  item text not null,
  line text not null,
  promise_id uuid,
  written_by uuid,
  written_at timestamptz not null default now(),
  check_on date,
  checked_at timestamptz,
  checked_by uuid,
  what_changed text,
  primary key (authority_id, id),
  foreign key (authority_id, occasion_id) references occasions (authority_id, id),
  foreign key (authority_id, promise_id) references promises (authority_id, id)
);

-- A message may name the job that wants to know whether it was sent or could not be.
alter table outbox add column then_job text;

do $$
declare t text;
begin
  foreach t in array array['groups', 'occasions', 'papers', 'candidates', 'themes', 'asks', 'meeting_points', 'ask_files', 'ask_events', 'ask_themes',
                           'ask_repeats', 'priorities', 'promises', 'promise_events', 'promise_asks', 'promise_ratings', 'actions', 'action_updates',
                           'evidence', 'answers', 'deliveries', 'answer_links', 'alarms', 'cover', 'reading_hours', 'service_asks', 'directorates',
                           'service_ask_lines', 'so_whats'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy same_council on %I using (authority_id = current_authority())', t);
    execute format('grant select, insert on %I to alongside_web', t);
  end loop;
end $$;
-- What happened is appended and never rewritten: events, updates, ratings, lines.
grant update on groups, occasions, meeting_points, candidates, themes, asks, ask_repeats, priorities, promises, actions, evidence,
  deliveries, answer_links, alarms, cover, reading_hours, service_asks, directorates, so_whats to alongside_web;
grant delete on ask_themes, promise_asks, reading_hours to alongside_web;

-- An ask of a restricted person is as hidden as the person. The flag follows the person's.
create function ask_follows_person() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.person_id is not null then
    select p.restricted into new.restricted from people p where p.authority_id = new.authority_id and p.id = new.person_id;
    new.restricted := coalesce(new.restricted, false);
  end if;
  return new;
end $$;
create trigger asks_follow_person before insert or update of person_id on asks
  for each row execute function ask_follows_person();
create function asks_follow_restriction() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update asks set restricted = new.restricted where authority_id = new.authority_id and person_id = new.id;
  return new;
end $$;
create trigger people_restriction_to_asks after update of restricted on people
  for each row when (old.restricted is distinct from new.restricted) execute function asks_follow_restriction();

create policy restricted_are_hidden on asks as restrictive for select using (
  not restricted
  or current_setting('alongside.system', true) = 'on'
  -- Whoever brings the private link to an answer may read that one ask (thread/answers/links).
  or id = nullif(current_setting('alongside.opened_ask', true), '')::uuid
  or exists (select from people p where p.authority_id = asks.authority_id and p.id = asks.person_id));
-- What hangs on a hidden ask is hidden with it.
create policy hidden_with_their_ask on ask_files as restrictive for select using (
  exists (select from asks a where a.authority_id = ask_files.authority_id and a.id = ask_files.ask_id));
create policy hidden_with_their_ask on ask_events as restrictive for select using (
  exists (select from asks a where a.authority_id = ask_events.authority_id and a.id = ask_events.ask_id));
create policy hidden_with_their_ask on deliveries as restrictive for select using (
  exists (select from asks a where a.authority_id = deliveries.authority_id and a.id = deliveries.ask_id));
-- An answer is in view with any ask that has it; one that no ask has, such as a line of a slide, is nobody's.
create policy hidden_with_their_asks on answers as restrictive for select using (
  not is_linked
  or exists (select from deliveries d where d.authority_id = answers.authority_id and d.answer_id = answers.id));
create function answer_follows_deliveries() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update answers a set is_linked = exists (
      select from deliveries d
      where d.authority_id = new.authority_id and d.answer_id = new.answer_id and d.state <> 'withdrawn')
  where a.authority_id = new.authority_id and a.id = new.answer_id;
  return new;
end $$;
create trigger deliveries_to_answer after insert or update of state on deliveries
  for each row execute function answer_follows_deliveries();

-- Text search operators are not leakproof, so behind row-level security they would scan: these filter by council first
-- and give ids with a likeness; the rows are then read under row-level security.
create function search_asks(authority uuid, wanted tsquery, words_wanted text, most integer)
  returns table (id uuid, likeness real)
  language sql stable security definer set search_path = public as $$
  select found.id, (found.rank + similarity(lower(found.words), lower(words_wanted)))::real
  from (select heard.id, heard.words, ts_rank(heard.search, wanted) as rank
        -- Words that everyone uses would have everything ranked: the oldest two thousand are enough to find what was said before.
        from (select a.id, a.words, a.search
              from asks a
              where a.authority_id = authority and authority = current_authority() and a.search @@ wanted
              limit 2000) heard
        order by rank desc, heard.id
        limit most * 4) found
  order by 2 desc, found.id
  limit most
$$;
-- Every ask that says it, in no order: for lists that have an order of their own.
create function asks_that_say(authority uuid, wanted tsquery) returns table (id uuid)
  language sql stable security definer set search_path = public as $$
  select a.id from asks a where a.authority_id = authority and authority = current_authority() and a.search @@ wanted
$$;
create function search_promises(authority uuid, wanted tsquery, most integer) returns table (id uuid, likeness real)
  language sql stable security definer set search_path = public as $$
  select p.id, ts_rank(p.search, wanted)::real
  from promises p
  where p.authority_id = authority and authority = current_authority() and p.search @@ wanted
  order by 2 desc, p.id
  limit most
$$;
-- Every ask that people confirmed to be the same as this one, by whatever way, gets one repeat_group: the least of their ids.
-- It sees asks that the decider may not, so that a group is the same for everyone; it tells nothing of them.
create function regroup_repeats(authority uuid, start_ask uuid) returns void
  language plpgsql security definer set search_path = public as $$
declare
  members uuid[];
  named uuid;
begin
  if authority is distinct from current_authority() then
    return;
  end if;
  -- Two people who decide at once go one after the other, and the second sees what the first decided.
  perform pg_advisory_xact_lock(hashtextextended('repeats ' || authority, 0));
  with recursive same (id) as (
    select start_ask
    union
    select case when r.ask_id = same.id then r.earlier_ask_id else r.ask_id end
    from same
    join ask_repeats r on r.authority_id = authority and r.is_repeat and same.id in (r.ask_id, r.earlier_ask_id)
  )
  select array_agg(id order by id) into members from same;
  named := case when cardinality(members) > 1 then members[1] end;
  update asks a set repeat_group = named
  where a.authority_id = authority and a.id = any (members) and a.repeat_group is distinct from named;
end $$;
revoke all on function search_asks, asks_that_say, search_promises, regroup_repeats from public;
grant execute on function search_asks, asks_that_say, search_promises, regroup_repeats to alongside_web;
