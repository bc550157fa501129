import type { Agency, Basis, Comparator, Span, Window } from '../../model/plan.ts'
import type { Evidence } from '../field.ts'
import type { CircumstanceKind } from './circumstances.ts'

/** A figure of the commitment (指标): what is promised, and how much of it should be there by when. */
export type LedgerFigure = {
  /** `f1`, `f2` … within the commitment. */
  readonly id: string
  readonly metric: string
  readonly unit: string
  /** In the base unit, as in the plan. */
  readonly target: number
  readonly op: Comparator
  readonly basis: Basis
  /** How the expected value grows (序时): see src/ledger/schedule. */
  readonly pace: 'linear' | 'milestones' | 'monthly' | 'growth' | 'held'
  /** Where it stood at the start, in the same unit; last year's level for `growth`. */
  readonly base?: number | undefined
  /** Planned values on days: nodes, or the ends of months. */
  readonly nodes?: readonly { readonly by: string; readonly value: number }[] | undefined
  /** As printed, and where; null where the office added the figure. */
  readonly text: string | null
  readonly span: Span | null
}

/** 「有关镇街」: a class that the plan names and the office resolves, with who and when in the record. */
export type OpenClass = {
  readonly printed: string
  readonly role: 'lead' | 'support'
  readonly agencies: readonly string[] | null
}

/** One agency's return for one period. Its words stand in the facts of versions `submitted…`; the numbers here. */
export type Report = {
  readonly agency: string
  readonly period: string
  /** taken-back: by whoever sent it, before its head has signed; handed-back: by the agency's own head; returned: by the office. */
  readonly state: 'submitted' | 'taken-back' | 'handed-back' | 'signed' | 'accepted' | 'returned'
  /** Version of the commitment in which the words were last submitted. */
  readonly version: number
  readonly submittedAt: string
  readonly signedAt: string | null
  readonly reviewedAt: string | null
  readonly returns: number
  /** What it last asked others' help for: the same words sent again for the period raise no second problem. */
  readonly raised?: { readonly version: number; readonly text: string } | undefined
  readonly values: readonly { readonly figure: string; readonly value: number }[]
}

/** 资料、电话、现场: how a value was checked. */
export type Method = 'papers' | 'telephone' | 'on-site'

/** A value as somebody else than its reporter found it. */
export type VerifiedValue = {
  readonly figure: string
  readonly period: string
  readonly value: number
  readonly method: Method
  readonly on: string
  /** Null: the office itself. */
  readonly by: string | null
  readonly version: number
}

/** What is asked for and not yet decided: 延期, 调整, 中止, 撤销. */
export type Request = {
  readonly kind: 'extension' | 'amendment' | 'suspension' | 'withdrawal'
  readonly version: number
  readonly at: string
  readonly until?: string | undefined
}

/** One way through 销号, kept when the matter is reopened. */
export type Closing = {
  readonly requestedAt: string
  readonly statementVersion: number
  readonly evidence: readonly Evidence[]
  readonly method: Method | null
  readonly noticeUntil: string | null
  readonly verification: {
    readonly holds: boolean
    readonly on: string
    readonly by: string | null
    readonly version: number
  } | null
  readonly closedAt: string | null
}

/** The words of the plan, as they were when it was taken in. They stay, whatever the office decides. */
export type PrintedTerms = {
  readonly lead: readonly Agency[]
  readonly support: readonly Agency[]
  readonly window: Window | null
}

/** 询问 about a return under review. Question and answer stand in the facts; the review goes on meanwhile. */
export type Question = {
  readonly agency: string
  readonly period: string
  /** Version of the commitment in which it was asked. */
  readonly version: number
  /** The return that was asked about: one handed in anew answers by itself. */
  readonly reportVersion: number
  readonly askedAt: string
  readonly answeredAt: string | null
}

/** A month as it was judged at its end: what 「连续两月」 and the ladder count. `month` is `2026-03`; `lamp` its id. */
export type MonthJudged = {
  readonly notedAt?: string | undefined
  readonly month: string
  readonly category: string
  /** Percentage points, ahead is positive; null where nothing could be compared. */
  readonly gapPoints: number | null
  readonly lamp: string
}

/** 开工、入库、资金 and what the office finds of a task. Its note, ground and evidence stand in the fact of this version. */
export type Circumstance = {
  readonly kind: CircumstanceKind
  readonly on: string
  /** As the region's ladder names it, where it is marked as something. */
  readonly mark?: string | undefined
  readonly at: string
  /** The agency that said so; null for the office. */
  readonly by: string | null
  readonly version: number
}

export type CommitmentFacts = {
  readonly planId: string | null
  readonly printed: PrintedTerms
  readonly classes: readonly OpenClass[]
  /** No deadline by nature (长期坚持, 常态化开展): in no rate of completion. */
  readonly continuing: boolean
  readonly startOn: string | null
  readonly figures: readonly LedgerFigure[]
  readonly issuedAt: string | null
  readonly acceptedAt: string | null
  /** Supporting agencies and joint leads that have taken their part on. */
  readonly acknowledged: readonly string[]
  readonly reports: readonly Report[]
  /** Absent until something is asked. */
  readonly questions?: readonly Question[] | undefined
  readonly verified: readonly VerifiedValue[]
  /** Absent until something is recorded. */
  readonly circumstances?: readonly Circumstance[] | undefined
  readonly months: readonly MonthJudged[]
  readonly request: Request | null
  readonly extensions: readonly { readonly from: string | null; readonly to: string; readonly at: string }[]
  readonly closing: Closing | null
  readonly pastClosings: readonly Closing[]
  /** Objections of the public that are not answered yet, by matter id. */
  readonly openObjections: readonly string[]
  readonly setAside: { readonly why: string; readonly into: string | null } | null
}

export const noFacts: CommitmentFacts = {
  planId: null,
  printed: { lead: [], support: [], window: null },
  classes: [],
  continuing: false,
  startOn: null,
  figures: [],
  issuedAt: null,
  acceptedAt: null,
  acknowledged: [],
  reports: [],
  verified: [],
  months: [],
  request: null,
  extensions: [],
  closing: null,
  pastClosings: [],
  openObjections: [],
  setAside: null,
}
