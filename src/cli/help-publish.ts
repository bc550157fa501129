import type { Language } from '../documents/unreadable-document.ts'

/** The page of `luoshi publish`. */
export const publishHelp: Readonly<Record<Language, string>> = {
  zh: `把公开页写成文件：已公开的计划、每项承诺现在怎样，中英文、常规和大字，连同下载和订阅。
任何静态网站都能放，也能直接从磁盘打开。服务停着的时候用：一个数据目录同时只给一个进程

用法
  luoshi publish --to 目录 [--data .luoshi] [--region 编号]

选项
  --to 目录       写到哪里：空目录，或以前发布的副本（原地更新，不再有的页面会删去）
  --data 目录     数据存放处，默认当前目录下的 .luoshi；设了 DATABASE_URL 时用 PostgreSQL
  --region 编号   哪个地区，默认第一个
  -h, --help      本页

同一台账在同一天写出的文件逐字节相同。设置里填了公开页的网址，订阅和网站地图里就是完整地址。

退出状态
  0 写好了，并打印份数；1 目录里有别的东西，或数据目录打不开；2 用法有误

例子
  luoshi publish --to 公开页 --data /srv/luoshi
`,
  en: `Writes the public pages as files: published plans and what became of each commitment, in Chinese and English, usual and
large, with downloads and feeds. Any static host can serve them, and they open from a disk.
For while the server is stopped: a data folder belongs to one process at a time

Usage
  luoshi publish --to DIR [--data .luoshi] [--region ID]

Options
  --to DIR        where to: an empty folder, or a former copy (brought up to date; pages that are no more are removed)
  --data DIR      where the data is kept, .luoshi in the current folder if not given; PostgreSQL with DATABASE_URL
  --region ID     which region; the first one if not given
  -h, --help      this page

The same ledger on the same day gives the same bytes. With the address of the public pages settled, feeds and the site map
have whole addresses.

Exit status
  0 written, with the counts printed; 1 the folder holds something else, or the data folder does not open; 2 misuse

Examples
  luoshi publish --to public --data /srv/luoshi
`,
}
