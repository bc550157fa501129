import { z } from 'zod'
import type * as model from '../model/correction.ts'
import { Agency, Benchmark, ClauseKind, Figure, Framework, Span, Window } from './plan.ts'

// A clause merged from many carries all their ids.
const Id = z.string().min(1).max(4000)

/** A cell holds what a person may type; more than this is a program's mistake. */
const mostInCell = 200

const Sourced = { span: Span.nullable() }
export const CorrectedAgency = Agency.extend(Sourced) satisfies z.ZodType<model.CorrectedAgency>
export const CorrectedFigure = Figure.extend(Sourced) satisfies z.ZodType<model.CorrectedFigure>
export const CorrectedBenchmark = Benchmark.extend(Sourced) satisfies z.ZodType<model.CorrectedBenchmark>

export const MissedMention = z.discriminatedUnion('role', [
  z.object({ role: z.enum(['lead', 'support']), agency: Agency }),
  z.object({ role: z.literal('window'), window: Window.extend({ span: Span }) }),
  z.object({ role: z.literal('figure'), figure: Figure }),
  z.object({ role: z.literal('benchmark'), benchmark: Benchmark }),
]) satisfies z.ZodType<model.MissedMention>

const agencies = z.array(CorrectedAgency).max(mostInCell)

export const Change = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('set-agencies'),
    clause: Id,
    lead: z.exactOptional(agencies),
    support: z.exactOptional(agencies),
  }),
  z.object({ type: z.literal('set-window'), clause: Id, window: Window.nullable() }),
  z.object({ type: z.literal('set-figures'), clause: Id, figures: z.array(CorrectedFigure).max(mostInCell) }),
  z.object({
    type: z.literal('set-benchmarks'),
    clause: Id,
    benchmarks: z.array(CorrectedBenchmark).max(mostInCell),
  }),
  z.object({ type: z.literal('reclassify'), clause: Id, kind: ClauseKind }),
  z.object({ type: z.literal('add-mention'), clause: Id, mention: MissedMention }),
  z.object({ type: z.literal('add-clause'), span: Span, kind: ClauseKind }),
  z.object({ type: z.literal('add-framework'), framework: Framework }),
  z.object({ type: z.literal('split'), clause: Id, at: z.int().min(0) }),
  z.object({ type: z.literal('merge'), clause: Id, next: Id }),
  z.object({ type: z.literal('mark-checked'), clause: Id, checked: z.boolean() }),
  z.object({
    type: z.literal('judge-finding'),
    finding: Id,
    verdict: z.enum(['accepted', 'dismissed']).nullable(),
    reason: z.exactOptional(z.enum(['as-printed', 'misread', 'harmless', 'other'])),
    note: z.exactOptional(z.string().max(2000)),
  }),
]) satisfies z.ZodType<model.Change>

const Version = z.int().min(1)

const change = { act: z.literal('change'), changes: z.array(Change).min(1).max(5000) }
const undo = { act: z.literal('undo'), entry: Version }
const redo = { act: z.literal('redo'), entry: Version }
const mark = { version: Version, at: z.iso.datetime(), by: z.string() }

export const Act = z.discriminatedUnion('act', [
  z.object(change),
  z.object(undo),
  z.object(redo),
]) satisfies z.ZodType<model.Act>

export const Correction = z.discriminatedUnion('act', [
  z.object({ ...mark, ...change }),
  z.object({ ...mark, ...undo }),
  z.object({ ...mark, ...redo }),
]) satisfies z.ZodType<model.Correction>
