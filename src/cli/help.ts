import type { Language } from '../documents/unreadable-document.ts'
import type { Misuse } from './arguments.ts'
import { auditHelp } from './help-audit.ts'
import { ledgerHelp, simulateHelp } from './help-ledger.ts'
import { moveHelp } from './help-move.ts'
import { publishHelp } from './help-publish.ts'
import { traceHelp } from './help-trace.ts'

const commands = ['read', 'audit', 'trace', 'serve', 'ledger', 'move', 'simulate', 'publish'] as const
export type HelpTopic = 'luoshi' | (typeof commands)[number]

/** The page of a command; the first page where it is none. */
export const helpTopicOf = (command: string): HelpTopic => commands.find(name => name === command) ?? 'luoshi'

/** The page that `--help` prints for a command. */
export const helpOf = (topic: HelpTopic, language: Language): string => pages[topic][language]

const pages: Readonly<Record<HelpTopic, Readonly<Record<Language, string>>>> = {
  luoshi: {
    zh: `落实：把公开发布的规划、方案、工作报告读成可核对的任务分解表

用法
  luoshi read 路径…      读取文件，打印任务分解表或 JSON
  luoshi audit 路径…     核对数字：算得通吗，数得对吗
  luoshi trace 旧 新      上年的目标今年怎么样了
  luoshi serve           打开网页（http://127.0.0.1:3000）
  luoshi ledger 动作      核对、重算、导出台账
  luoshi move            把数据搬到 PostgreSQL 服务器
  luoshi simulate        模拟一年，检查不变式
  luoshi publish         把公开页写成文件
  luoshi 命令 --help     查看命令的选项和例子
  luoshi --version       版本

例子
  luoshi read 工作方案.docx
  luoshi read 文件夹/ --xlsx 任务分解表.xlsx
  luoshi serve
`,
    en: `Luoshi reads published plans and work reports into a decomposition table that can be checked

Usage
  luoshi read PATH…        read files, print the table or JSON
  luoshi audit PATH…       check the figures: do they agree, do the counts hold
  luoshi trace OLD NEW     what became of last year's targets
  luoshi serve             open the web page (http://127.0.0.1:3000)
  luoshi ledger ACTION     verify, rebuild, export ledgers
  luoshi move              move all data to a PostgreSQL server
  luoshi simulate          live through a year and check what must hold
  luoshi publish           write the public pages as files
  luoshi COMMAND --help    options and examples of a command
  luoshi --version         version

Examples
  luoshi read plan.docx
  luoshi read folder/ --xlsx table.xlsx
  luoshi serve
`,
  },
  read: {
    zh: `读取规划、方案、报告：谁牵头、谁配合、何时完成、多少，每一格都指向原文

用法
  luoshi read 路径… [--json | --table | --csv | --xlsx 文件] [--all]

路径
  文件、文件夹（含子文件夹）、通配符（"*.docx"、"**/*.pdf"），或 - 表示标准输入
  格式：txt、md、html、docx、xlsx、pdf；编码：UTF-8、UTF-16、GB18030（GBK）

选项
  --table        任务分解表（在终端里的默认输出）
  --json         每份文件一行 JSON，格式 luoshi.plan/1（输出到管道或文件时的默认）
  --csv          CSV，可直接用 WPS 或 Excel 打开
  --xlsx 文件    写成 Excel 工作簿：任务分解表、全部语句、存疑
  --all          表格和 CSV 列出全部语句，不只是承诺
  -h, --help     本页

退出状态
  0 全部读出；1 有文件读不了（逐个说明，其余照读）；2 用法有误

例子
  luoshi read 工作方案.docx
  luoshi read 2025年/ 2026年/ --xlsx 任务分解表.xlsx
  luoshi read "报告/*.pdf" --csv > 任务.csv
  curl -s https://example.org/plan.html | luoshi read - --table
  luoshi read 报告.txt --json | jq '.clauses[] | select(.kind == "commitment") | .text'
`,
    en: `Reads plans and reports: who leads, who supports, by when, how much, each cell pointing at its words

Usage
  luoshi read PATH… [--json | --table | --csv | --xlsx FILE] [--all]

Paths
  files, folders (with all below them), patterns ("*.docx", "**/*.pdf"), or - for standard input
  formats: txt, md, html, docx, xlsx, pdf; encodings: UTF-8, UTF-16, GB18030 (GBK)

Options
  --table        the decomposition table (what a terminal gets)
  --json         a line of JSON a file, luoshi.plan/1 (what a pipe or a file gets)
  --csv          CSV that WPS and Excel open as it is
  --xlsx FILE    a workbook: decomposition table, all clauses, findings
  --all          table and CSV list every clause, commitments or not
  -h, --help     this page

Exit status
  0 all read; 1 some file could not be read (each named with the reason, the others read); 2 misuse

Examples
  luoshi read plan.docx
  luoshi read 2025/ 2026/ --xlsx table.xlsx
  luoshi read "reports/*.pdf" --csv > tasks.csv
  curl -s https://example.org/plan.html | luoshi read - --table
  luoshi read report.txt --json | jq '.clauses[] | select(.kind == "commitment") | .text'
`,
  },
  audit: auditHelp,
  trace: traceHelp,
  ledger: ledgerHelp,
  move: moveHelp,
  simulate: simulateHelp,
  publish: publishHelp,
  serve: {
    zh: `打开网页：拖入文件，左边原文，右边任务表，逐格核对、更正、下载

用法
  luoshi serve [--port 3000] [--host 127.0.0.1] [--data .luoshi]

选项
  --port 端口    默认 3000
  --host 地址    默认 127.0.0.1，只有本机能打开；0.0.0.0 让局域网也能打开
  --data 目录    数据存放处，默认当前目录下的 .luoshi
  -h, --help     本页

例子
  luoshi serve
  luoshi serve --port 8080 --data /srv/luoshi
`,
    en: `Opens the web page: drop a file; the text on the left, its table on the right; check, correct, download

Usage
  luoshi serve [--port 3000] [--host 127.0.0.1] [--data .luoshi]

Options
  --port PORT    3000 if not given
  --host HOST    127.0.0.1 if not given: this machine alone; 0.0.0.0 opens it to the network
  --data DIR     where the data is kept, .luoshi in the current folder if not given
  -h, --help     this page

Examples
  luoshi serve
  luoshi serve --port 8080 --data /srv/luoshi
`,
  },
}

/** Says what is wrong with a command line. */
export const misuseMessage = (misuse: Misuse, language: Language): string =>
  language === 'zh' ? misuseInChinese(misuse) : misuseInEnglish(misuse)

function misuseInChinese(misuse: Misuse): string {
  switch (misuse.code) {
    case 'unknown-command':
      return `没有「${misuse.name}」这个命令`
    case 'unknown-option':
      return `没有 ${misuse.name} 这个选项${misuse.nearest === null ? '' : `，是不是 ${misuse.nearest}？`}`
    case 'missing-value':
      return `${misuse.name} 后面要有一个值`
    case 'unexpected-value':
      return `${misuse.name} 不带值`
    case 'bad-value':
      return `${misuse.name} 不能是「${misuse.value}」，应为 ${misuse.expected}`
    case 'one-of':
      return `${misuse.names.join('、')} 只能选一个`
    case 'nothing-to-read':
      return '没有给出要读的文件'
    case 'two-to-compare':
      return '要给出两份文件才能对照'
    case 'unexpected-argument':
      return `不需要「${misuse.name}」`
    case 'would-overwrite':
      return `${misuse.name} 正是要读的文件，不能覆盖`
  }
}

function misuseInEnglish(misuse: Misuse): string {
  switch (misuse.code) {
    case 'unknown-command':
      return `There is no command "${misuse.name}"`
    case 'unknown-option':
      return `There is no option ${misuse.name}${misuse.nearest === null ? '' : `; did you mean ${misuse.nearest}?`}`
    case 'missing-value':
      return `${misuse.name} needs a value`
    case 'unexpected-value':
      return `${misuse.name} takes no value`
    case 'bad-value':
      return `${misuse.name} cannot be "${misuse.value}", it has to be ${misuse.expected}`
    case 'one-of':
      return `Only one of ${misuse.names.join(', ')} can be given`
    case 'nothing-to-read':
      return 'No file to read was given'
    case 'two-to-compare':
      return 'Two files are needed to be compared'
    case 'unexpected-argument':
      return `"${misuse.name}" is not expected`
    case 'would-overwrite':
      return `${misuse.name} is a file to be read and would be overwritten`
  }
}
