import { z } from 'zod'
import { drawReasons } from '../ledger/verification/sample.ts'

// 待核实: what a month's draw gives, with why.

const Day = z.iso.date()
const Count = z.int().min(0)
const Method = z.enum(['papers', 'telephone', 'on-site'])

export const VerificationQuery = z.strictObject({
  month: z
    .string()
    .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)
    .optional(),
})

const ToVerify = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    status: z.string(),
    lead: z.string().nullable(),
    verifier: z.string().nullable(),
    /** The words it comes from. */
    sentence: z.string().nullable(),
    reasons: z.array(z.enum(drawReasons)),
    isDone: z.boolean(),
    /** What the doer says in asking for closing stands in the fact of this version. */
    closing: z
      .strictObject({ statementVersion: z.int(), method: Method.nullable(), noticeUntil: Day.nullable() })
      .nullable(),
    figures: z.array(
      z.strictObject({
        id: z.string(),
        metric: z.string(),
        unit: z.string(),
        text: z.string().nullable(),
        target: z.number(),
        reported: z.strictObject({ period: z.string(), value: z.number(), on: Day }).nullable(),
        verified: z
          .strictObject({ period: z.string(), value: z.number(), on: Day, method: Method })
          .nullable(),
        isDone: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'ToVerify', description: '一项待核实的任务 · A task to be verified' })
export type ToVerify = z.infer<typeof ToVerify>

export const VerificationDocument = z
  .strictObject({
    on: Day,
    month: z.string(),
    sampleShare: Count,
    bigChange: Count,
    size: Count,
    verified: Count,
    tasks: z.array(ToVerify),
  })
  .meta({
    id: 'Verification',
    description: '本月要核实的和抽到的原因 · What a month’s draw asks to be verified, and why',
  })
export type VerificationDocument = z.infer<typeof VerificationDocument>
