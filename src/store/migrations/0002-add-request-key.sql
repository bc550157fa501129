-- A request whose answer was lost is sent again; its key tells it from a second one that says the same.
alter table correction_log add column request_key text;

create index correction_log_request on correction_log (tenant_id, plan_id, request_key)
  where request_key is not null;
