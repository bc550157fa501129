import { z } from 'zod'
import { Act, Correction } from './correction.ts'
import { Genre, Plan } from './plan.ts'
import { integerInQuery, largestInteger } from './query-value.ts'

// What the plan operations take and give; the page and the server both read this file. The operations themselves stand
// in src/api, and all of them in the API document (GET /api/openapi.json, docs/reference).

/** Bytes of one upload, as many as the reader takes: a work report is 100 kB as text, and some MB as a PDF. */
export const largestUpload = 64 * 1024 * 1024

/** A plan as the list shows it. Counts are of the corrected plan. */
export const PlanSummary = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    title: z.string().nullable(),
    number: z.string().nullable(),
    issuer: z.string().nullable(),
    genre: Genre,
    issuedOn: z.iso.date().nullable(),
    storedAt: z.iso.datetime(),
    version: z.int().min(0),
    clauses: z.int(),
    commitments: z.int(),
    checked: z.int(),
    findings: z.strictObject({ error: z.int(), warning: z.int(), info: z.int() }),
    /** Loaded with the program, not by a person. */
    sample: z.boolean(),
  })
  .meta({
    id: 'PlanSummary',
    description: '列表里的一份计划，计数以更正后为准 · A plan as the list shows it, counted as corrected',
  })
export type PlanSummary = z.infer<typeof PlanSummary>

export const PlanList = z
  .strictObject({ plans: z.array(PlanSummary) })
  .meta({ id: 'PlanList', description: '计划列表 · The list of plans' })
export type PlanList = z.infer<typeof PlanList>

export const PastedText = z
  .strictObject({ name: z.string().trim().min(1).max(200), text: z.string().min(1).max(largestUpload) })
  .meta({ id: 'PastedText', description: '粘贴的文字 · A pasted text' })
export type PastedText = z.infer<typeof PastedText>

export const StoredPlan = z
  .strictObject({
    plan: PlanSummary,
    /** The same bytes were stored before: this is that plan, with its corrections. */
    known: z.boolean(),
  })
  .meta({ id: 'StoredPlan', description: '存下的计划 · The plan as stored' })
export type StoredPlan = z.infer<typeof StoredPlan>

/** All that the intake page needs: what was read, the text it was read from, and the log of corrections. */
export const PlanDocument = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    storedAt: z.iso.datetime(),
    sample: z.boolean(),
    /** Counts the readings of these bytes; a newer reader makes a new one and keeps the old. */
    reading: z.int().min(1),
    plan: Plan,
    /** The decoded original that every span points into. */
    text: z.string(),
    corrections: z.array(Correction),
    version: z.int().min(0),
  })
  .meta({
    id: 'PlanDocument',
    description:
      '读作、原文和更正记录 · What was read, the text it was read from, and the log of corrections',
  })
export type PlanDocument = z.infer<typeof PlanDocument>

export const AppendCorrections = z
  .strictObject({
    /** The version of the last entry the writer has seen, 0 for none. */
    expectedVersion: z.int().min(0).max(largestInteger),
    acts: z.array(Act).min(1).max(500),
    /** The sender's own key for this request: sent again after a lost answer, it is recorded once. */
    request: z.exactOptional(z.string().min(1).max(64)),
  })
  .meta({ id: 'AppendCorrections', description: '要记的更正 · Corrections to record' })
export type AppendCorrections = z.infer<typeof AppendCorrections>

export const CorrectionList = z
  .strictObject({ corrections: z.array(Correction), version: z.int().min(0) })
  .meta({ id: 'CorrectionList', description: '更正记录 · Entries of the log' })
export type CorrectionList = z.infer<typeof CorrectionList>

export const ExportFormat = z
  .enum(['xlsx', 'csv', 'json'])
  .meta({ id: 'ExportFormat', description: '文件格式 · The format of a file' })
export type ExportFormat = z.infer<typeof ExportFormat>

export const ExportSelection = z
  .strictObject({ clauses: z.array(z.string().max(4000)).max(200_000) })
  .meta({ id: 'ExportSelection', description: '要导出的行 · The rows to export' })
export type ExportSelection = z.infer<typeof ExportSelection>

export const Health = z
  .strictObject({ status: z.enum(['starting', 'ready', 'failed']), version: z.string() })
  .meta({ id: 'Health', description: '服务状态 · The state of the server' })
export type Health = z.infer<typeof Health>

/** 16 hexadecimal digits of the SHA-256 of its bytes. */
export const PlanId = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .meta({
    id: 'PlanId',
    description: '计划编号：16 位十六进制数字 · The number of a plan: 16 hexadecimal digits',
  })

export const PlanAddress = z.strictObject({ id: PlanId })
export const ExportAddress = z.strictObject({ id: PlanId, format: ExportFormat })

/** `after`: only the entries after this version. */
export const CorrectionQuery = z.strictObject({ after: integerInQuery(0).optional() })
