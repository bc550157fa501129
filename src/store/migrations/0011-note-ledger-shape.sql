-- What a region's rows of `matter` were folded by. They are derived from the facts: a program that folds them otherwise does
-- so once, at its first start.

create table ledger_shape (
  tenant_id text not null,
  shape text not null,
  constraint ledger_shape_key primary key (tenant_id)
);
comment on column ledger_shape.shape is 'Version of the program, and a digest of what a matter of each type begins as.';

-- Asked before anybody is served, and by nobody in a region.
select guard_by_region('ledger_shape', 'select', $$ false $$);
