-- What the rows of `matter` were folded by. They are derived from the facts: a program that folds them otherwise does so
-- once, at its first start.

create table ledger_shape (
  only_row boolean primary key default true check (only_row),
  shape text not null
);
comment on column ledger_shape.shape is 'Version of the program, and a digest of what a matter of each type begins as.';
