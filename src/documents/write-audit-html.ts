import type { AuditReport } from './audit-report.ts'
import { pageType } from './audit-report-fit.ts'
import type { ReportPart, ReportRun } from './audit-report-part.ts'

/** Reports as one page of HTML that prints on A4 with the margins of GB/T 9704; no script, nothing from elsewhere. */
export function writeAuditHtml(reports: readonly AuditReport[]): string {
  const title = reports[0]?.title ?? '核对报告'
  return `<!doctype html>
<html lang="${reports[0]?.lang ?? 'zh-Hans'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${reports.map(articleOf).join('\n')}
</body>
</html>
`
}

const articleOf = ({ title, facts, lang, layout, parts }: AuditReport): string =>
  `<article class="${layout}" lang="${lang}">\n<h1>${escaped(title)}</h1>\n<p class="facts">${escaped(facts)}</p>\n${parts.map(partOf).join('\n')}\n</article>`

function partOf(part: ReportPart): string {
  switch (part.kind) {
    case 'heading':
      return `<h2>${escaped(part.text)}</h2>`
    case 'table':
      return tableOf(part)
    case 'quotation':
      return `<blockquote>${runsOf(part.runs)}</blockquote>`
    default:
      return `<p class="${part.kind}">${runsOf(part.runs)}</p>`
  }
}

function tableOf({ head, rows }: Extract<ReportPart, { kind: 'table' }>): string {
  const headCells = head.map(cell => `<th scope="col">${escaped(cell)}</th>`).join('')
  const bodyRows = rows.map(([first = '', ...rest]) => {
    const cells = rest.map(cell => `<td>${escaped(cell)}</td>`).join('')
    return `<tr><th scope="row">${escaped(first)}</th>${cells}</tr>`
  })
  return `<table>\n<thead><tr>${headCells}</tr></thead>\n<tbody>\n${bodyRows.join('\n')}\n</tbody>\n</table>`
}

const runsOf = (runs: readonly ReportRun[]): string =>
  runs.map(({ text, marked }) => (marked ? `<b>${escaped(text)}</b>` : escaped(text))).join('')

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, character => entities[character] ?? '')

// Type of GB/T 9704: 正文三号仿宋, 标题二号小标宋, 一级标题黑体; what is quoted is set smaller, so that a report stays one page.
const style = `
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
* { box-sizing: border-box; margin: 0; }
body { background: #fff; color: #000; font: 16pt/28pt FangSong_GB2312, 仿宋_GB2312, FangSong, 仿宋, STFangsong, "Noto Serif CJK SC", serif; }
article + article { break-before: page; }
h1 { font: 22pt/32pt FZXiaoBiaoSong-B05S, 方正小标宋简体, SimSun, 宋体, STSong, "Noto Serif CJK SC", serif; text-align: center; text-wrap: balance; }
h2 { margin-top: 8pt; font: 16pt/28pt SimHei, 黑体, STHeiti, "Noto Sans CJK SC", sans-serif; text-indent: 2em; break-after: avoid; }
p { text-align: justify; text-indent: 2em; }
.facts { margin-bottom: 8pt; font-size: 12pt; line-height: 20pt; text-align: center; text-indent: 0; }
.note, blockquote { margin: 0 0 0 2em; font-size: 12pt; line-height: 20pt; text-indent: 0; text-align: left; overflow-wrap: anywhere; }
blockquote { padding-left: 8pt; border-left: 1.5pt solid #000; }
.item { break-after: avoid; }
.item:last-child { break-after: auto; }
b { font-weight: 700; }
blockquote b { text-decoration: underline; text-underline-offset: 3pt; }
table { width: 100%; margin: 6pt 0; border-collapse: collapse; font-size: 12pt; line-height: 18pt; }
th, td { padding: 2pt 5pt; border: 0.75pt solid #000; font-weight: 400; text-align: right; }
thead th { font-family: SimHei, 黑体, STHeiti, "Noto Sans CJK SC", sans-serif; text-align: center; }
tbody th { text-align: left; }
tr { break-inside: avoid; }
/* Little was found: all of it on one page. */
.page { font-size: ${pageType.body}pt; line-height: ${pageType.line}pt; }
.page h1 { font-size: ${pageType.title}pt; line-height: ${pageType.titleLine}pt; }
.page h2 { margin-top: ${pageType.gap}pt; font-size: ${pageType.body}pt; line-height: ${pageType.line}pt; }
.page .facts, .page .note, .page blockquote, .page table { font-size: ${pageType.small}pt; line-height: ${pageType.smallLine}pt; }
.page .facts { margin-bottom: ${pageType.gap}pt; }
.page .note, .page blockquote { margin-left: 2em; }
[lang="en"] { font-family: "Times New Roman", "Liberation Serif", FangSong_GB2312, FangSong, "Noto Serif CJK SC", serif; }
[lang="en"] h1, [lang="en"] h2 { font-family: Arial, "Liberation Sans", SimHei, "Noto Sans CJK SC", sans-serif; }
[lang="en"] p:not(.facts), [lang="en"] h2 { text-indent: 0; text-align: left; }
@media screen { article { max-width: 210mm; margin: 0 auto; padding: 37mm 26mm 35mm 28mm; } }
@media screen and (max-width: 600px) { article { padding: 24px 20px; } }
`
