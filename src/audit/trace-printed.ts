import type { LevelTrace } from './level-trace.ts'
import type { MentionTrace } from './lineage-mentions.ts'
import type { TraceVerdict } from './lineage-verdict.ts'
import type { Trace, TracePlace } from './trace.ts'

// What is printed for machines: the objects of the contract, and beside them, when asked for, what it has no place for.

/** One target in `luoshi.trace/1`. */
export type PrintedTarget = {
  readonly target: TracePlace
  readonly outcome: TracePlace | null
  readonly verdict: TraceVerdict
  readonly why: string
}

/** `luoshi.trace/1`. */
export type PrintedTrace = {
  readonly schema: 'luoshi.trace/1'
  readonly old: string
  readonly new: string
  readonly targets: readonly PrintedTarget[]
}

/** `luoshi.trace-mentions/1`: what the new report never mentions, and what nobody promised. */
export type PrintedMentions = {
  readonly schema: 'luoshi.trace-mentions/1'
  readonly old: string
  readonly new: string
  readonly unmentioned: MentionTrace
  readonly unpromised: MentionTrace
}

/** `luoshi.trace-levels/1`: what no lower plan carries. */
export type PrintedLevels = { readonly schema: 'luoshi.trace-levels/1' } & LevelTrace

export const printedTrace = (trace: Trace): PrintedTrace => ({
  schema: 'luoshi.trace/1',
  old: trace.old,
  new: trace.new,
  targets: trace.targets.map(({ target, outcome, verdict, why }) => ({
    target,
    outcome,
    verdict,
    why: why.zh,
  })),
})

export const printedMentions = (
  trace: Trace,
  unmentioned: MentionTrace,
  unpromised: MentionTrace,
): PrintedMentions => ({
  schema: 'luoshi.trace-mentions/1',
  old: trace.old,
  new: trace.new,
  unmentioned,
  unpromised,
})

export const printedLevels = (levels: LevelTrace): PrintedLevels => ({
  schema: 'luoshi.trace-levels/1',
  ...levels,
})
