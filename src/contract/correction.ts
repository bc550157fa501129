import { z } from 'zod'
import type * as model from '../model/correction.ts'
import { Agency, Benchmark, ClauseKind, Figure, Framework, Span, Window } from './plan.ts'

// A clause merged from many carries all their ids.
const Id = z.string().min(1).max(4000)

/** A cell holds what a person may type; more than this is a program's mistake. */
const mostInCell = 200

const Sourced = { span: Span.nullable() }
export const CorrectedAgency = Agency.extend(Sourced).meta({
  id: 'CorrectedAgency',
  description: '更正后的单位 · A unit after a person’s hand',
}) satisfies z.ZodType<model.CorrectedAgency>
export const CorrectedFigure = Figure.extend(Sourced).meta({
  id: 'CorrectedFigure',
  description: '更正后的指标值 · A figure after a person’s hand',
}) satisfies z.ZodType<model.CorrectedFigure>
export const CorrectedBenchmark = Benchmark.extend(Sourced).meta({
  id: 'CorrectedBenchmark',
  description: '更正后的对标 · A benchmark after a person’s hand',
}) satisfies z.ZodType<model.CorrectedBenchmark>

export const MissedMention = z
  .discriminatedUnion('role', [
    z.strictObject({ role: z.enum(['lead', 'support']), agency: Agency }),
    z.strictObject({ role: z.literal('window'), window: Window.extend({ span: Span }) }),
    z.strictObject({ role: z.literal('figure'), figure: Figure }),
    z.strictObject({ role: z.literal('benchmark'), benchmark: Benchmark }),
  ])
  .meta({
    id: 'MissedMention',
    description: '补标：原文有而没有读出的 · Words of the document that the reading missed',
  }) satisfies z.ZodType<model.MissedMention>

const agencies = z.array(CorrectedAgency).max(mostInCell)

export const Change = z
  .discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('set-agencies'),
      clause: Id,
      lead: z.exactOptional(agencies),
      support: z.exactOptional(agencies),
    }),
    z.strictObject({ type: z.literal('set-window'), clause: Id, window: Window.nullable() }),
    z.strictObject({
      type: z.literal('set-figures'),
      clause: Id,
      figures: z.array(CorrectedFigure).max(mostInCell),
    }),
    z.strictObject({
      type: z.literal('set-benchmarks'),
      clause: Id,
      benchmarks: z.array(CorrectedBenchmark).max(mostInCell),
    }),
    z.strictObject({ type: z.literal('reclassify'), clause: Id, kind: ClauseKind }),
    z.strictObject({ type: z.literal('add-mention'), clause: Id, mention: MissedMention }),
    z.strictObject({ type: z.literal('add-clause'), span: Span, kind: ClauseKind }),
    z.strictObject({ type: z.literal('add-framework'), framework: Framework }),
    z.strictObject({ type: z.literal('split'), clause: Id, at: z.int().min(0) }),
    z.strictObject({ type: z.literal('merge'), clause: Id, next: Id }),
    z.strictObject({ type: z.literal('mark-checked'), clause: Id, checked: z.boolean() }),
    z.strictObject({
      type: z.literal('judge-finding'),
      finding: Id,
      verdict: z.enum(['accepted', 'dismissed']).nullable(),
      reason: z.exactOptional(z.enum(['as-printed', 'misread', 'harmless', 'other'])),
      note: z.exactOptional(z.string().max(2000)),
    }),
  ])
  .meta({ id: 'Change', description: '一处改动 · One change' }) satisfies z.ZodType<model.Change>

const Version = z.int().min(1).max(2_147_483_647)

const change = { act: z.literal('change'), changes: z.array(Change).min(1).max(5000) }
const undo = { act: z.literal('undo'), entry: Version }
const redo = { act: z.literal('redo'), entry: Version }
const mark = { version: Version, at: z.iso.datetime(), by: z.string() }

export const Act = z
  .discriminatedUnion('act', [z.strictObject(change), z.strictObject(undo), z.strictObject(redo)])
  .meta({
    id: 'Act',
    description: '一次操作：改动、撤销或重做 · What is done, and undone, in one',
  }) satisfies z.ZodType<model.Act>

export const Correction = z
  .discriminatedUnion('act', [
    z.strictObject({ ...mark, ...change }),
    z.strictObject({ ...mark, ...undo }),
    z.strictObject({ ...mark, ...redo }),
  ])
  .meta({
    id: 'Correction',
    description: '更正记录的一条 · An entry of a plan’s append-only log',
  }) satisfies z.ZodType<model.Correction>
