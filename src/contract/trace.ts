import { z } from 'zod'
import type * as verdict from '../audit/lineage-verdict.ts'
import type * as trace from '../audit/trace.ts'
import type * as printed from '../audit/trace-printed.ts'

// The schemas of `luoshi.trace/1` and of what is printed beside it. The types are the audit's; `satisfies` keeps both alike.

const Words = z.string().max(20_000) // a place may be a whole clause
const Offset = z.int().min(0)
const Distance = z.number().min(0).max(1)

export const TraceVerdict = z.enum([
  'met',
  'missed',
  'unclear',
  'not-reported',
]) satisfies z.ZodType<verdict.TraceVerdict>

export const TracePlace = z.strictObject({
  document: Words,
  start: Offset,
  end: Offset,
  text: Words,
  metric: Words,
  value: z.number().nullable(),
  unit: Words,
  op: z.exactOptional(z.string()),
}) satisfies z.ZodType<trace.TracePlace>

export const PrintedTrace = z.strictObject({
  schema: z.literal('luoshi.trace/1'),
  old: Words,
  new: Words,
  targets: z.array(
    z.strictObject({
      target: TracePlace,
      outcome: TracePlace.nullable(),
      verdict: TraceVerdict,
      why: Words.min(1),
    }),
  ),
}) satisfies z.ZodType<printed.PrintedTrace>

const ClausePlace = z.strictObject({ document: Words, start: Offset, end: Offset, text: Words })
const Candidates = z.array(z.strictObject({ place: ClausePlace, distance: Distance }))
const Mentions = z.strictObject({
  searched: Offset,
  unmentioned: z.array(z.strictObject({ clause: ClausePlace, nearest: Candidates })),
})

export const PrintedMentions = z.strictObject({
  schema: z.literal('luoshi.trace-mentions/1'),
  old: Words,
  new: Words,
  unmentioned: Mentions,
  unpromised: Mentions,
}) satisfies z.ZodType<printed.PrintedMentions>

const LevelCommitments = z.array(z.strictObject({ commitment: ClausePlace, nearest: Candidates }))

export const PrintedLevels = z.strictObject({
  schema: z.literal('luoshi.trace-levels/1'),
  higher: Words,
  lower: z.array(Words),
  searched: Offset,
  carried: LevelCommitments,
  uncarried: LevelCommitments,
}) satisfies z.ZodType<printed.PrintedLevels>
