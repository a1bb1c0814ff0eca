-- A pledger may change how their pledge is shown, and take it off every public page, at any time.

-- How they would like to be written from now on, in words that nobody here has read yet: shown to nobody before that.
alter table pledges add column asked_name text;
-- When they last said how it may be shown, where that was after it was made.
alter table pledges add column agreed_at timestamptz;

-- Whoever made it does not want it shown. Then it stands on no public page, whatever is chosen on the register.
alter table promises add column is_withheld boolean not null default false;

-- What came of it, for whoever announced it: an entry of the local offer, by the end of its address.
alter table announcements add column became text;
-- What it said before, where that was changed after somebody had acted on it and they have not looked again.
alter table announcements add column said_before jsonb;

-- Pledges that were not to be shown before this came.
update promises p set is_withheld = true from pledges l
  where l.authority_id = p.authority_id and l.promise_id = p.id and l.publish = 'no';
