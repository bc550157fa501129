import type { AuditFinding, Verdict } from '../audit/finding.ts'
import type { CommitmentVerifiability } from '../audit/verifiability/commitment.ts'
import type { Grade } from '../audit/verifiability/rules.ts'
import type { PlanVerifiability } from '../audit/verifiability.ts'
import type { Plan, Span } from '../model/plan.ts'
import { fitsOnePage } from './audit-report-fit.ts'
import type { ReportPart, ReportRun } from './audit-report-part.ts'
import { questionParts } from './audit-report-questions.ts'
import { arithmeticIn, type ReportWords, reportWords } from './audit-report-words.ts'
import type { Language } from './unreadable-document.ts'

/** A finding as it goes into a report: with the sentences of its places and what was decided of it. */
export type ReportedFinding = Pick<AuditFinding, 'verdict' | 'zh' | 'en' | 'arithmetic'> & {
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

/** `layout`: a page where few things were found, else a paper of several with a summary first. */
export type AuditReport = {
  readonly title: string
  readonly facts: string
  readonly lang: string
  readonly layout: 'page' | 'paper'
  readonly parts: readonly ReportPart[]
}

/** The report on one document for those who drafted it. What was dismissed is counted and not listed. */
export function auditReport(audit: ReportedAudit, language: Language = 'zh'): AuditReport {
  const { plan, name, on } = audit
  const words = reportWords[language]
  const title = words.title(plan.title ?? name)
  const facts = [plan.issuer, name.replace(/^.*[\\/]/, ''), words.auditedOn(on)].filter(Boolean).join('　')
  const written = { title, facts, lang: words.lang }
  for (const scope of pageScopes) {
    const parts = partsOf(audit, language, scope)
    if (fitsOnePage(title, parts)) return { ...written, layout: 'page', parts }
  }
  return { ...written, layout: 'paper', parts: partsOf(audit, language, paperScope) }
}

/** How much of what is not a finding a report has room for. */
type Scope = {
  readonly summary: boolean
  readonly quotations: number
  readonly table: boolean
  readonly questions: number
}

const paperScope: Scope = { summary: true, quotations: 4, table: true, questions: 12 }
const pageScopes: readonly Scope[] = [
  { summary: false, quotations: 4, table: true, questions: 12 },
  { summary: false, quotations: 2, table: true, questions: 5 },
  { summary: false, quotations: 2, table: false, questions: 5 },
  { summary: false, quotations: 2, table: false, questions: 3 },
]

function partsOf(audit: ReportedAudit, language: Language, scope: Scope): ReportPart[] {
  const { plan, verifiability } = audit
  const words = reportWords[language]
  const [overall, findings, commitments, questions] = words.headings
  return [
    heading(overall),
    paragraph(overview(audit, words)),
    ...(scope.summary ? summary(audit, language) : []),
    heading(findings),
    ...findingParts(audit, language, scope.quotations),
    heading(commitments),
    ...verifiabilityParts(plan, verifiability, words, scope.table),
    heading(questions),
    ...questionParts(plan, verifiability.commitments, language, scope.questions),
  ]
}

const verdicts: readonly Verdict[] = ['contradiction', 'warning', 'suspect', 'not-comparable', 'consistent']
const reported: readonly Verdict[] = ['contradiction', 'warning', 'suspect']

const isDismissed = ({ decision }: ReportedFinding): boolean => decision?.verdict === 'dismissed'

function overview({ findings }: ReportedAudit, words: ReportWords): string {
  const counts = verdicts.map(verdict =>
    words.count(words.verdicts[verdict], findings.filter(finding => finding.verdict === verdict).length),
  )
  const dismissed = findings.filter(isDismissed).length
  const rest = dismissed > 0 ? words.dismissed(dismissed) : ''
  return `${words.counts(findings.length, counts.join(words.join === '' ? '，' : ', '))}${rest}`
}

/** What is listed, contradictions first. */
const listed = ({ findings }: ReportedAudit): ReportedFinding[] =>
  reported.flatMap(verdict =>
    findings.filter(finding => finding.verdict === verdict && !isDismissed(finding)),
  )

const mostSummed = 10 // what a head of office reads before the details

function summary(audit: ReportedAudit, language: Language): ReportPart[] {
  const words = reportWords[language]
  const all = listed(audit)
  if (all.length === 0) return []
  const rest = all.length - mostSummed
  return [
    paragraph(words.first(all.length)),
    ...all
      .slice(0, mostSummed)
      .map((finding, index) =>
        note(`${words.numbered(index + 1, words.verdicts[finding.verdict])}${finding[language]}`),
      ),
    ...(rest > 0 ? [note(words.more(rest))] : []),
  ]
}

function findingParts(audit: ReportedAudit, language: Language, mostQuotations: number): ReportPart[] {
  const words = reportWords[language]
  const all = listed(audit)
  if (all.length === 0) return [paragraph(words.nothing)]
  return all.flatMap((finding, index) => [
    {
      kind: 'item' as const,
      runs: [
        { text: words.numbered(index + 1, words.verdicts[finding.verdict]), marked: true },
        { text: `${finding[language]}${finding.decision?.verdict === 'accepted' ? words.accepted : ''}` },
      ],
    },
    note(words.arithmetic(arithmeticIn(finding.arithmetic, language))),
    ...quotations(finding, audit.text, words, mostQuotations),
  ])
}

/** A slogan may stand in twenty sentences; the page shows all. */
function quotations(
  { where }: ReportedFinding,
  text: string,
  words: ReportWords,
  mostQuotations: number,
): ReportPart[] {
  const sentences = new Map(where.map(({ sentence }) => [sentence.join('-'), sentence]))
  const shown = [...sentences.values()].slice(0, mostQuotations)
  const parts = shown.map(sentence => ({
    kind: 'quotation' as const,
    runs: [
      { text: words.original },
      ...markedRuns(
        text,
        sentence,
        where.map(({ span }) => span),
      ),
    ],
  }))
  const more = sentences.size - shown.length
  return more > 0 ? [...parts, note(words.moreSentences(more))] : parts
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

function verifiabilityParts(
  plan: Plan,
  found: PlanVerifiability,
  words: ReportWords,
  withTable: boolean,
): ReportPart[] {
  const { commitments, elements, timeGone } = found
  if (commitments.length === 0) return [paragraph(words.noCommitments)]
  const late = timeGone?.late === true ? words.late((timeGone.share * 100).toFixed(0)) : ''
  const told =
    words.commitments(commitments.length, found.grades) +
    words.elements(elements.measure, elements.deadline, elements.lead) +
    late
  const head = [words.section, words.commitmentsHead, ...grades]
  return [
    paragraph(told),
    ...(withTable ? [{ kind: 'table' as const, head, rows: sectionRows(plan, commitments, words) }] : []),
  ]
}

/** By the first heading above each commitment, in the order of the document; the last row is the sum. */
function sectionRows(
  plan: Plan,
  commitments: readonly CommitmentVerifiability[],
  words: ReportWords,
): string[][] {
  const sections = new Map(plan.sections.map(section => [section.id, section]))
  const sectionOf = new Map(plan.clauses.map(({ id, section }) => [id, section]))
  const firstHeading = (clause: string): string => {
    let found = sections.get(sectionOf.get(clause) ?? '')
    for (let above = found; above; above = sections.get(above.parent ?? '')) found = above
    return found ? `${found.marker}${found.title}` : words.beforeHeadings
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
  return [...rows, [words.total, total] as const].map(([title, counts]) => [
    title,
    String(counts.reduce((sum, count) => sum + count, 0)),
    ...counts.map(String),
  ])
}

const heading = (text: string): ReportPart => ({ kind: 'heading', text })
const paragraph = (text: string): ReportPart => ({ kind: 'paragraph', runs: [{ text }] })
const note = (text: string): ReportPart => ({ kind: 'note', runs: [{ text }] })
