import type { PlanAuditFinding } from '../../contract/audits-api.ts'
import type { AuditReason } from '../../model/audit-decision.ts'
import type { Verdict } from '../../model/correction.ts'
import type { Span } from '../../model/plan.ts'
import type { Desk } from '../intake/desk.ts'
import { auditRound, openAudit } from './audit-desk.ts'
import { auditTextOf, languageOf } from './audit-text.ts'

type Audit = ReturnType<typeof openAudit>

/** 核对: the audit of the open plan, and all that one does with its findings. */
export function auditActs(desk: Desk) {
  const audit = openAudit(desk)
  return { audit, ...goingActs(desk, audit), ...decidingActs(desk, audit) }
}

const findingsOf = ({ store }: Audit): readonly PlanAuditFinding[] => store.get().audit?.findings ?? []

/** From finding to finding, and to the words that each stands on. */
function goingActs({ view, words, model, say, activate }: Desk, audit: Audit) {
  /** Lights up the words of a finding, and goes to the first of them. */
  function goToAudit(id: string) {
    const finding = findingsOf(audit).find(each => each.id === id)
    if (!finding) return
    const [first] = finding.where
    if (first) showPlace(first.span)
    view.set({
      audit: id,
      auditPlaces: finding.where.map(({ span }) => span),
      dismissingAudit: null,
      detailOpen: true,
    })
  }
  /** Brings the words into view; the clause that they stand in becomes active, and the finding stays. */
  function showPlace([start, end]: Span) {
    const row = model().rows.find(({ clause }) => clause.span[0] <= start && end <= clause.span[1])
    const { audit: kept, auditPlaces, pane } = view.get()
    if (row) activate(row.id, { from: 'document', focus: false })
    view.set({
      audit: kept,
      auditPlaces,
      pane: row ? 'document' : pane,
      reveal: { offset: start, seq: (view.get().reveal?.seq ?? 0) + 1 },
    })
  }
  function stepAudit(by: 1 | -1) {
    const text = auditTextOf(words())
    const all = auditRound(findingsOf(audit))
    const { audit: current } = view.get()
    const round = all.filter(({ decision, id }) => decision === null || id === current)
    if (round.length === 0) return say(all.length === 0 ? text.noneToSee : text.nothingOpen)
    const at = round.findIndex(({ id }) => id === current)
    const next = round[at === -1 ? (by > 0 ? 0 : round.length - 1) : (at + by + round.length) % round.length]
    if (!next) return
    goToAudit(next.id)
    const message = next[languageOf(words())]
    say(`${text.of(round.indexOf(next) + 1, round.length)}：${text.verdicts[next.verdict]}。${message}`, {
      tone: 'spoken',
    })
  }
  const leaveAudit = () => view.set({ audit: null, auditPlaces: [], dismissingAudit: null })

  return { goToAudit, showPlace, stepAudit, leaveAudit }
}

/** What a person decides about a finding. */
function decidingActs({ view, words, say }: Desk, audit: Audit) {
  async function decideAudit(
    finding: string,
    verdict: Verdict | null,
    why: { reason?: AuditReason; note?: string } = {},
  ) {
    if (!(await audit.decide({ finding, verdict, ...why }))) return
    view.set({ dismissingAudit: null })
    const text = auditTextOf(words())
    const done = { accepted: text.acceptedDone, dismissed: text.dismissedDone }
    say(verdict ? done[verdict] : text.withdrawnDone)
  }
  /** Y and N while a finding of the audit is in hand; false where none is, or it is decided already. */
  function judgeChosenAudit(verdict: Verdict): boolean {
    const finding = findingsOf(audit).find(({ id }) => id === view.get().audit)
    if (!finding) return false
    if (finding.decision === null) {
      if (verdict === 'dismissed') view.set({ dismissingAudit: { finding: finding.id, reason: null } })
      else void decideAudit(finding.id, verdict)
    }
    return true
  }
  /** A reason chosen: recorded at once, but for 「其他」, which asks for words. */
  function giveReason(finding: string, reason: AuditReason) {
    if (reason === 'other') view.set({ dismissingAudit: { finding, reason } })
    else void decideAudit(finding, 'dismissed', { reason })
  }

  return { decideAudit, judgeChosenAudit, giveReason }
}
