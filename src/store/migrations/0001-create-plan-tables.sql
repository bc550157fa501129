-- Nothing recorded here is rewritten: every table takes rows and gives them, and refuses the rest by trigger.
-- tenant_id (地区) comes first in every key, so that the tables can be distributed by it as they are.

create table plan_original (
  tenant_id text not null,
  plan_id text not null,
  sha256 text not null,
  name text not null,
  bytes bytea not null,
  sample boolean not null,
  stored_at timestamptz not null,
  constraint plan_original_key primary key (tenant_id, plan_id),
  constraint plan_original_once unique (tenant_id, sha256),
  constraint plan_original_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on column plan_original.bytes is 'The file as received.';

create table plan_reading (
  tenant_id text not null,
  plan_id text not null,
  reading integer not null,
  reader text not null,
  source_text json not null,
  plan json not null,
  read_at timestamptz not null,
  constraint plan_reading_key primary key (tenant_id, plan_id, reading),
  constraint plan_reading_original foreign key (tenant_id, plan_id) references plan_original (tenant_id, plan_id),
  constraint plan_reading_counts check (reading >= 1)
);
comment on column plan_reading.source_text is
  'The decoded original as a JSON string: text may hold NUL and lone surrogates, which a text column refuses. Offsets in UTF-16 code units.';
comment on column plan_reading.plan is 'luoshi.plan/1. json, not jsonb: the order of keys and the numbers stay as written.';

create table correction_log (
  tenant_id text not null,
  plan_id text not null,
  version integer not null,
  act json not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint correction_log_key primary key (tenant_id, plan_id, version),
  constraint correction_log_original foreign key (tenant_id, plan_id) references plan_original (tenant_id, plan_id),
  constraint correction_log_counts check (version >= 1)
);
comment on column correction_log.recorded_by is 'A post (岗位), never a person.';

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'nothing recorded in % is rewritten', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger plan_original_append_only before update or delete or truncate on plan_original
  for each statement execute function refuse_rewriting();
create trigger plan_reading_append_only before update or delete or truncate on plan_reading
  for each statement execute function refuse_rewriting();
create trigger correction_log_append_only before update or delete or truncate on correction_log
  for each statement execute function refuse_rewriting();
