import type { BoardRow } from '../../ledger/board/board-row.ts'

// 履行记录 and 本期负担: facts of returns, counted. No score, and no place among other agencies.

/** One return that the agency owed, as the server lists it (GET /reporting/returns). */
export type OwedReturn = {
  readonly id: string
  readonly matter: string
  readonly title: string
  readonly part: 'lead' | 'joint-lead' | 'support'
  readonly period: { readonly period: string; readonly dueOn: string; readonly provisional: boolean }
  readonly state: 'not-open' | 'open' | 'in-grace' | 'missing' | 'reported' | 'reported-late' | 'returned'
  readonly reportedOn: string | null
  /** How often the office has returned it. */
  readonly returns: number
}

/** The parts of what was owed: they sum to it. */
export const parts = ['in-time', 'late', 'missing', 'given-back', 'to-come'] as const
export type Part = (typeof parts)[number]

/** Beside the parts: returned by the office at least once, whatever became of it. */
export type Shown = Part | 'owed' | 'once-returned'
export const shownParts: readonly Shown[] = ['owed', ...parts, 'once-returned']

const partOf = ({ state }: OwedReturn): Part | null => {
  switch (state) {
    case 'reported':
      return 'in-time'
    case 'reported-late':
      return 'late'
    case 'missing':
      return 'missing'
    case 'returned':
      return 'given-back'
    case 'open':
    case 'in-grace':
      return 'to-come'
    case 'not-open':
      return null
  }
}

/** The returns that a number of the record counts, of one period or of all. */
export const returnsIn = (returns: readonly OwedReturn[], shown: Shown, period?: string): OwedReturn[] =>
  returns.filter(each => {
    if (period !== undefined && each.period.period !== period) return false
    const part = partOf(each)
    if (part === null) return false
    if (shown === 'owed') return true
    return shown === 'once-returned' ? each.returns > 0 : part === shown
  })

/** The periods in which something was owed, the latest first. */
export const periodsOf = (returns: readonly OwedReturn[]): string[] =>
  [...new Set(returnsIn(returns, 'owed').map(({ period }) => period.period))].sort().reverse()

/** 本期负担: what a period asks of the agency. Every return of a task asks for each of the task's figures. */
export type Burden = {
  readonly returns: readonly OwedReturn[]
  readonly figures: number
  /** Returns that had to be written again. */
  readonly again: number
}

export function burdenOf(returns: readonly OwedReturn[], rows: readonly BoardRow[], period: string): Burden {
  const asked = returnsIn(returns, 'owed', period)
  const figuresOf = new Map(rows.map(({ id, figures }) => [id, figures.length]))
  return {
    returns: asked,
    figures: asked.reduce((sum, { matter }) => sum + (figuresOf.get(matter) ?? 0), 0),
    again: asked.filter(each => each.returns > 0).length,
  }
}

/** One number asked for in several tasks: named alike, in the same unit. */
export type AskedTwice = { readonly name: string; readonly unit: string; readonly rows: readonly BoardRow[] }

/** 同一数值被问几次, among the tasks given. What stands in brackets may make it another number; blanks do not. */
export function askedTwice(rows: readonly BoardRow[]): AskedTwice[] {
  const found = new Map<string, { name: string; unit: string; rows: BoardRow[] }>()
  for (const row of rows)
    for (const { name, unit } of row.figures) {
      const key = `${bare(name)} ${unit}`
      const known = found.get(key) ?? { name, unit, rows: [] }
      if (bare(name) !== '' && known.rows.at(-1) !== row) known.rows.push(row)
      found.set(key, known)
    }
  return [...found.values()].filter(each => each.rows.length > 1)
}

const bare = (name: string): string => name.replace(/\s/gu, '')
