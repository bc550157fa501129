import type { Category } from '../schedule/category.ts'
import type { CountedAs } from '../standing/commitment-standing.ts'

// 台账的一行: everything that a desk shows or counts of a task, flat, for one day. Lists and numbers are made of the
// same rows by the same words (board-views.ts), so that a number and its list cannot differ.

/** Where the lead's return for the period in hand stands. */
export type ReturnState =
  /** Nothing yet: to be written. */
  | 'to-write'
  /** With the agency's own head. */
  | 'to-sign'
  /** Sent back by the agency's own head. */
  | 'handed-back'
  | 'to-review'
  | 'accepted'
  | 'returned'

/** The return of one period: of a task's lead, unless said otherwise. */
export type RowReturn = {
  /** Key of the period, `2026-11`. */
  readonly period: string
  readonly dueOn: string
  readonly state: ReturnState
  /** Its day is over (with its grace) and nothing was signed. */
  readonly missing: boolean
  /** Signed after its day. */
  readonly late: boolean
  /** Version of the commitment in which its words were last submitted; null before. */
  readonly version: number | null
}

/** 应达 · 上报 · 核实 of one figure; null where there is none. In the ledger's unit (元, not 亿元). */
export type RowFigure = {
  readonly id: string
  readonly name: string
  readonly unit: string
  /** As printed (`900亿元`), which says in what unit people speak of it; null where the office added it. */
  readonly text: string | null
  readonly target: number
  readonly expected: number | null
  readonly reported: number | null
  readonly verified: number | null
  /** The last day of the period that each is of; absent where nobody says. */
  readonly reportedAsOf?: string | null | undefined
  readonly verifiedAsOf?: string | null | undefined
  /** Percentage points; ahead is positive. */
  readonly gapPoints: number | null
}

export type BoardRow = {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly status: string
  readonly planId: string | null
  /** `<planId>/<sectionId>` */
  readonly section: string | null
  /** Where its sentence begins in the plan's original, in UTF-16 code units: the order of the plan. */
  readonly place: number | null
  readonly lead: string | null
  readonly jointLeads: readonly string[]
  readonly support: readonly string[]
  /** In a joint ledger the member that the lead belongs to. */
  readonly region: string
  /** `apart`: not judged, because not issued yet or given up. */
  readonly countedAs: CountedAs | 'apart'
  readonly issuedOn: string | null
  readonly dueOn: string | null
  readonly provisional: boolean
  readonly completedOn: string | null
  /** Overdue today. */
  readonly late: boolean
  readonly lateDays: number
  readonly everLate: boolean
  /** Null where it is not judged. */
  readonly category: Category | null
  /** The rule and the arithmetic of the category, in full. */
  readonly why: string
  /** Id of the lamp; null where it is not judged. */
  readonly lamp: string | null
  readonly lampWhy: string
  readonly gapPoints: number | null
  /** Behind as of the last judged month, and not in the month before it. */
  readonly turnedBehind: boolean
  readonly figures: readonly RowFigure[]
  /** The lead's return for the period in hand; null where it owes none. */
  readonly return: RowReturn | null
  /** Returns of joint leads and supporting agencies for the same period, and how many of them are in. */
  readonly othersOwed: number
  readonly othersIn: number
  /** Day on which the lead's last standing return was signed, and on which one was last accepted. */
  readonly reportedOn: string | null
  readonly acceptedOn: string | null
  /** Periods of the lead that came due since its last standing return. */
  readonly periodsSilent: number
  /** More of them than the region lets pass (久未更新). */
  readonly stale: boolean
  /** Some figure has a reported value that nobody verified. */
  readonly unverified: boolean
  /** The open slip of the highest step, and the step that the ladder asks for next; null for agencies. */
  readonly slip: RowSlip | null
  readonly nextSlip: { readonly step: string; readonly name: string } | null
  /** Problems raised on it on which somebody has yet to say a word (需协调). */
  readonly problems: readonly string[]
  readonly openObjections: number
  /** 延期 调整 中止 撤销 that is asked for and not decided. */
  readonly request: 'extension' | 'amendment' | 'suspension' | 'withdrawal' | null
  /** The lead or one of the agencies that take part has not taken its part on. */
  readonly unaccepted: boolean
}

export type RowSlip = {
  readonly id: string
  readonly step: string
  readonly name: string
  readonly number: string | null
  readonly status: string
  readonly dueOn: string | null
  /** How many more slips of the task are open. */
  readonly others: number
}

/** Every row that the reader may see, on a day, and what the rows are named by. */
export type BoardRows = {
  readonly region: string
  readonly on: string
  readonly rows: readonly BoardRow[]
  /** The period in hand, as the region's own rule has it; a plan's own may differ. */
  readonly period: { readonly period: string; readonly zh: string; readonly dueOn: string } | null
  readonly plans: readonly {
    readonly id: string
    readonly title: string | null
    readonly sections: readonly { readonly id: string; readonly title: string }[]
  }[]
}
