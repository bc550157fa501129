-- The calendar that a region reckons with, and the days whose routine has been run.

create table region_calendar (
  tenant_id text not null,
  version integer not null,
  calendar json not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint region_calendar_key primary key (tenant_id, version),
  constraint region_calendar_counts check (version >= 1)
);
comment on table region_calendar is 'Rest days and hours, whole, one row a change; the latest holds. What was reckoned with an older one can be reckoned again.';

create table region_day (
  tenant_id text not null,
  day date not null,
  calendar_version integer not null,
  did json not null,
  recorded_at timestamptz not null,
  constraint region_day_key primary key (tenant_id, day)
);
comment on table region_day is 'A day whose routine is done, with how much it did and the version of region_calendar that due dates were reckoned with.';

create trigger region_calendar_append_only before update or delete or truncate on region_calendar
  for each statement execute function refuse_rewriting();
create trigger region_day_append_only before update or delete or truncate on region_day
  for each statement execute function refuse_rewriting();

select guard_by_region('region_calendar', 'select, insert');
select guard_by_region('region_day', 'select, insert');
