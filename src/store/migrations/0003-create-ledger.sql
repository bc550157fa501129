-- The ledger: one stream of facts a matter, appended and never rewritten, each bound to the one before it by its digest.
create table ledger_event (
  tenant_id text not null,
  matter_id text not null,
  version integer not null,
  position bigint generated always as identity,
  type text not null,
  kind text not null,
  event json not null,
  request_key text,
  previous_digest text not null,
  digest text not null,
  recorded_at timestamptz not null,
  constraint ledger_event_key primary key (tenant_id, matter_id, version),
  constraint ledger_event_digest check (digest ~ '^[0-9a-f]{64}$')
);
comment on column ledger_event.event is 'The fact as recorded; json, not jsonb, because the digest is over these characters.';
comment on column ledger_event.digest is 'SHA-256 of the previous digest, a line feed, and the event''s characters.';
create index ledger_event_position on ledger_event (tenant_id, position);
create index ledger_event_request on ledger_event (tenant_id, request_key) where request_key is not null;

-- What the facts of one matter come to. Derived: it can be thrown away and folded again from ledger_event.
create table matter (
  tenant_id text not null,
  matter_id text not null,
  type text not null,
  status text not null,
  version integer not null,
  title text not null,
  lead text,
  parties text[] not null,
  public boolean not null,
  plan_id text,
  parent_id text,
  due_on date,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  digest text not null,
  state jsonb not null,
  constraint matter_key primary key (tenant_id, matter_id)
);
comment on column matter.digest is 'Of its last fact.';
comment on column matter.parties is 'Agencies that may see the matter: lead, joint leads, supporters, verifier.';
create index matter_by_status on matter (tenant_id, type, status, due_on);
create index matter_by_plan on matter (tenant_id, plan_id);
create index matter_by_parent on matter (tenant_id, parent_id);
create index matter_by_party on matter using gin (parties);

-- 编号: the last number given out in a series of a year. Taken within the transaction that uses it, so there are no gaps.
create table number_series (
  tenant_id text not null,
  series text not null,
  year integer not null,
  last integer not null,
  constraint number_series_key primary key (tenant_id, series, year)
);

create trigger ledger_event_append_only before update or delete or truncate on ledger_event
  for each statement execute function refuse_rewriting();
