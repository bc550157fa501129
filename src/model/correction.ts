import type { Agency, Benchmark, ClauseKind, Figure, Framework, Span, Window } from './plan.ts'

// 更正. What was read is never overwritten: a person's corrections are an append-only log beside it, and the corrected
// plan is derived from both. Spans in a correction are offsets in the original text, as everywhere.

/** A thing of the plan after a person's hand: without a span it is 人工补充, in no words of the document. */
export type Sourced<T extends { span: Span | null }> = Omit<T, 'span'> & { span: Span | null }

export type CorrectedAgency = Sourced<Agency>
export type CorrectedFigure = Sourced<Figure>
export type CorrectedBenchmark = Sourced<Benchmark>

/** 采纳 or 不成立. */
export type Verdict = 'accepted' | 'dismissed'

/** Why a finding is dismissed: 原文如此, 读错, 不影响, 其他. */
export type DismissalReason = 'as-printed' | 'misread' | 'harmless' | 'other'

/** Words a person selected in the document, and what they are. */
export type MissedMention =
  | { role: 'lead' | 'support'; agency: Agency }
  | { role: 'window'; window: Window & { span: Span } }
  | { role: 'figure'; figure: Figure }
  | { role: 'benchmark'; benchmark: Benchmark }

/**
 * One change. A cell is set to its whole new value; set to what was read again, the correction is gone (its history
 * is not). Clauses made by a split of `c` are `c.1` and `c.2`; `a` merged with its neighbour `b` is `a+b`.
 */
export type Change =
  | { type: 'set-agencies'; clause: string; lead?: CorrectedAgency[]; support?: CorrectedAgency[] }
  | { type: 'set-window'; clause: string; window: Window | null }
  | { type: 'set-figures'; clause: string; figures: CorrectedFigure[] }
  | { type: 'set-benchmarks'; clause: string; benchmarks: CorrectedBenchmark[] }
  | { type: 'reclassify'; clause: string; kind: ClauseKind }
  | { type: 'add-mention'; clause: string; mention: MissedMention }
  | { type: 'add-clause'; span: Span; kind: ClauseKind }
  | { type: 'add-framework'; framework: Framework }
  | { type: 'split'; clause: string; at: number }
  | { type: 'merge'; clause: string; next: string }
  | { type: 'mark-checked'; clause: string; checked: boolean }
  | {
      type: 'judge-finding'
      finding: string
      verdict: Verdict | null
      reason?: DismissalReason
      note?: string
    }

export type ChangeType = Change['type']

/** What one person does in one act, and undoes in one: several changes (a pasted block), or an undo or redo of the act with version `entry`. */
export type Act =
  | { act: 'change'; changes: Change[] }
  | { act: 'undo'; entry: number }
  | { act: 'redo'; entry: number }

/** The stamp of an entry: its number in the plan's log, the instant (ISO 8601) and the post (岗位), never a person. */
export type Mark = { version: number; at: string; by: string }

/** An entry of a plan's log. Versions count from 1 without gaps. */
export type Correction = Mark & Act

/** Why a correction cannot be applied to the plan as it stands. A refusal is a value; nothing is thrown. */
export type Refusal =
  | { code: 'unknown-clause'; clause: string }
  | { code: 'unknown-finding'; finding: string }
  | { code: 'outside-text'; span: Span; length: number }
  | { code: 'empty-span'; span: Span }
  | { code: 'overlaps-clause'; span: Span; clause: string }
  | { code: 'outside-clause'; clause: string; at: number; span: Span }
  | { code: 'empty-part'; clause: string; at: number }
  | { code: 'inside-mention'; clause: string; at: number; span: Span }
  | { code: 'not-neighbours'; clause: string; next: string }
  | { code: 'reason-required'; finding: string }
  | { code: 'unknown-entry'; entry: number }
  | { code: 'already-undone'; entry: number }
  | { code: 'not-undone'; entry: number }
  | { code: 'not-a-change'; entry: number }

export type RefusalCode = Refusal['code']
