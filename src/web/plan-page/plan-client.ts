import type { PlanAudit } from '../../contract/audits-api.ts'
import type { Problem } from '../../contract/problem.ts'
import type { LedgerFigure, OpenClass, PrintedTerms } from '../../ledger/commitment/facts.ts'
import type { ReconciliationLine } from '../../ledger/commitment/reconciliation.ts'
import type { PlanReserve } from '../../ledger/plan-reserve.ts'
import { json, posted } from '../api-client.ts'

// The tasks of one plan over the wire (src/api/plan-tasks.ts), with the ledger's own types.

/** What a task was printed as, for the office. */
export type TaskTerms = {
  readonly printed: PrintedTerms
  readonly classes: readonly OpenClass[]
  readonly figures: readonly LedgerFigure[]
  readonly startOn: string | null
}

export type PlanTask = {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly title: string
  /** Clauses of this plan; it was made of the first. */
  readonly clauses: readonly string[]
  readonly elsewhere: readonly { readonly planId: string; readonly clauseId: string; readonly text: string }[]
  readonly lead: string | null
  readonly jointLeads: readonly string[]
  readonly support: readonly string[]
  readonly dueOn: string | null
  readonly continuing: boolean
  readonly issuedAt: string | null
  readonly setAside: { readonly why: string; readonly into: string | null } | null
  readonly facts: TaskTerms | null
  readonly commands: readonly string[]
}

export type ClauseAccount = {
  readonly clauseId: string
  readonly kind: string
  readonly tasks: readonly string[]
  readonly setAside: readonly string[]
  readonly accounted: boolean
}

export type PlanTasks = {
  readonly reconciliation: { readonly clauses: readonly ClauseAccount[]; readonly line: ReconciliationLine }
  readonly tasks: readonly PlanTask[]
}

export type PlanStage = {
  readonly planId: string
  readonly tasks: number
  readonly toSetOut: number
  readonly toApprove: number
  readonly issued: number
  readonly setAside: number
  readonly firstIssuedAt: string | null
  /** Whether the public pages show it. */
  readonly public: boolean
  readonly reserve: PlanReserve | null
}

export type SuggestedBody = {
  readonly name: string
  readonly share: number
  readonly duties: readonly string[]
  readonly precedents: readonly {
    readonly document: string
    readonly clause: string
    readonly text: string
    readonly likeness: number
  }[]
}

export type LeadSuggestion = {
  readonly clause: string
  readonly leads: readonly SuggestedBody[]
  readonly supports: readonly SuggestedBody[]
}

export type TracePlace = {
  readonly start: number
  readonly text: string
  readonly metric: string
  readonly value: number | null
  readonly unit: string
}

export type Lineage = {
  readonly readings: number
  readonly readAt: string
  readonly before: {
    readonly planId: string
    readonly title: string | null
    readonly trace: {
      readonly targets: readonly {
        readonly target: TracePlace
        readonly outcome: TracePlace | null
        readonly verdict: 'met' | 'missed' | 'unclear' | 'not-reported'
        readonly why: string
      }[]
    }
  } | null
}

/** One command on one task, as many at once are given. */
export type Step = {
  readonly matter: string
  readonly expectedVersion: number
  readonly command: string
  readonly data: Readonly<Record<string, unknown>>
}

export type StepResult = {
  readonly matter: string
  readonly done: { readonly version: number; readonly status: string } | null
  readonly problem: Problem | null
}

const regionPath = (region: string) => `/regions/${encodeURIComponent(region)}`
const planPath = (region: string, id: string) => `${regionPath(region)}/plans/${encodeURIComponent(id)}`

export const listPlanTasks = (region: string, id: string, detail: 'fate' | 'terms') =>
  json<PlanTasks>(`${planPath(region, id)}/tasks?detail=${detail}`)
export const listPlanStages = (region: string) => json<{ stages: PlanStage[] }>(`${regionPath(region)}/plans`)
export const suggestLeads = (region: string, id: string) =>
  json<{ suggestions: LeadSuggestion[] }>(`${planPath(region, id)}/lead-suggestions`)
export const openLineage = (region: string, id: string) => json<Lineage>(`${planPath(region, id)}/lineage`)
export const openAudit = (id: string) => json<PlanAudit>(`/plans/${encodeURIComponent(id)}/audit`)
export const giveSteps = (region: string, steps: readonly Step[]) =>
  json<{ results: StepResult[] }>(`${regionPath(region)}/commitments/steps`, posted({ steps }))
