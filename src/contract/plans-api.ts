import { z } from 'zod'
import { Act, Correction } from './correction.ts'
import { Genre, Plan } from './plan.ts'

// Every path below `/api`, what it takes and what it gives. The web page and the server both read this file.
//
// GET  /api/health                         Health (200 when ready, 503 while the database opens)
// GET  /api/plans                          PlanList
// POST /api/plans                          multipart/form-data with one `file`, or application/json PastedText
//                                          → 201 StoredPlan; 200 StoredPlan when the same bytes are here already
// GET  /api/plans/:id                      PlanDocument
// GET  /api/plans/:id/original             the bytes as received, as a download
// GET  /api/plans/:id/corrections?after=N  CorrectionList: the entries after version N
// POST /api/plans/:id/corrections          AppendCorrections → 201 CorrectionList; 409 version-conflict with the
//                                          entries the writer had not seen; 422 correction-refused
// POST /api/plans/:id/readings             reads the stored original again → 201 PlanDocument
// GET  /api/plans/:id/export/:format       xlsx, csv or json of all rows, as a download
// POST /api/plans/:id/export/:format       ExportSelection: only these rows, in this order
//
// Every refusal is a Problem (application/problem+json).

/** Bytes of one upload, as many as the reader takes: a work report is 100 kB as text, and some MB as a PDF. */
export const largestUpload = 64 * 1024 * 1024

/** A plan as the list shows it. Counts are of the corrected plan. */
export const PlanSummary = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  genre: Genre,
  storedAt: z.iso.datetime(),
  version: z.int().min(0),
  clauses: z.int(),
  commitments: z.int(),
  checked: z.int(),
  findings: z.object({ error: z.int(), warning: z.int(), info: z.int() }),
  /** Loaded with the program, not by a person. */
  sample: z.boolean(),
})
export type PlanSummary = z.infer<typeof PlanSummary>

export const PlanList = z.object({ plans: z.array(PlanSummary) })
export type PlanList = z.infer<typeof PlanList>

export const PastedText = z.object({ name: z.string().trim().min(1).max(200), text: z.string().min(1) })
export type PastedText = z.infer<typeof PastedText>

export const StoredPlan = z.object({
  plan: PlanSummary,
  /** The same bytes were stored before: this is that plan, with its corrections. */
  known: z.boolean(),
})
export type StoredPlan = z.infer<typeof StoredPlan>

/** All that the intake page needs: what was read, the text it was read from, and the log of corrections. */
export const PlanDocument = z.object({
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
export type PlanDocument = z.infer<typeof PlanDocument>

export const AppendCorrections = z.object({
  /** The version of the last entry the writer has seen, 0 for none. */
  expectedVersion: z.int().min(0),
  acts: z.array(Act).min(1).max(500),
  /** The sender's own key for this request: sent again after a lost answer, it is recorded once. */
  request: z.exactOptional(z.string().min(1).max(64)),
})
export type AppendCorrections = z.infer<typeof AppendCorrections>

export const CorrectionList = z.object({ corrections: z.array(Correction), version: z.int().min(0) })
export type CorrectionList = z.infer<typeof CorrectionList>

export const ExportFormat = z.enum(['xlsx', 'csv', 'json'])
export type ExportFormat = z.infer<typeof ExportFormat>

export const ExportSelection = z.object({ clauses: z.array(z.string()).max(200_000) })
export type ExportSelection = z.infer<typeof ExportSelection>

export const Health = z.object({ status: z.enum(['starting', 'ready', 'failed']), version: z.string() })
export type Health = z.infer<typeof Health>
