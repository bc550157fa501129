-- Row-level security: whoever asks within a scope (region-scope.ts) asks as luoshi_app, and sees and writes only what the
-- scope names. Outside one luoshi_app sees nothing. Roles belong to the whole server, so another database may have made it.
do $$
begin
  if not exists (select from pg_roles where rolname = 'luoshi_app') then
    create role luoshi_app nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end
$$;

-- From PostgreSQL 16 on whoever makes a role may give it away, but may not yet take it on.
do $$
begin
  set local role luoshi_app;
  reset role;
exception
  when insufficient_privilege then execute format('grant luoshi_app to %I', current_user);
end
$$;

grant usage on schema public to luoshi_app;

-- For this and every later table with tenant_id. The subqueries make PostgreSQL read the settings once a statement and
-- not once a row.
create function guard_by_region(target regclass, privileges text default null, visible text default 'true') returns void
language plpgsql as $$
declare
  is_read constant text := 'tenant_id = any ((select string_to_array(current_setting(''app.regions'', true), '',''))::text[])';
  is_written constant text := 'tenant_id = (select current_setting(''app.region'', true))';
begin
  execute format('alter table %s enable row level security, force row level security', target);
  execute format('create policy owner_has_all on %s to %I using (true) with check (true)', target, current_user);
  if privileges is null then return; end if;
  execute format('create policy region_is_read on %s for select to luoshi_app using (%s and (%s))', target, is_read, visible);
  execute format('create policy region_is_added_to on %s for insert to luoshi_app with check (%s)', target, is_written);
  execute format('create policy region_is_changed on %s for update to luoshi_app using (%s) with check (%s)', target, is_written, is_written);
  execute format('create policy region_is_removed_from on %s for delete to luoshi_app using (%s)', target, is_written);
  execute format('grant %s on %s to luoshi_app', privileges, target);
end
$$;
comment on function guard_by_region is
  'Row-level security for a table with tenant_id: privileges is what a scope may do with it (null: nothing), visible a further condition for reading. Call it in the migration that creates the table.';

select guard_by_region('plan_original', 'select, insert');
select guard_by_region('plan_reading', 'select, insert');
select guard_by_region('correction_log', 'select, insert');

select guard_by_region('region', 'select, insert');
select guard_by_region('organisation_change', 'select, insert');
select guard_by_region('region_setting', 'select, insert');

-- Who signs in is in no scope yet, and within one nobody has business with secrets.
select guard_by_region('account');
select guard_by_region('account_change');
select guard_by_region('account_password');
select guard_by_region('setup_link');
select guard_by_region('session');

select guard_by_region('matter', 'select, insert, update', $$
  case (select current_setting('app.audience', true))
    when 'office' then true
    when 'agency' then parties @> array[(select current_setting('app.agency', true))]
    when 'public' then public
    else false
  end
$$);

-- Who sees a matter sees its facts: the subquery is held to the policies of matter.
select guard_by_region('ledger_event', 'select, insert', $$
  (select current_setting('app.audience', true)) = 'office' or exists (
    select from matter where matter.tenant_id = ledger_event.tenant_id and matter.matter_id = ledger_event.matter_id)
$$);

select guard_by_region('number_series', 'select, insert, update');
