import {
  asRead,
  type Cells,
  type CorrectedClause,
  cellsOf,
  cellsWithMention,
  mergeClauses,
  splitClause,
  trimmed,
  withCells,
} from './corrected-clause.ts'
import { type CorrectedFinding, findingIdsOf } from './corrected-finding.ts'
import type { Act, Change, Correction, Mark, Refusal } from './correction.ts'
import type { Framework, Plan, Span } from './plan.ts'

/** What became of one entry of the log: undone, or refused in whole or part by the plan as it stands. */
export type EntryOutcome = Mark & { undone: boolean; refusals: Refusal[] }

/** A plan as read, with every correction applied beside it. */
export type CorrectedPlan = {
  plan: Plan
  clauses: CorrectedClause[]
  frameworks: (Framework & { made: Mark | null })[]
  findings: CorrectedFinding[]
  /** One outcome an entry, in the order of the log. */
  entries: EntryOutcome[]
  /** The version of the next entry to expect is one more. */
  version: number
  /** What Ctrl+Z and Ctrl+Y would undo and redo. */
  canUndo: number | null
  canRedo: number | null
}

/**
 * The plan as corrected. Pure, and the same for the browser's immediate echo, the exports and the API. An entry that no
 * longer fits (its split was undone, or a new reading cut the text otherwise) is kept in `entries` with its refusal.
 */
export function applyCorrections(plan: Plan, text: string, entries: readonly Correction[]): CorrectedPlan {
  const { outcomes, undone, canUndo, canRedo } = replayUndo(entries)
  const draft = draftOf(plan, text)
  entries.forEach((entry, index) => {
    if (entry.act !== 'change' || undone.has(entry.version)) return
    const mark: Mark = { version: entry.version, at: entry.at, by: entry.by }
    for (const change of entry.changes) {
      const refusal = applyChange(draft, change, mark)
      if (refusal) outcomes[index]?.refusals.push(refusal)
    }
  })
  return {
    plan,
    clauses: draft.clauses,
    frameworks: draft.frameworks,
    findings: placeFindings(draft),
    entries: outcomes,
    version: entries.at(-1)?.version ?? 0,
    canUndo,
    canRedo,
  }
}

/** Whether one more act would be refused: by all that stands in `entries`, and then by `act` itself. */
export function refusalsOf(
  plan: Plan,
  text: string,
  entries: readonly Correction[],
  act: Act,
): readonly Refusal[] {
  const version = (entries.at(-1)?.version ?? 0) + 1
  const corrected = applyCorrections(plan, text, [...entries, { version, at: '', by: '', ...act }])
  return corrected.entries.at(-1)?.refusals ?? []
}

/** Which entries are undone, and what Ctrl+Z and Ctrl+Y mean now. A new change ends what could be redone by key. */
function replayUndo(entries: readonly Correction[]) {
  const changes = new Set<number>()
  const undone = new Set<number>()
  let undoable: number[] = []
  let redoable: number[] = []
  const outcomes = entries.map((entry): EntryOutcome => {
    const refusals: Refusal[] = []
    if (entry.act === 'change') {
      changes.add(entry.version)
      undoable.push(entry.version)
      redoable = []
    } else {
      const refusal = undoRefusal(entry, entry.version, changes, undone)
      if (refusal) refusals.push(refusal)
      else if (entry.act === 'undo') {
        undone.add(entry.entry)
        undoable = undoable.filter(version => version !== entry.entry)
        redoable.push(entry.entry)
      } else {
        undone.delete(entry.entry)
        redoable = redoable.filter(version => version !== entry.entry)
        undoable.push(entry.entry)
      }
    }
    return { version: entry.version, at: entry.at, by: entry.by, undone: false, refusals }
  })
  for (const outcome of outcomes) outcome.undone = undone.has(outcome.version)
  return { outcomes, undone, canUndo: undoable.at(-1) ?? null, canRedo: redoable.at(-1) ?? null }
}

function undoRefusal(
  act: Exclude<Act, { act: 'change' }>,
  version: number,
  changes: Set<number>,
  undone: Set<number>,
): Refusal | null {
  const { entry } = act
  if (entry < 1 || entry >= version) return { code: 'unknown-entry', entry }
  if (!changes.has(entry)) return { code: 'not-a-change', entry }
  if (act.act === 'undo' && undone.has(entry)) return { code: 'already-undone', entry }
  if (act.act === 'redo' && !undone.has(entry)) return { code: 'not-undone', entry }
  return null
}

type Draft = {
  text: string
  clauses: CorrectedClause[]
  frameworks: CorrectedPlan['frameworks']
  findings: Map<string, CorrectedFinding>
  /** Where a clause stands in `clauses`; null after a split, a merge or an addition moved them. */
  places: Map<string, number> | null
}

function draftOf(plan: Plan, text: string): Draft {
  const ids = findingIdsOf(plan, text)
  return {
    text,
    clauses: plan.clauses.map(asRead),
    frameworks: plan.frameworks.map(framework => ({ ...framework, made: null })),
    findings: new Map(
      plan.findings.map((finding, index) => {
        const id = ids[index] ?? ''
        return [id, { ...finding, id, verdict: null, reason: null, note: null, judged: null }]
      }),
    ),
    places: null,
  }
}

function placeOf(draft: Draft, id: string): number {
  draft.places ??= new Map(draft.clauses.map((clause, index) => [clause.id, index]))
  return draft.places.get(id) ?? -1
}

function applyChange(draft: Draft, change: Change, mark: Mark): Refusal | null {
  switch (change.type) {
    case 'judge-finding':
      return judgeFinding(draft, change, mark)
    case 'add-clause':
      return addClause(draft, change, mark)
    case 'add-framework':
      return addFramework(draft, change.framework, mark)
    default:
      return changeClause(draft, change, mark)
  }
}

type ClauseChange = Extract<Change, { clause: string }>

function changeClause(draft: Draft, change: ClauseChange, mark: Mark): Refusal | null {
  const place = placeOf(draft, change.clause)
  const clause = draft.clauses[place]
  if (!clause) return { code: 'unknown-clause', clause: change.clause }
  switch (change.type) {
    case 'split':
      return split(draft, place, clause, change.at, mark)
    case 'merge':
      return merge(draft, place, clause, change.next, mark)
    case 'mark-checked':
      draft.clauses[place] = { ...clause, checked: change.checked ? mark : null }
      return null
    case 'add-mention': {
      const cells = cellsWithMention(clause, change.mention)
      return setCells(draft, place, clause, cells, mark)
    }
    default:
      return setCells(draft, place, clause, cellsOf(change), mark)
  }
}

function setCells(draft: Draft, place: number, clause: CorrectedClause, cells: Partial<Cells>, mark: Mark) {
  for (const span of spansIn(cells)) {
    const refusal = spanRefusal(draft.text, span)
    if (refusal) return refusal
  }
  draft.clauses[place] = withCells(clause, cells, mark)
  return null
}

function* spansIn({ lead = [], support = [], window, figures = [], benchmarks = [] }: Partial<Cells>) {
  for (const { span } of [...lead, ...support, ...figures, ...benchmarks]) if (span) yield span
  if (window?.span) yield window.span
}

function spanRefusal(text: string, [start, end]: Span): Refusal | null {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length)
    return { code: 'outside-text', span: [start, end], length: text.length }
  return start < end ? null : { code: 'empty-span', span: [start, end] }
}

function split(draft: Draft, place: number, clause: CorrectedClause, at: number, mark: Mark) {
  const outcome = splitClause(clause, at, draft.text, mark)
  if ('refusal' in outcome) return outcome.refusal
  draft.clauses.splice(place, 1, ...outcome.parts)
  draft.places = null
  return null
}

function merge(draft: Draft, place: number, clause: CorrectedClause, next: string, mark: Mark) {
  const second = draft.clauses[place + 1]
  if (placeOf(draft, next) === -1) return { code: 'unknown-clause', clause: next } as const
  if (second?.id !== next) return { code: 'not-neighbours', clause: clause.id, next } as const
  draft.clauses.splice(place, 2, mergeClauses(clause, second, mark))
  draft.places = null
  return null
}

function addClause(draft: Draft, change: Extract<Change, { type: 'add-clause' }>, mark: Mark) {
  const { text, clauses } = draft
  const refusal = spanRefusal(text, change.span)
  if (refusal) return refusal
  const span = trimmed(text, change.span)
  if (span[0] === span[1]) return { code: 'empty-span', span: change.span } as const
  const after = clauses.findIndex(clause => clause.span[1] > span[0])
  const place = after === -1 ? clauses.length : after
  const next = clauses[place]
  if (next && next.span[0] < span[1]) return { code: 'overlaps-clause', span, clause: next.id } as const
  const cells: Cells = {
    kind: change.kind,
    lead: [],
    support: [],
    window: null,
    figures: [],
    benchmarks: [],
  }
  clauses.splice(place, 0, {
    id: `added-${span[0]}-${span[1]}`,
    origin: [],
    section: (clauses[place - 1] ?? next)?.section ?? null,
    ordinal: null,
    text: text.slice(...span).replace(/\s*\n\s*/g, ''),
    span,
    read: cells,
    now: cells,
    changed: {},
    carried: [],
    made: { ...mark, how: 'add' },
    checked: null,
  })
  draft.places = null
  return null
}

function addFramework(draft: Draft, framework: Framework, mark: Mark): Refusal | null {
  for (const { span } of [framework, ...framework.parts]) {
    const refusal = spanRefusal(draft.text, span)
    if (refusal) return refusal
  }
  draft.frameworks.push({ ...framework, made: mark })
  return null
}

function judgeFinding(draft: Draft, change: Extract<Change, { type: 'judge-finding' }>, mark: Mark) {
  const finding = draft.findings.get(change.finding)
  if (!finding) return { code: 'unknown-finding', finding: change.finding } as const
  if (change.verdict === 'dismissed' && !change.reason)
    return { code: 'reason-required', finding: change.finding } as const
  draft.findings.set(change.finding, {
    ...finding,
    verdict: change.verdict,
    reason: (change.verdict && change.reason) ?? null,
    note: (change.verdict && change.note) || null,
    judged: change.verdict ? mark : null,
  })
  return null
}

// A finding follows the words it is about into the part that a split left them in, and into what a merge made.
function placeFindings({ findings, clauses }: Draft): CorrectedFinding[] {
  const owners = new Map<string, CorrectedClause[]>()
  for (const clause of clauses)
    for (const id of clause.origin) {
      const parts = owners.get(id)
      if (parts) parts.push(clause)
      else owners.set(id, [clause])
    }
  return [...findings.values()].map(finding => {
    const parts = (finding.clause !== null && owners.get(finding.clause)) || []
    const at = finding.spans[0]?.[0] ?? -1
    const owner = parts.find(({ span }) => span[0] <= at && at < span[1]) ?? parts[0]
    return owner ? { ...finding, clause: owner.id } : finding
  })
}
