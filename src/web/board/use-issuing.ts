import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { json, posted } from '../api-client.ts'
import { giveCommand, newRequestKey, openMatter } from '../ledger/ledger-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import type { SlipToIssue } from './slip-plan.ts'

type Opened = { readonly id: string; readonly version: number }

/** Drafts and signs slips one after the other, each with the next number; what is refused stays where it was. */
export function useIssuing() {
  const { region } = useLedger()
  const queries = useQueryClient()
  const [isWaiting, setWaiting] = useState(false)

  const drafted = async ({ row, draft }: SlipToIssue): Promise<Opened> => {
    if (draft !== null)
      return json<Opened>(
        `/regions/${encodeURIComponent(region)}/slips/draft`,
        posted({ data: draft, request: newRequestKey() }),
      )
    return openMatter(region, row.slip?.id ?? '')
  }
  async function issueOne(slip: SlipToIssue): Promise<void> {
    const { id, version } = await drafted(slip)
    if (slip.act === 'draft') return
    const given = { region, plural: 'slips', matter: id, command: 'sign', data: {} }
    await giveCommand({ ...given, expectedVersion: version, request: newRequestKey() })
  }
  async function issue(slips: readonly SlipToIssue[]): Promise<{ done: number; refused: number }> {
    setWaiting(true)
    let done = 0
    for (const slip of slips)
      if (
        await issueOne(slip).then(
          () => true,
          () => false,
        )
      )
        done++
    await queries.invalidateQueries({ queryKey: ['ledger', region] })
    setWaiting(false)
    return { done, refused: slips.length - done }
  }
  return { isWaiting, issue }
}
