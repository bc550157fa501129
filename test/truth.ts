import type { Agency, Clause, Figure, Plan } from '../src/model/plan.ts'
import { bare } from './plan-invariants.ts'

// truth.json: what the author of a fixture knows, written by hand before any reader saw the text.

export type TrueUnit = { unit?: string; lines?: string[]; class?: string; quantifier?: 'all' | 'relevant' }
export type TrueTask = {
  ordinal: string
  section: string
  heading?: string
  text: string
  /** Absent: two readings can be defended. */
  window?: { kind: 'deadline' | 'interval' | 'recurring'; from?: string; to: string | null } | null
  lead: TrueUnit[]
  support: TrueUnit[]
}
export type TrueFigure = {
  start: number
  end: number
  text: string
  value: number
  high?: number
  unit: string
  op: Figure['op']
  metric?: string
  polarity?: Figure['polarity']
  basis?: Figure['basis']
}
/** Without a kind, two can be defended. */
export type TrueClause = { start: number; end: number; kind?: Clause['kind']; text: string }
/**
 * What the reader is known to get wrong, so that a repair is noticed. `scored`: by score, what it says is wrong, word for word.
 * `read`: a clause by words that only it holds, perhaps a figure of it as printed, and what its fields are in truth.
 */
export type Misses = {
  scored?: Record<string, string[]>
  read?: { clause: string; figure?: string; is: Record<string, unknown> }[]
}
export type TruePart = { count: number; noun: string; items?: string[]; open?: boolean }

export type Truth = {
  title?: string | null
  number?: string | null
  issuer?: string
  issuedOn?: string
  genre?: Plan['genre']
  period?: Plan['period']
  /** The ordinal of the task, or nothing where clauses have none, and the name. */
  benchmarks?: [ordinal: string, name: string][]
  frameworks?: { name: string; parts: TruePart[] }[]
  /** Words of a clause whose duty recurs, and its rule. */
  rrules?: [words: string, rrule: string][]
  repaired?: string
  /** Where the second printing of the text begins. */
  printedTwice?: number
  tasks?: TrueTask[]
  clauses?: TrueClause[]
  figures?: TrueFigure[]
  /** For texts that are cleaned so much that offsets say little. */
  figureTexts?: Omit<TrueFigure, 'start' | 'end'>[]
  misses?: Misses
}

/** How many of the things looked at are right, and the others in words. */
export type Score = { right: number; of: number; wrong: string[] }

const score = (): Score => ({ right: 0, of: 0, wrong: [] })
function tally(into: Score, right: boolean, wrong: string): void {
  into.of++
  if (right) into.right++
  else into.wrong.push(wrong)
}

export type TaskScores = { tasks: Score; lead: Score; support: Score; lines: Score; windows: Score }

/** Compares tasks with the clauses that carry them. What no task accounts for is wrong, too. */
export function scoreTasks(plan: Plan, truth: Truth): TaskScores {
  const scores = { tasks: score(), lead: score(), support: score(), lines: score(), windows: score() }
  const carrying = plan.clauses.filter(({ lead, support }) => lead.length + support.length > 0)
  const taken = new Set<Clause>()
  for (const task of truth.tasks ?? []) {
    const opening = bare(task.text).slice(0, 14)
    const clause = plan.clauses.find(c => !taken.has(c) && bare(c.text).slice(0, 60).includes(opening))
    tally(scores.tasks, clause !== undefined, `${nameOf(task)} not found`)
    if (!clause) continue
    taken.add(clause)
    scoreUnits(scores, task, clause)
    if (task.window !== undefined) scoreWindow(scores.windows, task, clause)
  }
  for (const clause of carrying)
    if (!taken.has(clause)) tally(scores.tasks, false, `no task: 「${clause.text.slice(0, 30)}」`)
  return scores
}

const nameOf = ({ section, ordinal, text }: TrueTask): string => `${section}.${ordinal} ${text.slice(0, 12)}…`

function scoreUnits(scores: TaskScores, task: TrueTask, clause: Clause): void {
  for (const role of ['lead', 'support'] as const) {
    const wanted = new Map(task[role].map(unit => [keyOf(unit), unit]))
    const got = new Map(clause[role].map(agency => [keyOf(agency), agency]))
    for (const [key, unit] of wanted) {
      const agency = got.get(key)
      tally(scores[role], agency !== undefined, `${nameOf(task)} ${role}: ${key} missing`)
      if (!unit.lines) continue
      const lines = agency?.lines?.join('、')
      tally(scores.lines, lines === unit.lines.join('、'), `${nameOf(task)} ${key}: lines ${lines}`)
    }
    for (const key of got.keys())
      if (!wanted.has(key)) tally(scores[role], false, `${nameOf(task)} ${role}: ${key} extra`)
  }
}

/** A unit is the same with or without the region word that stands once for a list. */
function keyOf(unit: TrueUnit | Agency): string {
  if (unit.class)
    return `${unit.quantifier}:${withoutRegion(bare(unit.class).replace(/^(区直|市直|市政府|区政府)/, ''))}`
  return withoutRegion(bare(('name' in unit ? unit.name : unit.unit) ?? ''))
}
const withoutRegion = (name: string): string => name.replace(/^[省市区县](?!委)/, '')

const windowKinds = { deadline: 'by', interval: 'during', recurring: 'every' } as const

function scoreWindow(into: Score, task: TrueTask, clause: Clause): void {
  const { window: wanted } = task
  const { window: got } = clause
  const right = wanted
    ? got?.kind === windowKinds[wanted.kind] &&
      got.to === wanted.to &&
      (!wanted.from || got.from === wanted.from)
    : !got || got.inherited
  tally(into, right, `${nameOf(task)} window ${JSON.stringify(wanted)} got ${JSON.stringify(got)}`)
}

export type FigureScores = {
  found: Score
  invented: Score
  value: Score
  unit: Score
  op: Score
  metric: Score
  polarity: Score
  basis: Score
}

export function scoreFigures(plan: Plan, truth: Truth): FigureScores {
  const scores: FigureScores = {
    found: score(),
    invented: score(),
    value: score(),
    unit: score(),
    op: score(),
    metric: score(),
    polarity: score(),
    basis: score(),
  }
  const figures = plan.clauses.flatMap(clause => clause.figures)
  for (const wanted of truth.figures ?? []) {
    const got = figures.find(({ span: [start, end] }) => start < wanted.end && wanted.start < end)
    scoreFigure(scores, wanted, got)
  }
  const left = [...figures]
  for (const wanted of truth.figureTexts ?? []) {
    const at = left.findIndex(({ text }) => bare(text) === bare(wanted.text))
    scoreFigure(scores, wanted, at < 0 ? undefined : left.splice(at, 1)[0])
  }
  scoreInvented(scores.invented, figures, truth)
  return scores
}

function scoreFigure(
  scores: FigureScores,
  wanted: Omit<TrueFigure, 'start' | 'end'>,
  got: Figure | undefined,
): void {
  tally(scores.found, got !== undefined, `${wanted.text} not found`)
  if (!got) return
  const value = got.value === wanted.value && got.high === (wanted.high ?? null)
  tally(scores.value, value, `${wanted.text}: value ${got.value}${got.high === null ? '' : `–${got.high}`}`)
  tally(scores.unit, bare(got.unit) === bare(wanted.unit), `${wanted.text}: unit 「${got.unit}」`)
  tally(scores.op, got.op === wanted.op, `${wanted.text}: ${got.op}, not ${wanted.op}`)
  if (!wanted.metric) return
  tally(
    scores.metric,
    likeMetric(wanted.metric, got.metric),
    `${wanted.metric} ${wanted.text}: 「${got.metric}」`,
  )
  tally(scores.polarity, got.polarity === wanted.polarity, `${wanted.metric} ${wanted.text}: ${got.polarity}`)
  tally(scores.basis, likeBasis(got.basis, wanted.basis), `${wanted.metric} ${wanted.text}: ${got.basis}`)
}

/** Half of the pairs of characters shared: 「智能传感产业营业收入」 is met by 「产业营业收入」. */
function likeMetric(wanted: string, got: string): boolean {
  const pairs = (text: string): string[] => [...bare(text)].slice(1).map((c, i) => (bare(text)[i] ?? '') + c)
  const mine = new Set(pairs(got))
  const theirs = pairs(wanted)
  return theirs.filter(pair => mine.has(pair)).length >= theirs.length / 2
}

const likeBasis = (got: string, wanted: string | undefined): boolean =>
  (got === 'count' ? 'level' : got) === wanted || (got === 'growth' && wanted === 'decrease')

/** A number in digits that the author did not mark measures nothing. Numbers in characters may be read either way. */
function scoreInvented(into: Score, figures: Figure[], truth: Truth): void {
  const { figures: marked, figureTexts, printedTwice = Number.POSITIVE_INFINITY } = truth
  if (!marked && !figureTexts) return
  const texts = new Set(figureTexts?.map(({ text }) => bare(text)))
  for (const { span, text } of figures) {
    if (!/\d/.test(text) || span[0] >= printedTwice) continue
    const known = texts.has(bare(text)) || marked?.some(({ start, end }) => start < span[1] && span[0] < end)
    tally(into, known === true, `${text} at ${span} is no figure`)
  }
}

/** Where clauses are cut, and of what kind they are. What is no clause (a heading, the page around the text) counts as cut wrongly. */
export function scoreClauses(plan: Plan, truth: Truth, original: string): { cut: Score; kind: Score } {
  const scores = { cut: score(), kind: score() }
  for (const wanted of truth.clauses ?? []) {
    const shared = ({ span }: Clause): number =>
      Math.min(span[1], wanted.end) - Math.max(span[0], wanted.start)
    const got = plan.clauses.reduce<Clause | undefined>(
      (best, c) => (shared(c) > (best ? shared(best) : 0) ? c : best),
      undefined,
    )
    const said = got ? original.slice(...got.span) : ''
    tally(
      scores.cut,
      bare(said) === bare(original.slice(wanted.start, wanted.end)),
      `${wanted.text}… cut as 「${said.slice(0, 40)}」`,
    )
    if (!wanted.kind) continue
    const half = got !== undefined && shared(got) * 2 >= wanted.end - wanted.start
    tally(scores.kind, half && got.kind === wanted.kind, `${wanted.text}…: ${got?.kind}, not ${wanted.kind}`)
  }
  const known = truth.clauses ?? []
  for (const { span, text } of known.length > 0 ? plan.clauses : [])
    if (!known.some(({ start, end }) => start < span[1] && span[0] < end))
      tally(scores.cut, false, `no clause: 「${text}」`)
  return scores
}

export function scoreFrameworks(plan: Plan, truth: Truth): Score {
  const into = score()
  for (const { name, parts } of truth.frameworks ?? []) {
    const got = plan.frameworks.find(framework => bare(framework.name) === bare(name))
    for (const part of parts) {
      const same = got?.parts.find(
        p => p.count === part.count && likeNoun(p.noun, part.noun) && sameItems(p.items, part.items),
      )
      const seen = got?.parts.map(p => `${p.count}${p.noun}[${p.items}]`).join(' ')
      tally(
        into,
        same !== undefined && same.open === (part.open ?? same.open),
        `${name}: ${part.count}${part.noun}, got ${seen}`,
      )
    }
  }
  return into
}
const likeNoun = (a: string, b: string): boolean => bare(a).includes(bare(b)) || bare(b).includes(bare(a))
const sameItems = (got: string[], wanted: string[] | undefined): boolean =>
  !wanted || (got.length === wanted.length && wanted.every(item => got.some(g => bare(g) === bare(item))))

export function scoreBenchmarks(plan: Plan, truth: Truth): Score {
  const into = score()
  const got = plan.clauses.flatMap(({ ordinal, benchmarks }) =>
    benchmarks.map(({ name }) => `${ordinal ?? ''} ${name}`),
  )
  const wanted = (truth.benchmarks ?? []).map(([ordinal, name]) => ({ ordinal, name }))
  for (const { ordinal, name } of wanted) {
    const ends = ordinal ? `${ordinal} ${name}` : ` ${name}`
    const at = got.findIndex(g => g.endsWith(ends))
    tally(into, at >= 0, `${ordinal} ${name} not found`)
    if (at >= 0) got.splice(at, 1)
  }
  if (truth.benchmarks) for (const extra of got) tally(into, false, `${extra} is no benchmark`)
  return into
}

/** Which of the fields listed as misread are read as they should be by now, and which lists name no clause. */
export function repairedMisses(plan: Plan, { misses }: Truth): string[] {
  return (misses?.read ?? []).flatMap(({ clause: words, figure: printed, is }) => {
    const [clause, ...others] = plan.clauses.filter(({ text }) => bare(text).includes(bare(words)))
    if (!clause || others.length > 0) return [`${words} is in ${clause ? 'several clauses' : 'no clause'}`]
    const figure = clause.figures.find(({ text }) => bare(text) === bare(printed ?? ''))
    const read: Record<string, unknown> = printed
      ? { ...figure }
      : { ...clause, section: plan.sections.find(({ id }) => id === clause.section)?.title }
    return Object.entries(is)
      .filter(([field, value]) => JSON.stringify(read[field]) === JSON.stringify(value))
      .map(([field, value]) => `${words} ${printed ?? ''}: ${field} is ${JSON.stringify(value)} by now`)
  })
}
