-- Places and providers that staff keep: when a place is open, how it is rung, whether it is in the council's area, and what
-- takes the place of one that is no longer used. Published versions go on naming what they named: readers follow `replaced_by`.
alter table offer_providers
  add column replaced_by uuid,
  add constraint offer_providers_replaced_by foreign key (authority_id, replaced_by) references offer_providers (authority_id, id),
  add constraint offer_providers_replaced_when_ended check (replaced_by is null or (ended_at is not null and replaced_by <> id));
alter table offer_places
  add column phone text,
  -- Null: nobody has said.
  add column in_area boolean,
  add column opening jsonb not null default '[]',
  add column opening_note text,
  add column ended_at timestamptz,
  add column replaced_by uuid,
  add constraint offer_places_replaced_by foreign key (authority_id, replaced_by) references offer_places (authority_id, id),
  add constraint offer_places_replaced_when_ended check (replaced_by is null or (ended_at is not null and replaced_by <> id));
