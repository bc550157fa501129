import type { Language } from '../documents/unreadable-document.ts'

/** The page of `luoshi audit`. */
export const auditHelp: Readonly<Record<Language, string>> = {
  zh: `核对规划、报告里的数字：基数、增速与总量，年均与累计，目标与进度，部分与整体，口号与列项

用法
  luoshi audit 路径… [--table | --json] [--all] [--detail] [--suggest] [--report 文件] [--lang zh|en] [--strict]

路径
  与 luoshi read 相同；同一发文机关的几份文件放在一起核对

选项
  --table        表格（在终端里的默认输出）
  --json         一个 JSON 对象，格式 luoshi.audit/1（输出到管道或文件时的默认）
  --all          表格也列出相符的和不可比的
  --detail       逐项列出承诺的可核查性：等级、理由、问起草单位的话；JSON 在第一行之后每份文件再加一行 luoshi.verifiability/1
  --suggest      没有写明牵头单位的，建议由谁牵头、谁配合，附先例；JSON 每份文件再加一行 luoshi.suggestions/1。由人确定
  --report 文件  另写一份交给起草单位的核对报告：*.html（A4 打印）或 *.docx（公文页边距和字体）
  --lang zh|en   表格和核对报告用中文还是英文；不写时随系统语言
  --strict       有矛盾时以状态 3 退出
  -h, --help     本页

判定
  矛盾    按任何一种读法、任何一种进位都对不上
  提醒    目标达不到、进度跟不上、口号没有展开
  存疑    口径不变就对不上，请核对
  不可比  为什么不能比（如可比价增速与现价总量）
  相符    算式对得上

退出状态
  0 已核对（有没有发现都是 0）；1 有文件读不了；2 用法有误；3 有矛盾（只在 --strict 时）

例子
  luoshi audit 政府工作报告.docx
  luoshi audit 2025年报告.txt 2026年报告.txt
  luoshi audit 政府工作报告.docx --report 核对报告.docx
  luoshi audit 报告.pdf --json | jq '.findings[] | select(.verdict == "contradiction") | .arithmetic'
`,
  en: `Checks the figures of plans and reports: base, growth and level; yearly and total; goal and pace; part and whole; slogans

Usage
  luoshi audit PATH… [--table | --json] [--all] [--detail] [--suggest] [--report FILE] [--lang zh|en] [--strict]

Paths
  as for luoshi read; documents of one issuer are checked together

Options
  --table        a table (what a terminal gets)
  --json         one JSON object, luoshi.audit/1 (what a pipe or a file gets)
  --all          the table lists what is consistent and what cannot be compared, too
  --detail       every commitment with its grade of verifiability, reasons and questions to the drafter; in JSON a further
                 line a document behind the first, luoshi.verifiability/1
  --suggest      who might lead and support where no lead is named, with precedents; in JSON a further line a document,
                 luoshi.suggestions/1. A person decides
  --report FILE  also write a report for the drafters: *.html (prints on A4) or *.docx (page and type of official papers)
  --lang zh|en   the language of the table and of the report; that of the system where it is not said
  --strict       exit with status 3 where there is a contradiction
  -h, --help     this page

Verdicts
  contradiction    does not fit in any reading of the words, with any rounding
  warning          a goal out of reach, a pace too slow, a slogan not spelled out
  suspect          does not fit unless the scope is another: please look
  not comparable   and why (growth at comparable prices, amounts at current ones)
  consistent       the arithmetic holds

Exit status
  0 checked, whatever was found; 1 some file could not be read; 2 misuse; 3 a contradiction (with --strict only)

Examples
  luoshi audit report.docx
  luoshi audit report-2025.txt report-2026.txt
  luoshi audit report.docx --report findings.docx
  luoshi audit report.pdf --json | jq '.findings[] | select(.verdict == "contradiction") | .arithmetic'
`,
}
