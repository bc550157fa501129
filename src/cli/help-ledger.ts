import type { Language } from '../documents/unreadable-document.ts'

type Page = Readonly<Record<Language, string>>

/** The page of `luoshi ledger`. */
export const ledgerHelp: Page = {
  zh: `台账的核对、重算和导出。服务停着的时候用：一个数据目录同时只给一个进程

用法
  luoshi ledger verify    逐条核对：记录有没有缺、有没有改动，事项是不是由记录得出
  luoshi ledger rebuild   由全部记录重算各个事项
  luoshi ledger export    按固定次序写成 JSON Lines 和 CSV

选项
  --data 目录     数据存放处，默认当前目录下的 .luoshi；设了 DATABASE_URL 时用 PostgreSQL
  --region 编号   只看一个地区，默认全部
  --to 目录       导出到哪里，默认 luoshi-ledger，每个地区一个子目录
  -h, --help      本页

导出的文件
  facts.jsonl、facts.csv      每条记录，连同它的摘要
  matters.jsonl、matters.csv  每个事项现在的情况
  organisation.jsonl          机构变动

退出状态
  0 全部对得上；1 有对不上的（说明第一处），或数据目录打不开；2 用法有误

例子
  luoshi ledger verify --data /srv/luoshi
  luoshi ledger export --to 台账备份
`,
  en: `Verifies, rebuilds and exports ledgers. For while the server is stopped: a data folder belongs to one process at a time

Usage
  luoshi ledger verify     look at every fact: is one missing or altered, does what stands follow from them
  luoshi ledger rebuild    fold every matter anew from its facts
  luoshi ledger export     write JSON Lines and CSV in a fixed order

Options
  --data DIR      where the data is kept, .luoshi in the current folder if not given; PostgreSQL with DATABASE_URL
  --region ID     one region; all of them if not given
  --to DIR        where to export, luoshi-ledger if not given, a folder a region
  -h, --help      this page

Files exported
  facts.jsonl, facts.csv        every fact with its digest
  matters.jsonl, matters.csv    every matter as it stands
  organisation.jsonl            changes of the organisation

Exit status
  0 all holds; 1 something does not (the first place is named), or the data folder does not open; 2 misuse

Examples
  luoshi ledger verify --data /srv/luoshi
  luoshi ledger export --to backup
`,
}

/** The page of `luoshi simulate`. */
export const simulateHelp: Page = {
  zh: `模拟一年：在全新的数据目录上起一个服务，只用公开的接口，把一份计划从分解一直办到销号，最后逐条检查不变式

用法
  luoshi simulate [--plan 文件] [--seed 1] [--months 14] [--start 日期] [--json]

选项
  --plan 文件      计划，默认自带的样例
  --seed 数        同一个数，同样的一年
  --months 数      过几个月，默认 14
  --start 日期      从哪一天起，默认计划的印发日期
  --data 目录      留下数据目录（须是空的），可用 luoshi serve --data 打开看；默认用后即删
  --export 目录    把最后的台账写成文件
  --json           最后打印一个对象：{"events","seconds","invariantsBroken","commitments","agencies"}
  -h, --help       本页

退出状态
  0 不变式全部成立；1 有不成立的（逐处说明）；2 用法有误

例子
  luoshi simulate --months 6
  luoshi simulate --plan 工作方案.docx --seed 7 --json
`,
  en: `Lives through a year: starts a server on a fresh data folder, takes a plan from decomposition to closing by the public API alone, and checks what must hold at the end

Usage
  luoshi simulate [--plan FILE] [--seed 1] [--months 14] [--start DAY] [--json]

Options
  --plan FILE      the plan, the sample if not given
  --seed N         the same number gives the same year
  --months N       how many months, 14 if not given
  --start DAY       the first day, the plan's day of issue if not given
  --data DIR       keep the data folder (an empty one), to be opened with luoshi serve --data; thrown away if not given
  --export DIR     write the ledger of the last day to files
  --json           end with one object: {"events","seconds","invariantsBroken","commitments","agencies"}
  -h, --help       this page

Exit status
  0 every invariant holds; 1 some does not (each place is named); 2 misuse

Examples
  luoshi simulate --months 6
  luoshi simulate --plan plan.docx --seed 7 --json
`,
}
