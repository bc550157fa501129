import type { AuditFinding, Verdict } from '../audit/finding.ts'
import type { CommitmentVerifiability } from '../audit/verifiability/commitment.ts'
import type { Grade } from '../audit/verifiability/rules.ts'
import type { PlanVerifiability } from '../audit/verifiability.ts'
import type { Plan, Span } from '../model/plan.ts'
import type { ReportPart, ReportRun } from './audit-report-part.ts'
import { questionParts } from './audit-report-questions.ts'

/** A finding as it goes into a report: with the sentences of its places and what was decided of it. */
export type ReportedFinding = Pick<AuditFinding, 'verdict' | 'zh' | 'arithmetic'> & {
  readonly where: readonly { readonly span: Span; readonly text: string; readonly sentence: Span }[]
  readonly decision: { readonly verdict: 'accepted' | 'dismissed' | null } | null
}

/** One audited document; `on` is the day of the audit, `name` that of its file. */
export type ReportedAudit = {
  readonly name: string
  readonly plan: Plan
  readonly text: string
  readonly findings: readonly ReportedFinding[]
  readonly verifiability: PlanVerifiability
  readonly on: string
}

export type AuditReport = {
  readonly title: string
  readonly facts: string
  readonly parts: readonly ReportPart[]
}

/** The report on one document for those who drafted it. What was dismissed is counted and not listed. */
export function auditReport(audit: ReportedAudit): AuditReport {
  const { plan, name, on, verifiability } = audit
  return {
    title: `关于《${plan.title ?? name}》的核对报告`,
    facts: [plan.issuer, name.replace(/^.*[\\/]/, ''), `${on} 核对`].filter(Boolean).join('　'),
    parts: [
      heading('一、总体情况'),
      paragraph(overview(audit)),
      heading('二、需要核实的数字和表述'),
      ...findingParts(audit),
      heading('三、承诺的可核查性'),
      ...verifiabilityParts(plan, verifiability),
      heading('四、请起草单位答复'),
      ...questionParts(plan, verifiability.commitments),
    ],
  }
}

export const verdictWords: Readonly<Record<Verdict, string>> = {
  contradiction: '矛盾',
  warning: '提醒',
  suspect: '存疑',
  'not-comparable': '不可比',
  consistent: '相符',
}
const verdicts = Object.keys(verdictWords) as Verdict[]
const reported: readonly Verdict[] = ['contradiction', 'warning', 'suspect']

const isDismissed = ({ decision }: ReportedFinding): boolean => decision?.verdict === 'dismissed'

function overview({ findings }: ReportedAudit): string {
  const counts = verdicts.map(verdict => {
    const count = findings.filter(finding => finding.verdict === verdict).length
    return `${verdictWords[verdict]} ${count} 处`
  })
  const dismissed = findings.filter(isDismissed).length
  const rest = dismissed > 0 ? `其中 ${dismissed} 处经核实不成立，不再列出。` : ''
  return `共核对数量关系和列项 ${findings.length} 处：${counts.join('，')}。${rest}`
}

function findingParts({ findings, text }: ReportedAudit): ReportPart[] {
  const listed = reported.flatMap(verdict =>
    findings.filter(finding => finding.verdict === verdict && !isDismissed(finding)),
  )
  if (listed.length === 0) return [paragraph('没有发现矛盾、提醒和存疑。')]
  return listed.flatMap((finding, index) => [
    {
      kind: 'item' as const,
      runs: [
        { text: `${index + 1}.〔${verdictWords[finding.verdict]}〕`, marked: true },
        { text: `${finding.zh}${finding.decision?.verdict === 'accepted' ? '（已采纳）' : ''}` },
      ],
    },
    { kind: 'note' as const, runs: [{ text: `算式：${finding.arithmetic}` }] },
    ...quotations(finding, text),
  ])
}

const mostQuotations = 4 // a slogan may stand in twenty sentences; the page shows all

function quotations({ where }: ReportedFinding, text: string): ReportPart[] {
  const sentences = new Map(where.map(({ sentence }) => [sentence.join('-'), sentence]))
  const shown = [...sentences.values()].slice(0, mostQuotations)
  const parts = shown.map(sentence => ({
    kind: 'quotation' as const,
    runs: [
      { text: '原文：' },
      ...markedRuns(
        text,
        sentence,
        where.map(({ span }) => span),
      ),
    ],
  }))
  const more = sentences.size - shown.length
  return more > 0 ? [...parts, { kind: 'note', runs: [{ text: `另有 ${more} 处原文。` }] }] : parts
}

/** A sentence of the original, the words that a finding stands on marked; line breaks of the layout are left out. */
export function markedRuns(text: string, [from, to]: Span, spans: readonly Span[]): ReportRun[] {
  const inside = spans
    .filter(([start, end]) => start >= from && end <= to)
    .toSorted((a, b) => a[0] - b[0] || b[1] - a[1])
  const runs: ReportRun[] = []
  const add = (start: number, end: number, marked: boolean): void => {
    const words = text.slice(start, end).replace(/\s*\n\s*/g, '')
    if (words !== '') runs.push(marked ? { text: words, marked } : { text: words })
  }
  let at = from
  for (const [start, end] of inside) {
    if (start < at) continue
    add(at, start, false)
    add(start, end, true)
    at = end
  }
  add(at, to, false)
  return runs
}

const grades: readonly Grade[] = ['A', 'B', 'C', 'D', 'E']

function verifiabilityParts(plan: Plan, found: PlanVerifiability): ReportPart[] {
  const { commitments, elements, timeGone } = found
  if (commitments.length === 0) return [paragraph('没有读出承诺。')]
  const shares = grades.map(
    grade => `${grade} 级 ${found.grades[grade].count} 项（${found.grades[grade].share.toFixed(1)}%）`,
  )
  const late = timeGone?.late === true ? `成文之日，规划期已过 ${(timeGone.share * 100).toFixed(0)}%。` : ''
  return [
    paragraph(
      `承诺 ${commitments.length} 项：${shares.join('，')}。A 级到期凭资料和现场即可核实，E 级只有方向。` +
        `有量化或完成标志的 ${elements.measure} 项，自有时限的 ${elements.deadline} 项，写明牵头单位的 ${elements.lead} 项。${late}`,
    ),
    { kind: 'table', head: ['章节', '承诺', ...grades], rows: sectionRows(plan, commitments) },
  ]
}

/** By the first heading above each commitment, in the order of the document; the last row is the sum. */
function sectionRows(plan: Plan, commitments: readonly CommitmentVerifiability[]): string[][] {
  const sections = new Map(plan.sections.map(section => [section.id, section]))
  const sectionOf = new Map(plan.clauses.map(({ id, section }) => [id, section]))
  const firstHeading = (clause: string): string => {
    let found = sections.get(sectionOf.get(clause) ?? '')
    for (let above = found; above; above = sections.get(above.parent ?? '')) found = above
    return found ? `${found.marker}${found.title}` : '（标题之前）'
  }
  const rows = new Map<string, number[]>()
  for (const { clause, grade } of commitments) {
    const key = firstHeading(clause)
    const counts = rows.get(key) ?? grades.map(() => 0)
    const at = grades.indexOf(grade)
    counts[at] = (counts[at] ?? 0) + 1
    rows.set(key, counts)
  }
  const total = grades.map(grade => commitments.filter(one => one.grade === grade).length)
  return [...rows, ['合计', total] as const].map(([title, counts]) => [
    title,
    String(counts.reduce((sum, count) => sum + count, 0)),
    ...counts.map(String),
  ])
}

const heading = (text: string): ReportPart => ({ kind: 'heading', text })
const paragraph = (text: string): ReportPart => ({ kind: 'paragraph', runs: [{ text }] })
