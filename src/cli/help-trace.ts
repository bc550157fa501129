import type { Language } from '../documents/unreadable-document.ts'

/** The page of `luoshi trace`. */
export const traceHelp: Readonly<Record<Language, string>> = {
  zh: `历年对照：旧报告里的每个量化目标，新报告的回顾部分怎么说；上下对口：上级的承诺下级有没有承接

用法
  luoshi trace 旧报告 新报告 [--table | --json [--detail]] [--all]
  luoshi trace 上级 下级… --levels [--table | --json] [--all]

选项
  --table        表格（在终端里的默认输出）
  --json         一个 JSON 对象，格式 luoshi.trace/1（输出到管道或文件时的默认）；--levels 时为 luoshi.trace-levels/1
  --detail       JSON 再加一行 luoshi.trace-mentions/1：新报告再没有提到的承诺、上年没有承诺过的成效
  --all          表格逐句列出它们和各自最接近的一句
  --levels       上下对口：上级规划里哪些承诺，下级规划都没有承接
  -h, --help     本页

结论
  达到      按公布的位数和比较词（以上、突破、以内、左右）达到目标；越低越好的指标按上限看
  未达到    按公布的位数没有达到
  无法判定  范围、阶段、基期不同，几年合计或累计，只有增速或只有总量，或只用文字说明
  未报告    新报告的回顾部分没有说到；计划部分重复的数是新目标，不是成效

退出状态
  0 已对照；1 有文件读不了；2 用法有误

例子
  luoshi trace 2025年报告.docx 2026年报告.docx
  luoshi trace 2025年报告.txt 2026年报告.txt --json | jq '.targets[] | select(.verdict == "missed") | .why'
  luoshi trace 市工作要点.docx 望澄区要点.docx 柳堰区要点.docx --levels
`,
  en: `From year to year: what the new report's review says of each figure the old one promised; across levels: what is not carried

Usage
  luoshi trace OLD NEW [--table | --json [--detail]] [--all]
  luoshi trace HIGHER LOWER… --levels [--table | --json] [--all]

Options
  --table        a table (what a terminal gets)
  --json         one JSON object, luoshi.trace/1 (what a pipe or a file gets); luoshi.trace-levels/1 with --levels
  --detail       a second line of JSON, luoshi.trace-mentions/1: commitments never mentioned again, results nobody promised
  --all          the table lists these, each with the nearest clause
  --levels       which commitments of the higher plan no lower plan carries
  -h, --help     this page

Verdicts
  met            reached, as printed, with its comparator; where less is better the target is an upper limit
  missed         not reached, as printed
  unclear        another scope, stage or base; a total of several years; growth against level; or words only
  not reported   the review is silent; a number repeated in the new plan is a new target and no outcome

Exit status
  0 traced; 1 some file could not be read; 2 misuse

Examples
  luoshi trace report-2025.docx report-2026.docx
  luoshi trace report-2025.txt report-2026.txt --json | jq '.targets[] | select(.verdict == "missed") | .why'
  luoshi trace city.docx district-a.docx district-b.docx --levels
`,
}
