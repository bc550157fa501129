import type { MatterRow } from '../ledger/ledger-client.ts'

/** How many rows stand in each status, in the order of the type's own; statuses without a row are left out. */
export function countsOf(
  rows: readonly Pick<MatterRow, 'status'>[],
  statuses: readonly string[],
): [string, number][] {
  const counts = new Map<string, number>(statuses.map(each => [each, 0]))
  for (const { status } of rows) counts.set(status, (counts.get(status) ?? 0) + 1)
  return [...counts].filter(([, count]) => count > 0)
}

type Dated = Pick<MatterRow, 'dueOn' | 'title'>

/** The nearest deadline first; what has none comes last. */
export function byDeadline(one: Dated, other: Dated): number {
  const [a, b] = [one.dueOn ?? '9999', other.dueOn ?? '9999']
  return a === b ? one.title.localeCompare(other.title, 'zh-Hans-CN') : a < b ? -1 : 1
}
