import type { Plan } from '../model/plan.ts'
import { type CompareSettings, defaultCompareSettings } from './lineage-compare.ts'
import { enough, type Match, matchOf, type Prepared, prepare } from './lineage-match.ts'
import { lastYearTold, reviewIn } from './lineage-review.ts'
import { type Statement, statementsOf } from './lineage-statements.ts'
import { ofTerm, plannedYear, targetsOf, termEnd, termTargetsOf } from './lineage-targets.ts'
import { type Told, toldIn, toldScore } from './lineage-told.ts'
import { judge, type TraceVerdict } from './lineage-verdict.ts'
import { impliedGrowth, type Reason, reasonFor, reasonForSilence, reasonForWords } from './lineage-why.ts'
import { type Rarity, rarityIn } from './lineage-words.ts'
import { isGeneralName } from './metric-name-words.ts'

// 历年对照: what became of each figure that a report promised, by what the next one says of it.

/** A place in one of the reports, with what stands there. `value` is in the base unit, null where words stand for it. */
export type TracePlace = {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly text: string
  readonly metric: string
  readonly value: number | null
  readonly unit: string
  readonly op?: string
}

export type TracedTarget = {
  readonly target: TracePlace
  readonly outcome: TracePlace | null
  readonly verdict: TraceVerdict
  readonly why: Reason
  readonly likeness: number // of the outcome, or of the nearest that was not taken
  readonly sentence: string // the clause that promised
}

export type Trace = { readonly old: string; readonly new: string; readonly targets: readonly TracedTarget[] }

/** Traces each target of `old` into the review of `next`. Both are read plans; the order of targets is the old report's. */
export function tracePlans(old: Plan, next: Plan, settings: CompareSettings = defaultCompareSettings): Trace {
  const end = termEnd(old, next)
  const year = end ?? plannedYear(old)
  const rarity = rarityIn([old, next])
  const promised = end === null ? targetsOf(old) : termTargetsOf(old, end)
  const review = reviewIn(next, lastYearTold(next, year))
  const reported = statementsOf(review, 'result', year)
  const targets = promised.map(statement => prepare(statement, 'target', rarity))
  const outcomes = (end === null ? reported : reported.map(ofTerm)).map(statement =>
    prepare(statement, 'outcome', rarity),
  )
  const found = assign(targets, outcomes, toldIn(review, rarity), rarity)
  const context: Context = {
    settings,
    bases: statementsOf(old, 'result', year === null ? null : year - 1),
    again: statementsOf(review, 'commitment', year === null ? null : year + 1),
  }
  return {
    old: old.source.name,
    new: next.source.name,
    targets: targets.map((target, i) => traced(target.statement, found[i] ?? nothing, context)),
  }
}

type Found = { match: Match | null; told: Told | null; score: number; nearest: Match | null }
const nothing: Found = { match: null, told: null, score: 0, nearest: null }
type Edge = { target: number; score: number } & ({ match: Match } | { told: Told })

/** Gives each target its best statement, the surest first; a statement answers to one metric only. */
function assign(
  targets: readonly Prepared[],
  outcomes: readonly Prepared[],
  told: readonly Told[],
  rarity: Rarity,
): Found[] {
  const edges: Edge[] = []
  const found: Found[] = targets.map(() => ({ ...nothing }))
  targets.forEach((target, i) => {
    const matches = outcomes.flatMap(outcome => matchOf(target, outcome) ?? [])
    const nearest = matches.reduce<Match | null>(
      (best, match) => (best && best.score >= match.score ? best : match),
      null,
    )
    found[i] = { ...nothing, nearest, score: nearest?.score ?? 0 }
    for (const match of matches)
      if (match.score >= enough) edges.push({ target: i, score: match.score, match })
    for (const words of told) {
      const score = toldScore(target, words, rarity)
      if (score >= enough) edges.push({ target: i, score, told: words })
    }
  })
  const takenBy = new Map<Statement | Told, string>()
  for (const edge of edges.sort((a, b) => b.score - a.score || a.target - b.target)) {
    const slot = found[edge.target]
    const core = targets[edge.target]?.statement.name.core ?? ''
    const thing = 'match' in edge ? edge.match.outcome : edge.told
    if (!slot || slot.match || slot.told || (takenBy.get(thing) ?? core) !== core) continue
    takenBy.set(thing, core)
    found[edge.target] =
      'match' in edge
        ? { ...slot, match: edge.match, score: edge.score }
        : { ...slot, told: edge.told, score: edge.score }
  }
  return found
}

const worthShowing = 0.15 // below it the nearest has nothing in common but the unit

type Context = { settings: CompareSettings; bases: readonly Statement[]; again: readonly Statement[] }

function traced(target: Statement, { match, told, score, nearest }: Found, context: Context): TracedTarget {
  const fixed = { target: placeOf(target), likeness: score, sentence: target.clause.text }
  if (match) {
    const judgement = judge(match, context.settings)
    const base =
      judgement.doubt === 'growth-against-level' ? baseOf(target, match.outcome, context.bases) : null
    const why = reasonFor(match, judgement, base)
    return { ...fixed, outcome: placeOf(match.outcome), verdict: judgement.verdict, why }
  }
  if (told) {
    const why = reasonForWords(target, told.phrase.text)
    return { ...fixed, outcome: placeOfWords(told, target), verdict: 'unclear', why }
  }
  const near =
    nearest && nearest.score >= worthShowing ? { statement: nearest.outcome, score: nearest.score } : null
  const why = reasonForSilence(target, near, repeated(target, context.again))
  return { ...fixed, outcome: null, verdict: 'not-reported', why }
}

function baseOf(target: Statement, outcome: Statement, bases: readonly Statement[]): Reason | null {
  if (outcome.extent !== 'year') return null
  const base = bases.find(
    ({ name, figure, extent }) =>
      name.core === target.name.core &&
      figure.unit === outcome.figure.unit &&
      extent === 'year' &&
      figure.basis === 'level',
  )
  return impliedGrowth(target, outcome, base ?? null)
}

// A bare 「投资」 of the new plan is not the old one's.
const repeated = (target: Statement, again: readonly Statement[]): Statement | null =>
  (target.name.known === null && isGeneralName(target.name.core) ? [] : again).find(
    ({ name, figure }) =>
      name.core === target.name.core &&
      figure.unit === target.figure.unit &&
      figure.basis === target.figure.basis,
  ) ?? null

function placeOf({ document, figure }: Statement): TracePlace {
  const [start, end] = figure.span
  const { text, metric, value, unit, op } = figure
  return { document, start, end, text, metric, value, unit, op }
}

function placeOfWords({ document, phrase }: Told, target: Statement): TracePlace {
  const [start, end] = phrase.span
  return { document, start, end, text: phrase.text, metric: target.figure.metric, value: null, unit: '' }
}
