import { useMemo } from 'react'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useEachMatter, useLedger, useMatters } from '../ledger/use-ledger.ts'

/** Statuses in which a return may wait for its head. */
const isInHand = ({ status }: { status: string }): boolean =>
  !['undecomposed', 'awaiting-approval', 'adjusted', 'suspended', 'closed'].includes(status)

/** The tasks of these ids (all that are in hand where none are named), and those that the agency has not signed for. */
export function useOwnTasks(owed?: readonly string[]) {
  const { agency } = useLedger()
  const rows = useMatters({ type: 'commitment', ...(agency !== null && { party: agency }) })
  const inHand = (rows.data ?? []).filter(isInHand)
  const waiting = inHand.filter(each => each.status === 'awaiting-acceptance' && each.lead === agency)
  const asked = owed ?? inHand.map(each => each.id)
  const named = [...new Set([...asked, ...waiting.map(each => each.id)])].sort().join('\n')
  const ids = useMemo(() => (named === '' ? [] : named.split('\n')), [named])
  const each = useEachMatter(ids)
  const tasks = each.matters as OpenCommitment[]
  return {
    tasks: tasks.filter(task => task.status !== 'awaiting-acceptance'),
    toAccept: tasks.filter(task => task.status === 'awaiting-acceptance' && task.lead === agency),
    toAcknowledge: tasks.filter(
      task =>
        task.commands.includes('acknowledge') &&
        agency !== null &&
        task.lead !== agency &&
        !task.facts.acknowledged.includes(agency),
    ),
    awaited: rows.isPending ? 1 : each.awaited,
    failed: rows.isError || each.failed,
  }
}
