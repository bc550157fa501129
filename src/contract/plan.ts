import { z } from 'zod'
import type * as model from '../model/plan.ts'

// The schemas of `luoshi.plan/1` for data that crosses a border. The types are the model's; `satisfies` keeps both alike.

const Day = z.iso.date()
const Offset = z.int().min(0)

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
  name: z.string().min(1).max(200),
  printed: z.string().max(400),
  lines: z.exactOptional(z.array(z.string().max(100)).max(50)),
  class: z.exactOptional(z.string().max(200)),
  quantifier: z.exactOptional(z.enum(['all', 'relevant'])),
  span: Span,
}) satisfies z.ZodType<model.Agency>

export const Window = z.object({
  kind: z.enum(['by', 'during', 'every', 'ongoing']),
  from: Day.nullable(),
  to: Day.nullable(),
  rrule: z.string().max(200).nullable(),
  text: z.string().max(400),
  inherited: z.boolean(),
  span: Span.nullable(),
}) satisfies z.ZodType<model.Window>

export const Period = z.object({ from: z.string(), to: z.string() }) satisfies z.ZodType<model.Period>

export const Figure = z.object({
  metric: z.string().max(400),
  value: z.number(),
  high: z.number().nullable(),
  unit: z.string().max(40),
  op: z.enum(['eq', 'ge', 'gt', 'le', 'lt', 'about', 'nearly', 'over']),
  basis: z.enum(['level', 'growth', 'cagr', 'share', 'increase', 'decrease', 'multiple', 'rank', 'count']),
  polarity: z.enum(['target', 'actual']),
  hedged: z.boolean(),
  period: Period.nullable(),
  text: z.string().max(400),
  span: Span,
}) satisfies z.ZodType<model.Figure>

export const Benchmark = z.object({
  name: z.string().min(1).max(200),
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
  name: z.string().max(100),
  label: z.string().max(100),
  parts: z.array(
    z.object({
      count: z.int().min(0),
      noun: z.string().max(100),
      items: z.array(z.string().max(400)),
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
