-- How much one account keeps is counted whenever it keeps more: without reading what is kept.
alter table drafts add column bytes integer not null default 0;
update drafts set bytes = octet_length(values::text);
create index files_by_account on files (authority_id, created_by) include (bytes) where removed_at is null;
