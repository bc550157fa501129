-- 核对处理: what an office decided of the findings of a plan's audit. A decision is withdrawn by a further one.
create table audit_decision (
  tenant_id text not null,
  plan_id text not null,
  version integer not null,
  judgement json not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  constraint audit_decision_key primary key (tenant_id, plan_id, version),
  constraint audit_decision_original foreign key (tenant_id, plan_id) references plan_original (tenant_id, plan_id),
  constraint audit_decision_counts check (version >= 1)
);
comment on column audit_decision.recorded_by is 'A post (岗位), never a person.';

create trigger audit_decision_append_only before update or delete or truncate on audit_decision
  for each statement execute function refuse_rewriting();
select guard_by_region('audit_decision', 'select, insert');
