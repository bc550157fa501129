import type { Basis, Comparator, Period, WindowKind } from '../model/plan.ts'

// Drafts carry offsets into the cleaned text, half-open. Assembly maps them to the original once, at the end.

export type AgencyDraft = {
  name: string
  start: number
  end: number
  lines?: string[]
  class?: string
  quantifier?: 'all' | 'relevant'
}

/** Dates are ISO days, inclusive at both ends; a month, quarter or year is given by its first and last day. */
export type WindowDraft = {
  kind: WindowKind
  from: string | null
  to: string | null
  rrule: string | null
  start: number
  end: number
}

export type FigureDraft = {
  start: number
  end: number
  value: number
  high: number | null
  unit: string
  op: Comparator
  hedged: boolean
  metric: string
  basis: Basis
  polarity: 'target' | 'actual'
  period: Period | null
}

export type BenchmarkDraft = { name: string; start: number; end: number }

/** What the recognizers found in one clause. */
export type Mentions = {
  windows: WindowDraft[]
  figures: FigureDraft[]
  benchmarks: BenchmarkDraft[]
}

/** What a clause knows before it is read: where it stands, and the year that 年内 and 年底 mean there. */
export type ClauseScope = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly year: number | null
}

/**
 * One construct, one file. The dispatcher calls `take` only at a character of `triggers`; `take` looks at bounded
 * distance, adds what it finds to `into` and returns the offset after it, or `at` when there is nothing here.
 */
export type Recognizer = {
  readonly name: string
  readonly triggers: string
  take(scope: ClauseScope, at: number, into: Mentions): number
}
