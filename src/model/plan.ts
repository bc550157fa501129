// The shape of a plan as read from one document: `luoshi.plan/1`. Everything downstream reads this and nothing else.

/** `[start, end)` in UTF-16 code units of the original text as decoded, before any cleaning. */
export type Span = readonly [start: number, end: number]

export type Genre =
  | 'work-report' // 政府工作报告
  | 'congress-report' // 党代会报告
  | 'work-plan' // 工作方案、行动计划
  | 'decomposition' // 任务分解表、责任分工
  | 'opinion' // 实施意见
  | 'notice' // 通知
  | 'news' // 报道
  | 'infographic' // 图解
  | 'bulletin' // 通报
  | 'other'

export type ClauseKind = 'commitment' | 'result' | 'principle' | 'exhortation' | 'procedure' | 'context'

/** An open class (`有关镇街`) says so in `class` and `quantifier`; a unit has neither. */
export type Agency = {
  name: string
  printed: string
  lines?: string[]
  class?: string
  quantifier?: 'all' | 'relevant'
  span: Span
}

export type WindowKind = 'by' | 'during' | 'every' | 'ongoing'

/** 时限. `inherited` says that the clause states none and this one is the plan's. */
export type Window = {
  kind: WindowKind
  from: string | null
  to: string | null
  rrule: string | null
  text: string
  inherited: boolean
  span: Span | null
}

export type Comparator = 'eq' | 'ge' | 'gt' | 'le' | 'lt' | 'about' | 'nearly' | 'over'
export type Basis =
  | 'level'
  | 'growth'
  | 'cagr'
  | 'share'
  | 'increase'
  | 'decrease'
  | 'multiple'
  | 'rank'
  | 'count'
export type Period = { from: string; to: string }

/** A number with what it measures. `value` is in the base unit (`400亿元` is 40000000000 元). */
export type Figure = {
  metric: string
  value: number
  high: number | null
  unit: string
  op: Comparator
  basis: Basis
  polarity: 'target' | 'actual'
  hedged: boolean
  period: Period | null
  text: string
  span: Span
}

export type Benchmark = { name: string; span: Span }

export type Clause = {
  id: string
  section: string | null
  ordinal: string | null
  kind: ClauseKind
  text: string
  span: Span
  lead: Agency[]
  support: Agency[]
  window: Window | null
  figures: Figure[]
  benchmarks: Benchmark[]
}

export type Section = {
  id: string
  parent: string | null
  level: number
  marker: string
  title: string
  span: Span
}

export type FrameworkPart = { count: number; noun: string; items: string[]; open: boolean; span: Span }
export type Framework = { name: string; label: string; parts: FrameworkPart[]; span: Span }

export type Severity = 'info' | 'warning' | 'error'
export type Finding = {
  code: string
  severity: Severity
  message: string
  clause: string | null
  spans: Span[]
}

export type Plan = {
  schema: 'luoshi.plan/1'
  source: { name: string; sha256: string; length: number }
  title: string | null
  issuer: string | null
  number: string | null
  genre: Genre
  issuedOn: string | null
  period: Period | null
  sections: Section[]
  clauses: Clause[]
  frameworks: Framework[]
  findings: Finding[]
}
