-- What the reading of a paper left: a person may take a line in by hand.
create table paper_lines (
  authority_id uuid not null,
  id uuid not null,
  paper_id uuid not null,
  position integer not null,
  page integer,
  line integer,
  heading text,
  words text not null,
  -- The candidate that it became by hand.
  candidate_id uuid,
  primary key (authority_id, id),
  unique (authority_id, paper_id, position),
  foreign key (authority_id, paper_id) references papers (authority_id, id),
  foreign key (authority_id, candidate_id) references candidates (authority_id, id)
);

alter table paper_lines enable row level security;
create policy same_council on paper_lines using (authority_id = current_authority());
grant select, insert, update on paper_lines to alongside_web;

-- Who speaks in a paper that belongs to no meeting.
alter table papers add column group_id uuid;
alter table papers add foreign key (authority_id, group_id) references groups (authority_id, id);
