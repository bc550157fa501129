-- 催报: which agency the office reminded of which period's returns, on which day, for which tasks. Kept, so that nobody is
-- reminded twice a day for the same period without somebody having said so.

create table agency_reminder (
  tenant_id text not null,
  agency_id text not null,
  period text not null,
  day date not null,
  turn integer not null,
  matters json not null,
  sent_at timestamptz not null,
  sent_by text not null,
  constraint agency_reminder_key primary key (tenant_id, agency_id, period, day, turn)
);
comment on column agency_reminder.turn is '1 for the first of the day; more only where the office asked for it again.';
comment on column agency_reminder.sent_by is 'The post that reminded, never a person.';
create trigger agency_reminder_append_only before update or delete or truncate on agency_reminder
  for each statement execute function refuse_rewriting();

select guard_by_region('agency_reminder', 'select, insert', $$
  case (select current_setting('app.audience', true))
    when 'office' then true
    when 'agency' then agency_id = (select current_setting('app.agency', true))
    else false
  end
$$);
