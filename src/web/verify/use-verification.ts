import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ToVerify, VerificationDocument } from '../../contract/verification-api.ts'
import { taskToVerify } from '../../ledger/verification/to-verify.ts'
import { json } from '../api-client.ts'
import { giveCommand, newRequestKey, type OpenCommitment, openMatter } from '../ledger/ledger-client.ts'
import { useLedger, useMatter, useRefresh } from '../ledger/use-ledger.ts'
import type { VerifyCommand } from './verify-form.ts'

const verificationKey = (region: string) => ['ledger', region, 'verification']

/** What is to be verified this month, by the region's draw; an agency is shown what it was asked to verify. */
export function useVerification() {
  const { region } = useLedger()
  return useQuery({
    queryKey: verificationKey(region),
    queryFn: () => json<VerificationDocument>(`/regions/${encodeURIComponent(region)}/verification`),
    staleTime: 0,
  })
}

/** The item that the address names, as the desk shows it, also where the draw does not have it. */
export function useNamed(id: string): ToVerify | null {
  const { utcOffset, today } = useLedger()
  const { data } = useMatter(id)
  if (data?.type !== 'commitment') return null
  const task = data as OpenCommitment
  const month = today.slice(0, 7)
  const { toVerify, isDone } = taskToVerify({ ...task, clocks: [] }, { month, isLate: false, utcOffset })
  const { closing } = task.facts
  return {
    ...{ id: task.id, version: task.version, title: task.title, status: task.status },
    ...{ lead: task.lead, verifier: task.verifier, isDone, reasons: [] },
    sentence: task.sources[0]?.text ?? null,
    closing,
    figures: [...toVerify],
  }
}

/** Gives the commands of one item, one after the other, on the item as it stands; the first refusal ends it. */
export function useVerifying() {
  const { region } = useLedger()
  const refresh = useRefresh()
  const queries = useQueryClient()
  const [isWaiting, setWaiting] = useState(false)
  async function give(id: string, commands: readonly VerifyCommand[]): Promise<void> {
    setWaiting(true)
    try {
      let { version } = await openMatter(region, id)
      for (const { command, data } of commands) {
        const given = { region, plural: 'commitments', matter: id, command, data, request: newRequestKey() }
        version = (await giveCommand({ ...given, expectedVersion: version })).version
      }
    } finally {
      setWaiting(false)
      await Promise.all([refresh(id), queries.invalidateQueries({ queryKey: verificationKey(region) })])
    }
  }
  return { isWaiting, give }
}
