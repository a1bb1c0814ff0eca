-- What organisations offer young people, who applied for it, and what came of it. What an organisation may know of an
-- applicant is a row of its own (applications); who the applicant is stands in another (applicants) that no partner reads.

create table opportunities (
  authority_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  pledge_id uuid,
  -- As the organisation wrote it last, and as somebody here has checked it: nobody else reads anything but the second.
  draft jsonb not null,
  shown jsonb,
  -- What made the draft wait for a careful look.
  held text[] not null default '{}',
  -- Of what is shown: for looking up.
  kind text not null check (kind in
    ('job', 'apprenticeship', 'work-experience', 'tickets', 'mentoring', 'training', 'taster-flat')),
  closes_on date not null,
  written_by uuid,
  made_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  sent_at timestamptz,
  -- Why it was sent back, until it is sent again.
  returned_why text,
  opened_at timestamptz,
  checked_by uuid,
  closed_at timestamptz,
  withdrawn_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, organisation_id) references organisations (authority_id, id),
  foreign key (authority_id, pledge_id) references pledges (authority_id, id),
  check ((shown is null) = (opened_at is null))
);
create index opportunities_by_organisation on opportunities (authority_id, organisation_id, made_at desc);
create index opportunities_open on opportunities (authority_id, closes_on) where shown is not null and withdrawn_at is null;
create index opportunities_to_check on opportunities (authority_id, sent_at) where sent_at is not null;

create table applications (
  authority_id uuid not null,
  id uuid not null,
  opportunity_id uuid not null,
  organisation_id uuid not null,
  -- Exactly what the organisation sees, and no more; empty once it was taken back.
  shown jsonb not null,
  -- What mattered, and whether an interview is sure, as it stood when they applied.
  criteria text[] not null,
  guaranteed boolean not null,
  standing text not null default 'applied' check (standing in
    ('applied', 'seen', 'invited', 'offered', 'refused', 'started', 'left', 'taken-back')),
  applied_on date not null,
  applied_at timestamptz not null default now(),
  seen_at timestamptz,
  interview_on date,
  interview_at text,
  -- By when they must have an answer.
  answer_due timestamptz not null,
  answered_at timestamptz,
  -- Of what mattered, what was not met: without an interview nobody is refused for anything else where one was sure.
  unmet text[] not null default '{}',
  started_on date,
  -- When that was said: the safety checks must count on that day.
  start_said_on date,
  there_at_three boolean,
  there_at_six boolean,
  left_on date,
  reminded_at timestamptz,
  raised_at timestamptz,
  asked_three_at timestamptz,
  asked_six_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, opportunity_id) references opportunities (authority_id, id),
  foreign key (authority_id, organisation_id) references organisations (authority_id, id),
  check (standing <> 'taken-back' or shown = '{}'),
  check (standing <> 'invited' or interview_on is not null),
  check ((started_on is null) = (start_said_on is null))
);
create index applications_by_opportunity on applications (authority_id, opportunity_id);
create index applications_by_organisation on applications (authority_id, organisation_id, answer_due);
create index applications_by_due on applications (authority_id, answer_due) where standing in ('applied', 'seen', 'invited');
create index applications_by_start on applications (authority_id, started_on) where started_on is not null;

create table applicants (
  authority_id uuid not null,
  application_id uuid not null,
  opportunity_id uuid not null,
  person_id uuid not null,
  -- What they wrote and what they chose to show of it.
  choices jsonb not null,
  -- Their own account, or a worker's who wrote it down for them; then how they said yes.
  applied_by uuid,
  consent text,
  -- Words of danger stand in it: somebody reads it now.
  may_be_unsafe boolean not null default false,
  -- Why they left, in their own words or a worker's: not for the organisation.
  left_why text,
  primary key (authority_id, application_id),
  unique (authority_id, opportunity_id, person_id),
  foreign key (authority_id, application_id) references applications (authority_id, id),
  foreign key (authority_id, person_id) references people (authority_id, id)
);
create index applicants_by_person on applicants (authority_id, person_id);

create table application_events (
  authority_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  at timestamptz not null default now(),
  event text not null,
  on_day date,
  by_account uuid,
  primary key (authority_id, id),
  foreign key (authority_id, application_id) references applications (authority_id, id)
);
create index application_events_by_application on application_events (authority_id, application_id, at);

-- Words of an organisation to a young person. They read only what was passed on, in the words that were passed on.
create table application_words (
  authority_id uuid not null,
  id uuid not null,
  application_id uuid not null,
  about text not null check (about in ('interview', 'answer', 'left')),
  words text not null,
  held text[] not null default '{}',
  said_at timestamptz not null default now(),
  said_by uuid,
  passed_words text,
  passed_at timestamptz,
  passed_by uuid,
  kept_back_at timestamptz,
  primary key (authority_id, id),
  foreign key (authority_id, application_id) references applications (authority_id, id),
  check ((passed_words is null) = (passed_at is null)),
  check (passed_at is null or kept_back_at is null)
);
create index application_words_by_application on application_words (authority_id, application_id, said_at);

do $$
declare t text;
begin
  foreach t in array array['opportunities', 'applications', 'applicants', 'application_events', 'application_words'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy same_council on %I using (authority_id = current_authority())', t);
    execute format('grant select, insert on %I to alongside_web', t);
  end loop;
end $$;
-- What happened is appended and never rewritten.
grant update on opportunities, applications, applicants, application_words to alongside_web;

-- A partner reads its own and what everyone reads: never what another organisation is still writing.
create policy own_organisation_only on opportunities as restrictive for select using (
  not (select caller_is_partner()) or organisation_id = (select own_organisation())
  or (shown is not null and withdrawn_at is null and draft = shown - 'by' - 'about'));
create policy own_organisation_adds on opportunities as restrictive for insert with check (
  not (select caller_is_partner()) or (organisation_id = (select own_organisation()) and shown is null));
create policy own_organisation_changes on opportunities as restrictive for update using (
  not (select caller_is_partner()) or organisation_id = (select own_organisation()));

-- An application is as hidden as whoever applied; a partner reads those to its own organisation until they are taken back.
create policy own_or_in_view on applications as restrictive for select using (
  case when (select caller_is_partner()) then organisation_id = (select own_organisation()) and standing <> 'taken-back'
  else exists (select from applicants a where a.authority_id = applications.authority_id and a.application_id = applications.id) end);
create policy own_or_in_view_changes on applications as restrictive for update using (
  case when (select caller_is_partner()) then organisation_id = (select own_organisation()) and standing <> 'taken-back'
  else exists (select from applicants a where a.authority_id = applications.authority_id and a.application_id = applications.id) end);
create policy partners_add_none on applications as restrictive for insert with check (not (select caller_is_partner()));

-- No partner reads who applied: people are hidden from them, and so is this.
create policy hidden_with_their_person on applicants as restrictive for select using (
  exists (select from people p where p.authority_id = applicants.authority_id and p.id = applicants.person_id));
create policy partners_add_none on applicants as restrictive for insert with check (not (select caller_is_partner()));
create policy partners_change_none on applicants as restrictive for update using (not (select caller_is_partner()));

create policy hidden_with_their_application on application_events as restrictive for select using (
  exists (select from applications a
    where a.authority_id = application_events.authority_id and a.id = application_events.application_id));
create policy hidden_with_their_application on application_words as restrictive for select using (
  exists (select from applications a
    where a.authority_id = application_words.authority_id and a.id = application_words.application_id));
-- A partner says words; whether they are passed on is not theirs to decide.
create policy partners_pass_none_on on application_words as restrictive for update using (not (select caller_is_partner()));
create policy partners_say_and_wait on application_words as restrictive for insert with check (
  not (select caller_is_partner()) or passed_at is null);

-- A partner moves an application on and changes nothing of what the young person chose to show.
create function partner_keeps_what_is_shown() returns trigger language plpgsql as $$
begin
  if caller_is_partner() and (new.shown, new.criteria, new.guaranteed, new.opportunity_id, new.organisation_id, new.applied_at)
    is distinct from (old.shown, old.criteria, old.guaranteed, old.opportunity_id, old.organisation_id, old.applied_at) then
    raise exception 'What a young person chose to show is changed by nobody else';
  end if;
  if caller_is_partner() and new.standing = 'taken-back' then
    raise exception 'An application is taken back by whoever made it';
  end if;
  return new;
end $$;
create trigger applications_keep_what_is_shown before update on applications
  for each row execute function partner_keeps_what_is_shown();
-- Nor what everyone reads of an opportunity: it is checked here first.
create function partner_opens_nothing() returns trigger language plpgsql as $$
begin
  if caller_is_partner() and (new.shown, new.opened_at, new.checked_by) is distinct from (old.shown, old.opened_at, old.checked_by) then
    raise exception 'What everyone reads is checked by the council first';
  end if;
  return new;
end $$;
create trigger opportunities_open_here before update on opportunities for each row execute function partner_opens_nothing();

-- Nobody is brought together before the safety checks of this kind of thing were seen and are in date: on the day of an
-- interview, and on the day when a start is said. No page, no command and no mistake gets past this (0016-checks.sql).
create function applicants_meet_after_checks() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if exists (
    select from opportunities o, lateral checks_missing(new.authority_id, null, new.organisation_id, o.kind, false,
      case new.standing when 'invited' then new.interview_on else new.start_said_on end)
    where o.authority_id = new.authority_id and o.id = new.opportunity_id) then
    raise exception 'An organisation meets a young person when its safety checks are in date';
  end if;
  return null;
end $$;
revoke all on function applicants_meet_after_checks from public;
create constraint trigger applicants_meet_after_checks after insert or update of standing, interview_on on applications
  for each row when (new.standing in ('invited', 'started')) execute function applicants_meet_after_checks();

-- Whom a partner looked at, for the record of who looked; an id opens nothing for them.
create function applicant_of(application uuid) returns uuid
  language sql stable security definer set search_path = public as $$
  select x.person_id from applicants x
  join applications a on a.authority_id = x.authority_id and a.id = x.application_id
  where x.authority_id = current_authority() and x.application_id = application
    and caller_is_partner() and a.organisation_id = own_organisation() and a.standing <> 'taken-back'
$$;
-- How many places are taken: everyone counts, whoever asks, and it tells of nobody.
create function places_taken(opportunity uuid) returns integer
  language sql stable security definer set search_path = public as $$
  select count(*)::integer from applications
  where authority_id = current_authority() and opportunity_id = opportunity and standing in ('offered', 'started')
$$;
-- Numbers of a span of days by kind: no name, and nobody left out.
create function applications_counted(first_day date, last_day date) returns table (
    kind text, applied integer, interviews integer, offered integer, answered integer, in_time integer, started integer,
    three_due integer, three_there integer, six_due integer, six_there integer)
  language sql stable security definer set search_path = public as $$
  select o.kind, count(*)::integer,
    (count(*) filter (where a.interview_on is not null))::integer,
    (count(*) filter (where exists (select from application_events e where e.authority_id = a.authority_id
      and e.application_id = a.id and e.event = 'offered')))::integer,
    (count(*) filter (where a.answered_at is not null))::integer,
    (count(*) filter (where a.answered_at <= a.answer_due))::integer,
    (count(*) filter (where a.started_on is not null))::integer,
    (count(*) filter (where a.there_at_three is not null))::integer,
    (count(*) filter (where a.there_at_three))::integer,
    (count(*) filter (where a.there_at_six is not null))::integer,
    (count(*) filter (where a.there_at_six))::integer
  from applications a
  join opportunities o on o.authority_id = a.authority_id and o.id = a.opportunity_id
  where a.authority_id = current_authority() and not caller_is_partner() and a.applied_on between first_day and last_day
  group by o.kind
$$;
-- Pledges that ended in a wage: somebody started in a job or an apprenticeship that came of them.
create function pledges_to_a_wage(first_day date, last_day date) returns integer
  language sql stable security definer set search_path = public as $$
  select count(distinct o.pledge_id)::integer from applications a
  join opportunities o on o.authority_id = a.authority_id and o.id = a.opportunity_id
  where a.authority_id = current_authority() and not caller_is_partner() and o.pledge_id is not null
    and o.kind in ('job', 'apprenticeship') and a.started_on between first_day and last_day
$$;
revoke all on function applicant_of, places_taken, applications_counted, pledges_to_a_wage from public;
grant execute on function applicant_of, places_taken, applications_counted, pledges_to_a_wage to alongside_web;

-- What is opened is announced, so that it stands in the local offer for everyone who may have it.
alter table announcements drop constraint announcements_kind_check,
  add constraint announcements_kind_check check (kind in ('pledge-kept', 'opportunity-opened'));
