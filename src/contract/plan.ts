import { z } from 'zod'
import type * as model from '../model/plan.ts'

// The schemas of `luoshi.plan/1` for data that crosses a border. The types are the model's; `satisfies` keeps both alike.

const Day = z.iso.date()
const Offset = z.int().min(0)

/** Longer than any name, metric or phrase of time; what is longer is a mistake of a program. */
const Words = z.string().max(4000)

export const Span = z.tuple([Offset, Offset]).readonly() satisfies z.ZodType<model.Span>

export const Genre = z.enum([
  'work-report',
  'congress-report',
  'work-plan',
  'decomposition',
  'opinion',
  'notice',
  'news',
  'infographic',
  'bulletin',
  'other',
]) satisfies z.ZodType<model.Genre>

export const ClauseKind = z.enum([
  'commitment',
  'result',
  'principle',
  'exhortation',
  'procedure',
  'context',
]) satisfies z.ZodType<model.ClauseKind>

export const Agency = z.object({
  name: Words.min(1),
  printed: Words,
  lines: z.exactOptional(z.array(Words).max(200)),
  class: z.exactOptional(Words),
  quantifier: z.exactOptional(z.enum(['all', 'relevant'])),
  span: Span,
}) satisfies z.ZodType<model.Agency>

export const Window = z.object({
  kind: z.enum(['by', 'during', 'every', 'ongoing']),
  from: Day.nullable(),
  to: Day.nullable(),
  rrule: Words.nullable(),
  text: Words,
  inherited: z.boolean(),
  span: Span.nullable(),
}) satisfies z.ZodType<model.Window>

export const Period = z.object({ from: z.string(), to: z.string() }) satisfies z.ZodType<model.Period>

export const Figure = z.object({
  metric: Words,
  value: z.number(),
  high: z.number().nullable(),
  unit: Words,
  op: z.enum(['eq', 'ge', 'gt', 'le', 'lt', 'about', 'nearly', 'over']),
  basis: z.enum(['level', 'growth', 'cagr', 'share', 'increase', 'decrease', 'multiple', 'rank', 'count']),
  polarity: z.enum(['target', 'actual']),
  hedged: z.boolean(),
  period: Period.nullable(),
  text: Words,
  span: Span,
}) satisfies z.ZodType<model.Figure>

export const Benchmark = z.object({
  name: Words.min(1),
  span: Span,
}) satisfies z.ZodType<model.Benchmark>

export const Clause = z.object({
  id: z.string(),
  section: z.string().nullable(),
  ordinal: z.string().nullable(),
  kind: ClauseKind,
  text: z.string(),
  span: Span,
  lead: z.array(Agency),
  support: z.array(Agency),
  window: Window.nullable(),
  figures: z.array(Figure),
  benchmarks: z.array(Benchmark),
}) satisfies z.ZodType<model.Clause>

export const Section = z.object({
  id: z.string(),
  parent: z.string().nullable(),
  level: z.int().min(1),
  marker: z.string(),
  title: z.string(),
  span: Span,
}) satisfies z.ZodType<model.Section>

export const Framework = z.object({
  name: Words,
  label: Words,
  parts: z.array(
    z.object({
      count: z.int().min(0),
      noun: Words,
      items: z.array(Words),
      open: z.boolean(),
      span: Span,
    }),
  ),
  span: Span,
}) satisfies z.ZodType<model.Framework>

export const Finding = z.object({
  code: z.string(),
  severity: z.enum(['info', 'warning', 'error']),
  message: z.string(),
  clause: z.string().nullable(),
  spans: z.array(Span),
}) satisfies z.ZodType<model.Finding>

export const Plan = z.object({
  schema: z.literal('luoshi.plan/1'),
  source: z.object({ name: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), length: Offset }),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  number: z.string().nullable(),
  genre: Genre,
  issuedOn: Day.nullable(),
  period: Period.nullable(),
  sections: z.array(Section),
  clauses: z.array(Clause),
  frameworks: z.array(Framework),
  findings: z.array(Finding),
}) satisfies z.ZodType<model.Plan>
