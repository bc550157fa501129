import type { HistoryStep, PublicValues } from '../ledger/commitment/public-history.ts'
import type { PublicFigure } from '../ledger/commitment/public-view.ts'
import type { Words } from '../ledger/field.ts'
import type { PublicFoot } from '../ledger/region-settings.ts'
import type { PublicState } from './public-state.ts'

// What the public pages are made of. Nothing else of the ledger comes here.

export type Named = { readonly id: string; readonly name: string }

/** Where a commitment was made. `sentence` is the place among the plan's sentences, from 0. */
export type PublicSource = {
  readonly planId: string | null
  readonly planTitle: string | null
  readonly sentence: number | null
  readonly text: string
}

/** One commitment as a list shows it. */
export type PublicEntry = {
  readonly id: string
  readonly title: string
  readonly planId: string | null
  /** `plan/section`. */
  readonly section: string | null
  readonly lead: Named | null
  readonly others: readonly Named[]
  readonly state: PublicState
  /** Why it is `other`, as the region's rules say. */
  readonly detail: Words | null
  /** The period that nothing was reported for, where it is `unreported`: a later one may be under review already. */
  readonly unreportedFor: string | null
  readonly continuing: boolean
  readonly dueOn: string | null
  /** The deadlines before the one in force. */
  readonly dueBefore: readonly string[]
  /** Days late, kept after an extension and after completion. */
  readonly lateDays: number
  readonly lateNow: boolean
  readonly completedOn: string | null
  /** The due date may move with a calendar that is not published. */
  readonly provisional: boolean
  readonly figures: readonly PublicFigure[]
  readonly sources: readonly PublicSource[]
  readonly changedAt: string
  readonly version: number
}

/** A sentence of a plan, or a heading. */
export type Sentence = {
  readonly start: number
  readonly end: number
  /** Commitments that it belongs to, by id. */
  readonly entries: readonly string[]
  /** The first sentence of its commitments, which carries their state. */
  readonly opens: readonly string[]
}

/** A line of the plan with the places of its sentences. */
export type Line = {
  readonly level: number | null
  readonly section: string | null
  readonly sentences: readonly number[]
}

const publicVerdicts = ['contradiction', 'warning', 'suspect'] as const

/** What an accepted finding says: 矛盾, 提醒, 存疑. */
export type PublicVerdict = (typeof publicVerdicts)[number]

export const isPublicVerdict = (verdict: string): verdict is PublicVerdict =>
  (publicVerdicts as readonly string[]).includes(verdict)

/** A finding of a plan's audit that the office accepted. `sentences` are places among the plan's sentences, in order. */
export type PublicFinding = {
  readonly verdict: PublicVerdict
  readonly said: Words
  readonly arithmetic: string
  readonly sentences: readonly number[]
}

/** The audit of a plan as far as it is public; `examined` are all relations and counts, whatever they came to. */
export type PublicAudit = {
  readonly examined: number
  readonly findings: readonly PublicFinding[]
}

export type PublicPlan = {
  readonly id: string
  readonly title: string
  readonly number: string | null
  readonly issuer: string | null
  readonly issuedOn: string | null
  readonly text: string
  readonly lines: readonly Line[]
  readonly sentences: readonly Sentence[]
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  /** Commitments of the plan that are not issued yet; they are counted and nothing more. */
  readonly unpublished: number
  /** Null where the region has not opened the audit of the plan. */
  readonly audit: PublicAudit | null
}

/** All that a region has made public, as it stands on a day. */
export type PublicSite = {
  /** Without a name where nobody has described it yet. */
  readonly region: Named
  readonly on: string
  readonly settings: PublicFoot
  readonly plans: readonly PublicPlan[]
  readonly entries: readonly PublicEntry[]
  /** Commitments that are issued and kept back (依规不公开); they are counted and nothing more. */
  readonly keptBack: number
  /** Other regions of this instance that have published something. */
  readonly neighbours: readonly Named[]
  readonly objectionDays: { readonly n: number; readonly unit: string }
}

/** One commitment in full. */
export type PublicItem = {
  readonly entry: PublicEntry
  readonly history: readonly HistoryStep[]
  readonly values: readonly PublicValues[]
  /** A period whose return is signed and not yet reviewed: its values are not public. */
  readonly underReview: string | null
  readonly record: { readonly facts: number; readonly digest: string }
}

/** Something that moved, for feeds. */
export type Move = {
  readonly entry: PublicEntry
  readonly step: HistoryStep
  /** The fact's place in the commitment's stream, and when it was recorded (ISO 8601, UTC). */
  readonly version: number
  readonly at: string
}
