import type { PlanAudit, PlanAuditFinding } from '../../contract/audits-api.ts'
import { useIntake, useView } from '../intake/intake-context.ts'
import { useStore } from '../store.ts'
import type { AuditState } from './audit-desk.ts'

export const useAuditState = (): AuditState => useStore(useIntake().audit.store, state => state)

/** The finding of the audit that is in hand. */
export function useChosenAudit(): PlanAuditFinding | undefined {
  const chosen = useView(view => view.audit)
  return useStore(useIntake().audit.store, ({ audit }) =>
    chosen === null ? undefined : audit?.findings.find(({ id }) => id === chosen),
  )
}

type GradedCommitment = PlanAudit['verifiability']['commitments'][number]

/** What is said of one clause's verifiability; undefined while it is not known, and for what is no commitment. */
export const useVerifiability = (clause: string): GradedCommitment | undefined =>
  useStore(useIntake().audit.store, ({ audit }) =>
    audit?.verifiability.commitments.find(each => each.clause === clause),
  )
