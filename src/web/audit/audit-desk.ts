import type { DecideAuditFinding, PlanAudit, PlanAuditFinding } from '../../contract/audits-api.ts'
import type { Correction } from '../../model/correction.ts'
import { ProblemError } from '../api-client.ts'
import type { Desk } from '../intake/desk.ts'
import { createStore } from '../store.ts'
import { decideAuditFinding, getAudit } from './audit-client.ts'
import { auditTextOf, languageOf } from './audit-text.ts'

export type AuditVerdict = PlanAuditFinding['verdict']

export type AuditState = { audit: PlanAudit | null; status: 'waiting' | 'loading' | 'ready' | 'failed' }

// The document is drawn first; and several corrections in a row are audited once.
const loadAfterMs = 700

/** The audit of the open plan: loaded once the page stands, and again after corrections were stored. */
export function openAudit({ document, log, say, words }: Desk) {
  const store = createStore<AuditState>({ audit: null, status: 'waiting' })
  let asked = 0
  let timer = setTimeout(() => void load(), loadAfterMs)
  let stored = log.store.get().stored

  async function load(): Promise<void> {
    const mine = ++asked
    store.set({ status: 'loading' })
    try {
      const audit = await getAudit(document.id)
      if (mine === asked) store.set({ audit, status: 'ready' })
    } catch {
      if (mine === asked) store.set({ status: 'failed' })
    }
  }
  const stopWatching = log.store.subscribe(() => {
    const now = log.store.get()
    if (now.stored === stored) return
    const isAudited = now.stored.slice(stored.length).some(changesWords)
    stored = now.stored
    if (!isAudited) return
    clearTimeout(timer)
    timer = setTimeout(() => void load(), loadAfterMs)
  })

  /** Sends one decision; the audit stands with it at once when the server has it. */
  async function decide(judgement: Omit<DecideAuditFinding, 'expectedVersion'>): Promise<boolean> {
    const { audit } = store.get()
    if (!audit) return false
    try {
      const decision = await decideAuditFinding(document.id, {
        expectedVersion: audit.version,
        ...judgement,
      })
      const inForce = decision.verdict === null ? null : decision
      const latest = store.get().audit ?? audit
      store.set({
        audit: {
          ...latest,
          version: decision.version,
          findings: latest.findings.map(finding =>
            finding.id === decision.finding ? { ...finding, decision: inForce } : finding,
          ),
        },
      })
      return true
    } catch (error) {
      say(refusalOf(error), { tone: 'refused' })
      await load()
      return false
    }
  }
  const refusalOf = (error: unknown): string => {
    if (!(error instanceof ProblemError)) return auditTextOf(words()).notSent
    const language = languageOf(words())
    const { what, remedy } = error.problem[language]
    return language === 'zh' ? `${what}。${remedy}。` : `${what}. ${remedy}.`
  }

  return {
    store,
    load,
    decide,
    close() {
      asked++
      clearTimeout(timer)
      stopWatching()
    },
  }
}

/** A clause that is only ticked off reads as before. */
const changesWords = (entry: Correction): boolean =>
  entry.act !== 'change' || entry.changes.some(({ type }) => type !== 'mark-checked')

const order: readonly AuditVerdict[] = ['contradiction', 'warning', 'suspect', 'not-comparable', 'consistent']

/** Verdicts that somebody must look at; what holds and what cannot be compared is only listed. */
export const openVerdicts: readonly AuditVerdict[] = order.slice(0, 3)

/** The findings that a person goes through: contradictions first, then as they stand in the text. */
export const auditRound = (findings: readonly PlanAuditFinding[]): PlanAuditFinding[] =>
  openVerdicts.flatMap(verdict => findings.filter(finding => finding.verdict === verdict))
