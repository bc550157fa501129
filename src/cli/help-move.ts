import type { Language } from '../documents/unreadable-document.ts'

/** The page of `luoshi move`. */
export const moveHelp: Readonly<Record<Language, string>> = {
  zh: `把数据目录里的全部数据搬到 PostgreSQL 服务器。服务停着的时候用；数据目录原样不动

用法
  luoshi move [--data 目录] --to postgres://用户:口令@主机/数据库

选项
  --data 目录    数据目录，默认当前目录下的 .luoshi
  --to 地址      空的 PostgreSQL 数据库（15 及以上）；不写时用 DATABASE_URL，口令就不会留在命令历史里
  -h, --help     本页

怎么搬
  全部表在一个事务里复制，逐表核对行数和摘要，再逐条核对台账；有一处不对就全部撤回，服务器上什么也不留。
  目标库里已有数据的，不搬。佐证材料不在数据库里，留在数据目录的 evidence 下，以后起服务仍用这个目录。

退出状态
  0 搬完，全部核对一致；1 没有搬（说明原因）；2 用法有误

例子
  luoshi move --data /srv/luoshi --to postgres://luoshi@db.example.org/luoshi
  DATABASE_URL=postgres://luoshi@db.example.org/luoshi luoshi serve --data /srv/luoshi
`,
  en: `Moves all that a data folder keeps to a PostgreSQL server. For while the server is stopped; the folder stays as it is

Usage
  luoshi move [--data DIR] --to postgres://user:password@host/database

Options
  --data DIR     the data folder, .luoshi in the current folder if not given
  --to URL       an empty PostgreSQL database, 15 or later; DATABASE_URL if not given, which keeps the password out of the shell's history
  -h, --help     this page

How
  All tables are copied in one transaction, counts and digests are compared table by table, and every fact of the ledgers is verified.
  If anything differs all of it is taken back, and nothing is left on the server. A database that holds rows is refused.
  Files of evidence are not in the database: they stay in the folder's evidence, and the same folder is served from then on.

Exit status
  0 moved, and all of it agrees; 1 not moved (the reason is named); 2 misuse

Examples
  luoshi move --data /srv/luoshi --to postgres://luoshi@db.example.org/luoshi
  DATABASE_URL=postgres://luoshi@db.example.org/luoshi luoshi serve --data /srv/luoshi
`,
}
