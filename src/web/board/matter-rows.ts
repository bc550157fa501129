import { matterTypes } from '../../ledger/matter-types.ts'
import type { MatterRow } from '../ledger/ledger-client.ts'

// Lists of one type of matter by where each stands.

/** A status of the type, all of them, or every one that is still open. */
export type StatusAsked = string

export const stillOpen: StatusAsked = 'open'

type Row = Pick<MatterRow, 'type' | 'status' | 'dueOn' | 'title'>

const isOpen = ({ type, status }: Row): boolean => matterTypes[type]?.statuses[status]?.open === true

/** The rows that a number of the list counts. */
export const rowsOf = <Each extends Row>(rows: readonly Each[], status: StatusAsked): Each[] =>
  rows.filter(row => status === '' || row.status === status || (status === stillOpen && isOpen(row)))

/** The statuses that some row has, in the order of the type's own; they sum to all. */
export const statusesOf = (rows: readonly Row[], type: string): string[] =>
  Object.keys(matterTypes[type]?.statuses ?? {}).filter(each => rows.some(({ status }) => status === each))

/** The nearest deadline first; what has none comes last. */
export function byDeadline(one: Row, other: Row): number {
  const [a, b] = [one.dueOn ?? '9999', other.dueOn ?? '9999']
  return a === b ? one.title.localeCompare(other.title, 'zh-Hans-CN') : a < b ? -1 : 1
}
