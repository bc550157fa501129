import { z } from 'zod'
import type * as model from '../model/plan.ts'

// The schemas of `luoshi.plan/1` for data that crosses a border. The types are the model's; `satisfies` keeps both alike.
// What has an `id` is a component of the API document under that name.

const Day = z.iso.date()
const Offset = z.int().min(0)

/** Longer than any name, metric or phrase of time; what is longer is a mistake of a program. */
const Words = z.string().max(4000)

/** More digits or items than this no slogan has. */
const mostParts = 1000

export const Span = z.tuple([Offset, Offset]).readonly().meta({
  id: 'Span',
  description:
    '原文位置：[起, 止)，以原文的 UTF-16 码元计 · Offsets in the original text, in UTF-16 code units',
}) satisfies z.ZodType<model.Span>

export const Genre = z
  .enum([
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
  ])
  .meta({ id: 'Genre', description: '文种 · What kind of document it is' }) satisfies z.ZodType<model.Genre>

export const ClauseKind = z
  .enum(['commitment', 'result', 'principle', 'exhortation', 'procedure', 'context'])
  .meta({
    id: 'ClauseKind',
    description: '语句类别 · What a clause is',
  }) satisfies z.ZodType<model.ClauseKind>

export const Agency = z
  .strictObject({
    name: Words.min(1),
    printed: Words,
    lines: z.exactOptional(z.array(Words).max(200)),
    class: z.exactOptional(Words),
    quantifier: z.exactOptional(z.enum(['all', 'relevant'])),
    span: Span,
  })
  .meta({
    id: 'Agency',
    description: '单位 · A unit, or an open class of units, in one role for one clause',
  }) satisfies z.ZodType<model.Agency>

export const Window = z
  .strictObject({
    kind: z.enum(['by', 'during', 'every', 'ongoing']),
    from: Day.nullable(),
    to: Day.nullable(),
    rrule: Words.nullable(),
    text: Words,
    inherited: z.boolean(),
    span: Span.nullable(),
  })
  .meta({ id: 'Window', description: '时限 · When a clause is due' }) satisfies z.ZodType<model.Window>

export const Period = z.strictObject({ from: Words, to: Words }).meta({
  id: 'Period',
  description: '规划期 · From and to, both inclusive',
}) satisfies z.ZodType<model.Period>

export const Figure = z
  .strictObject({
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
  })
  .meta({
    id: 'Figure',
    description: '指标值 · A number with what it measures',
  }) satisfies z.ZodType<model.Figure>

export const Benchmark = z
  .strictObject({
    name: Words.min(1),
    span: Span,
  })
  .meta({
    id: 'Benchmark',
    description: '对标 · Whom an item measures itself against',
  }) satisfies z.ZodType<model.Benchmark>

export const Clause = z
  .strictObject({
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
  })
  .meta({
    id: 'Clause',
    description: '语句 · The smallest part that gets a row of its own',
  }) satisfies z.ZodType<model.Clause>

export const Section = z
  .strictObject({
    id: z.string(),
    parent: z.string().nullable(),
    level: z.int().min(1),
    marker: z.string(),
    title: z.string(),
    span: Span,
  })
  .meta({
    id: 'Section',
    description: '章节 · A heading with everything under it',
  }) satisfies z.ZodType<model.Section>

export const Framework = z
  .strictObject({
    name: Words,
    label: Words,
    parts: z
      .array(
        z.strictObject({
          count: z.int().min(0),
          noun: Words,
          items: z.array(Words).max(mostParts),
          open: z.boolean(),
          span: Span,
        }),
      )
      .max(mostParts),
    span: Span,
  })
  .meta({
    id: 'Framework',
    description: '工作体系 · A numbered slogan and what its digits stand for',
  }) satisfies z.ZodType<model.Framework>

export const Finding = z
  .strictObject({
    code: z.string(),
    severity: z.enum(['info', 'warning', 'error']),
    message: z.string(),
    clause: z.string().nullable(),
    spans: z.array(Span),
  })
  .meta({
    id: 'Finding',
    description: '存疑 · What was repaired, doubted or contradictory',
  }) satisfies z.ZodType<model.Finding>

export const Plan = z
  .strictObject({
    schema: z.literal('luoshi.plan/1'),
    source: z.strictObject({ name: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), length: Offset }),
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
  })
  .meta({
    id: 'Plan',
    description: '计划 · One published document and everything read in it (luoshi.plan/1)',
  }) satisfies z.ZodType<model.Plan>
