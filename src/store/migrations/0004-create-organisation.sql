-- Regions, their agencies and settings: facts are appended with the post that recorded them, and never rewritten.

create table region (
  tenant_id text not null,
  version integer not null,
  kind text not null,
  name text not null,
  utc_offset integer not null,
  members text[] not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint region_key primary key (tenant_id, version),
  constraint region_id check (tenant_id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  constraint region_counts check (version >= 1)
);
comment on table region is 'What a region is, one row a description; the latest holds.';
comment on column region.utc_offset is 'Minutes ahead of UTC.';
comment on column region.members is 'Of a joint body: the regions that read its ledger.';

create table organisation_change (
  tenant_id text not null,
  version integer not null,
  change json not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint organisation_change_key primary key (tenant_id, version),
  constraint organisation_change_counts check (version >= 1)
);
comment on column organisation_change.change is 'One OrganisationChange of src/model/organisation.ts; the organisation is folded from them.';

create table region_setting (
  tenant_id text not null,
  version integer not null,
  settings json not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint region_setting_key primary key (tenant_id, version),
  constraint region_setting_counts check (version >= 1)
);
comment on table region_setting is 'All settings of a region, one row a change; the latest holds.';

create trigger region_append_only before update or delete or truncate on region
  for each statement execute function refuse_rewriting();
create trigger organisation_change_append_only before update or delete or truncate on organisation_change
  for each statement execute function refuse_rewriting();
create trigger region_setting_append_only before update or delete or truncate on region_setting
  for each statement execute function refuse_rewriting();

-- Accounts. An account is the holder of one post at one agency of one region; nobody's name, no last sign-in, no counts.

create table account (
  tenant_id text not null,
  account_id text not null,
  sign_in_name text not null,
  post text not null,
  agency_id text,
  made_at timestamptz not null,
  made_by text not null,
  constraint account_key primary key (tenant_id, account_id)
);
-- The one unique key without the region: whoever signs in has not said of which region.
create unique index account_sign_in_name on account (sign_in_name);

create table account_change (
  tenant_id text not null,
  account_id text not null,
  version integer not null,
  change text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint account_change_key primary key (tenant_id, account_id, version),
  constraint account_change_account foreign key (tenant_id, account_id) references account (tenant_id, account_id),
  constraint account_change_is check (change in ('link-issued', 'revoked'))
);
comment on table account_change is 'A revoked account is open again once another set-up link is issued for it.';

create trigger account_append_only before update or delete or truncate on account
  for each statement execute function refuse_rewriting();
create trigger account_change_append_only before update or delete or truncate on account_change
  for each statement execute function refuse_rewriting();

-- Secrets are no record: what was replaced or has ended is deleted.

create table account_password (
  tenant_id text not null,
  account_id text not null,
  encoded text not null,
  constraint account_password_key primary key (tenant_id, account_id),
  constraint account_password_account foreign key (tenant_id, account_id) references account (tenant_id, account_id)
);
comment on column account_password.encoded is 'Argon2id in the PHC form, with its parameters and salt.';

create table setup_link (
  tenant_id text not null,
  account_id text not null,
  link_digest text not null,
  expires_at timestamptz not null,
  constraint setup_link_key primary key (tenant_id, account_id),
  constraint setup_link_account foreign key (tenant_id, account_id) references account (tenant_id, account_id)
);
comment on column setup_link.link_digest is 'SHA-256 of the link''s secret, which is kept nowhere.';
create unique index setup_link_digest on setup_link (link_digest);

create table session (
  tenant_id text not null,
  session_digest text not null,
  account_id text not null,
  idle_until timestamptz not null,
  ends_at timestamptz not null,
  constraint session_key primary key (tenant_id, session_digest),
  constraint session_account foreign key (tenant_id, account_id) references account (tenant_id, account_id)
);
comment on column session.session_digest is 'SHA-256 of the cookie''s value, which is kept nowhere.';
comment on column session.idle_until is 'Ends an unused session. Moved on in steps and deleted with the row: it tells nobody who worked when.';
create unique index session_digest on session (session_digest);
create index session_by_account on session (tenant_id, account_id);
