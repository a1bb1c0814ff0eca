-- People and organisations who may help, why we hold how to reach them, and for how long; and introductions to them.

create table contacts (
  authority_id uuid not null references councils (id),
  id uuid not null,
  name text not null,
  organisation text,
  post text,
  reach text not null,
  -- What we hold it for, in a line that they may read.
  purpose text not null,
  -- They said yes, and how; or the organisation publishes this address itself.
  ground text not null check (ground in ('said-yes', 'published')),
  ground_note text,
  ground_on date not null,
  -- Forgotten on this day unless somebody asks them again.
  keep_until date not null,
  notes text,
  added_by uuid,
  added_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  forgotten_at timestamptz,
  primary key (authority_id, id)
);
create index contacts_to_keep on contacts (authority_id, keep_until) where forgotten_at is null;

-- "I know somebody": made in a minute by a councillor or a member of staff, who hears what came of it.
create table introductions (
  authority_id uuid not null references councils (id),
  id uuid not null,
  made_key text not null,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  made_on date not null,
  who text not null,
  how text not null,
  reach text,
  -- Whether we may say who sent us.
  may_name boolean not null default false,
  followed_on date,
  followed_by uuid,
  came_of_it text check (came_of_it in ('pledge', 'help', 'later', 'nothing')),
  line text,
  contact_id uuid,
  pledge_id uuid,
  primary key (authority_id, id),
  unique (authority_id, made_key),
  foreign key (authority_id, contact_id) references contacts (authority_id, id),
  foreign key (authority_id, pledge_id) references pledges (authority_id, id)
);
create index introductions_by_maker on introductions (authority_id, made_by, made_on desc);

do $$
declare t text;
begin
  foreach t in array array['contacts', 'introductions'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy same_council on %I using (authority_id = current_authority())', t);
    execute format('grant select, insert, update on %I to alongside_web', t);
  end loop;
end $$;
