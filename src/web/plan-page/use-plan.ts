import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { PlanDocument } from '../../contract/plans-api.ts'
import { applyCorrections } from '../../model/corrected-plan.ts'
import { getPlan, ProblemError } from '../api-client.ts'
import { type IntakeModel, intakeModelOf } from '../intake/intake-model.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { listPlanTasks, openAudit, openLineage, suggestLeads } from './plan-client.ts'

// One plan as its pages need it: the document as corrected, and what its sentences came to.

const ofPlan = (region: string, id: string) => ['ledger', region, 'plan', id] as const

/** Opening the page asks for its plan before the page is there (desks/DeskPages.tsx); that answer is not asked for twice. */
const justAskedMs = 3000

export function usePlanDocument(id: string) {
  return useQuery({ queryKey: ['plan-document', id], queryFn: () => getPlan(id), staleTime: justAskedMs })
}

/** The plan as corrected, with its marks and the numbers of its clauses. */
export const usePlanModel = (document: PlanDocument): IntakeModel =>
  useMemo(
    () => intakeModelOf(document.text, applyCorrections(document.plan, document.text, document.corrections)),
    [document],
  )

export function usePlanTasks(id: string, detail: 'fate' | 'terms') {
  const { region } = useLedger()
  return useQuery({
    queryKey: [...ofPlan(region, id), 'tasks', detail],
    queryFn: () => listPlanTasks(region, id, detail),
    staleTime: 0,
  })
}

export function useLeadSuggestions(id: string, isWanted: boolean) {
  const { region } = useLedger()
  return useQuery({
    queryKey: [...ofPlan(region, id), 'suggestions'],
    queryFn: () => suggestLeads(region, id),
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export function usePlanAudit(id: string, isWanted = true) {
  return useQuery({ queryKey: ['plan-audit', id], queryFn: () => openAudit(id), enabled: isWanted })
}

export function useLineage(id: string) {
  const { region } = useLedger()
  return useQuery({ queryKey: [...ofPlan(region, id), 'lineage'], queryFn: () => openLineage(region, id) })
}

/** Asks anew for what the plan's sentences came to, and for every list that its tasks stand in. */
export function useRefreshPlan(): () => Promise<unknown> {
  const queries = useQueryClient()
  const { region } = useLedger()
  return () => queries.invalidateQueries({ queryKey: ['ledger', region] })
}

/** Whether there is no such plan for this reader, as against a server that is silent. */
export const isUnknownPlan = (error: Error | null): boolean =>
  error instanceof ProblemError && (error.problem.status === 404 || error.problem.status === 400)
