import type { DismissalReason, Verdict } from '../../model/correction.ts'
import type { Desk } from './desk.ts'
import { findingRound } from './intake-model.ts'
import type { Pane } from './view.ts'

/** 存疑: going from one to the next, and what a person decides about it. */
export function findingActs(desk: Desk) {
  const { view, words, model, activeRow, say, change, activate } = desk
  function goToFinding(id: string, from: Pane) {
    const finding = model().findingById.get(id)
    if (!finding) return
    const mark = model().marks.find(each => each.finding === id)?.id ?? null
    const clause = finding.clause ?? clauseNear(finding.spans[0]?.[0] ?? 0)
    if (clause) activate(clause, { mark, from })
    view.set({ finding: id, detailOpen: true })
  }
  function clauseNear(offset: number): string | undefined {
    const { rows } = model()
    return (rows.findLast(({ clause }) => clause.span[0] <= offset) ?? rows[0])?.id
  }
  function stepFinding(by: 1 | -1, from: Pane) {
    const all = findingRound(model().corrected.findings)
    const round = all.filter(({ verdict, id }) => verdict === null || id === view.get().finding)
    if (round.length === 0) return say(all.length === 0 ? words().noFindings : words().allHandled)
    const at = round.findIndex(({ id }) => id === view.get().finding)
    const next = round[at === -1 ? (by > 0 ? 0 : round.length - 1) : (at + by + round.length) % round.length]
    if (!next) return
    goToFinding(next.id, from)
    say(
      `${words().findingOf(round.indexOf(next) + 1, round.length)}：${words().findingMessage(next.code, next.message)}`,
      { tone: 'spoken' },
    )
  }
  function judge(finding: string, verdict: Verdict | null, reason?: DismissalReason) {
    if (!change({ type: 'judge-finding', finding, verdict, ...(reason && { reason }) })) return
    view.set({ dismissing: null, finding })
    const done = { accepted: words().findingAccepted, dismissed: words().findingDismissed }
    say(verdict ? done[verdict] : words().findingReopened, { undo: true })
  }
  function judgeCurrent(verdict: Verdict) {
    const current = currentFinding()
    if (!current) return
    if (verdict === 'dismissed')
      return view.set({ dismissing: current.id, finding: current.id, detailOpen: true })
    judge(current.id, verdict)
  }
  /** The finding in hand: the one gone to, else the gravest open one of the active clause. */
  function currentFinding() {
    const chosen = model().findingById.get(view.get().finding ?? '')
    if (chosen) return chosen
    const own = activeRow()?.findings ?? []
    return (
      findingRound(own).find(({ verdict }) => verdict === null) ?? own.find(({ verdict }) => verdict === null)
    )
  }
  function acceptRepairs() {
    const repairs = model().corrected.findings.filter(
      ({ severity, verdict }) => severity === 'info' && verdict === null,
    )
    const accepted = repairs.map(
      ({ id }) => ({ type: 'judge-finding', finding: id, verdict: 'accepted' }) as const,
    )
    if (accepted.length > 0 && change(...accepted)) say(words().findingAccepted, { undo: true })
  }

  return {
    goToFinding,
    stepFinding,
    judge,
    judgeCurrent,
    acceptRepairs,
  }
}
