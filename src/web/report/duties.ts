import { matterTypes } from '../../ledger/matter-types.ts'
import type { MatterRow } from '../ledger/ledger-client.ts'

// 还要本单位办的: what waits for an agency beside its returns, so that a slip is answered from the desk where one works.

/** Statuses in which the agency that a matter is with has the next step. */
const waiting: Readonly<Record<string, readonly string[]>> = {
  slip: ['awaiting-receipt', 'awaiting-answer'],
  proposal: ['awaiting-acceptance', 'in-hand'],
  objection: ['asked'],
  problem: ['resolved'],
}

export type Duty = {
  readonly matter: Pick<MatterRow, 'id' | 'type' | 'title' | 'status' | 'dueOn'>
  /** The step is the head's alone; a reporter prepares it. */
  readonly byHead: boolean
}

/** Matters of an agency's own that wait for it, the first due first. A slip that asks for no reply waits for none. */
export function dutiesOf(rows: readonly MatterRow[]): Duty[] {
  return rows
    .filter(({ type, status }) => waiting[type]?.includes(status))
    .filter(({ status, dueOn }) => status !== 'awaiting-answer' || dueOn !== null)
    .map(matter => ({ matter, byHead: !isReporters(matter) }))
    .sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
}

const rank = ({ matter: { dueOn, title } }: Duty): string => `${dueOn ?? '9999'}${title}`

const isReporters = ({ type, status }: MatterRow): boolean =>
  matterTypes[type]?.table.some(row => row.from.includes(status) && row.by.includes('lead-reporter')) ?? false
