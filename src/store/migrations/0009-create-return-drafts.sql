-- 草稿 of returns: working copies of an agency's posts, replaced in place and no part of the ledger. A return that is sent
-- takes its draft away.
create table return_draft (
  tenant_id text not null,
  matter_id text not null,
  agency_id text not null,
  period text not null,
  revision integer not null,
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null,
  constraint return_draft_key primary key (tenant_id, matter_id, agency_id, period),
  constraint return_draft_counts check (revision >= 1)
);
comment on column return_draft.saved_by is 'A post (岗位), never a person.';
comment on column return_draft.revision is 'Goes up by one with each saving, so that of two who write the second is told.';

create index return_draft_of_agency on return_draft (tenant_id, agency_id);

-- Nobody but the agency's own posts: what is not sent yet has been said to nobody, the office among them.
select guard_by_region('return_draft', 'select, insert, update, delete',
  $$ agency_id = (select current_setting('app.agency', true)) $$);
