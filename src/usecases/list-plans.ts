import { applyCorrections } from '../model/corrected-plan.ts'
import type { Genre } from '../model/plan.ts'
import { listOriginals } from '../store/plan-store.ts'
import { type OpenedPlan, openPlan } from './open-plan.ts'
import type { Setting } from './setting.ts'

/** One line of the list of plans; counts are of the plan as corrected. */
export type SummarizedPlan = {
  id: string
  name: string
  title: string | null
  number: string | null
  issuer: string | null
  genre: Genre
  issuedOn: string | null
  storedAt: string
  version: number
  clauses: number
  commitments: number
  checked: number
  findings: { error: number; warning: number; info: number }
  sample: boolean
}

const longestList = 500

/**
 * Lists plans with their counts, newest first and samples last. Counting means applying a log, so what was counted is
 * kept until the plan moves on.
 */
export function planList(setting: Setting): () => Promise<SummarizedPlan[]> {
  const counted = new Map<string, { state: string; summary: SummarizedPlan }>()
  return async () => {
    const originals = await listOriginals(setting.db, { tenantId: setting.tenantId, limit: longestList })
    const summaries: SummarizedPlan[] = []
    for (const { planId, reading, version } of originals) {
      const state = `${reading}.${version}`
      let line = counted.get(planId)
      if (line?.state !== state) {
        const opened = await openPlan(setting, planId)
        if (!opened) continue
        line = { state, summary: summaryOf(opened) }
        counted.set(planId, line)
      }
      summaries.push(line.summary)
    }
    return summaries
  }
}

/** The line of the list that stands for one plan. */
export function summaryOf(opened: OpenedPlan): SummarizedPlan {
  const { plan, text, corrections, version, name, storedAt, sample } = opened
  const { clauses, findings } = applyCorrections(plan, text, corrections)
  const open = findings.filter(each => each.verdict === null)
  const openOf = (severity: string) => open.filter(each => each.severity === severity).length
  return {
    id: opened.planId,
    name,
    title: plan.title,
    number: plan.number,
    issuer: plan.issuer,
    genre: plan.genre,
    issuedOn: plan.issuedOn,
    storedAt,
    version,
    clauses: clauses.length,
    commitments: clauses.filter(each => each.now.kind === 'commitment').length,
    checked: clauses.filter(each => each.checked).length,
    findings: { error: openOf('error'), warning: openOf('warning'), info: openOf('info') },
    sample,
  }
}
