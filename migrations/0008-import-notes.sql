-- What an import guessed or left out of a draft, for its editor to look at. The public never reads it.
alter table offer_versions add column to_check text;
