-- 提醒: what a fact has to tell an agency or the office, written with the fact. Nobody notes whether it was read.

create table notice (
  tenant_id text not null,
  matter_id text not null,
  occasion text not null,
  recipient text not null,
  position bigint generated always as identity,
  zh text not null,
  en text not null,
  title text not null,
  recorded_at timestamptz not null,
  constraint notice_key primary key (tenant_id, matter_id, occasion, recipient)
);
comment on column notice.occasion is 'What it tells of: `v7` is the fact of that version, anything else a reminder.';
comment on column notice.recipient is 'An agency; empty for the office.';
create index notice_by_recipient on notice (tenant_id, recipient, position);
create trigger notice_append_only before update or delete or truncate on notice
  for each statement execute function refuse_rewriting();

select guard_by_region('notice', 'select, insert', $$
  case (select current_setting('app.audience', true))
    when 'office' then true
    when 'agency' then recipient = (select current_setting('app.agency', true))
    else false
  end
$$);

-- Ways out of this machine. An address may hold a token, so it is a secret like the one beside it: no record, and
-- within a scope only who is reached by a channel can be read.

create table notice_channel (
  tenant_id text not null,
  channel_id text not null,
  kind text not null,
  label text not null,
  audience text not null,
  agency_id text,
  address text not null,
  secret text,
  made_at timestamptz not null,
  made_by text not null,
  constraint notice_channel_key primary key (tenant_id, channel_id),
  constraint notice_channel_audience check (audience in ('office', 'agency', 'all') and (audience = 'agency') = (agency_id is not null))
);
select guard_by_region('notice_channel', 'select (tenant_id, channel_id, audience, agency_id)');

create table notice_delivery (
  tenant_id text not null,
  channel_id text not null,
  matter_id text not null,
  occasion text not null,
  state text not null,
  attempts integer not null,
  reason text,
  changed_at timestamptz not null,
  constraint notice_delivery_key primary key (tenant_id, channel_id, matter_id, occasion),
  constraint notice_delivery_state check (state in ('waiting', 'delivered', 'failed'))
);
comment on table notice_delivery is 'One message for each channel and occasion.';
create index notice_delivery_failed on notice_delivery (tenant_id, changed_at) where state = 'failed';
select guard_by_region('notice_delivery', 'insert');

create table calendar_link (
  tenant_id text not null,
  agency_id text not null,
  link_digest text not null,
  made_at timestamptz not null,
  made_by text not null,
  constraint calendar_link_key primary key (tenant_id, agency_id)
);
comment on column calendar_link.link_digest is 'SHA-256 of the secret in the address, which is kept nowhere.';
create unique index calendar_link_digest on calendar_link (link_digest);
select guard_by_region('calendar_link');

-- 佐证材料: which files a region keeps, one row for each agency that handed one in. The bytes lie in the evidence folder.

create table evidence (
  tenant_id text not null,
  sha256 text not null,
  agency_id text not null,
  name text not null,
  type text not null,
  bytes bigint not null,
  kept_at timestamptz not null,
  kept_by text not null,
  constraint evidence_key primary key (tenant_id, sha256, agency_id),
  constraint evidence_digest check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on column evidence.agency_id is 'Who handed it in; empty for the office.';
create trigger evidence_append_only before update or delete or truncate on evidence
  for each statement execute function refuse_rewriting();

-- An agency sees what it handed in, and what belongs to a matter that it sees.
select guard_by_region('evidence', 'select, insert', $$
  case (select current_setting('app.audience', true))
    when 'office' then true
    when 'agency' then agency_id = (select current_setting('app.agency', true)) or exists (
      select from matter where matter.tenant_id = evidence.tenant_id
         and matter.state -> 'evidence' @> jsonb_build_array(jsonb_build_object('sha256', evidence.sha256)))
    else false
  end
$$);
