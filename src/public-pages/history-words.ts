import type { HistoryStep } from '../ledger/commitment/public-history.ts'
import { quantityText } from '../ledger/schedule/quantities.ts'
import type { PublicText } from './chinese-text.ts'

/** A step of the history in words, without its day. A correction is told beside it. */
export function historyText(t: PublicText, step: HistoryStep): string {
  const by = (office: string | null) => (office === null ? '' : t.steps.byOffice(office))
  switch (step.kind) {
    case 'suspended':
    case 'withdrawn':
      return t.steps[step.kind] + by(step.office)
    case 'set-aside':
      return step.into === null ? t.steps['set-aside'] : t.steps.merged
    case 'reassigned':
      return t.steps.reassigned(step.lead ?? '')
    case 'verification-begun':
      return step.noticeUntil === null
        ? t.steps['verification-begun']
        : t.steps.notice(t.day(step.noticeUntil))
    case 'extended':
      return t.steps.extended(step.from === null ? '' : t.day(step.from), t.day(step.to)) + by(step.office)
    case 'reworded':
      return t.steps.reworded(step.before, step.after) + by(step.office)
    case 'retargeted': {
      const [before, after] = [step.before, step.after].map(each =>
        each === null ? '' : quantityText(each, step.unit),
      )
      return t.steps.retargeted(step.metric, before ?? '', after ?? '') + by(step.office)
    }
    case 'verified':
      return t.steps.verified(
        step.metric,
        quantityText(step.value, step.unit),
        t.methods[step.method] ?? step.method,
        t.month(step.period),
      )
    case 'answered':
      return t.steps.answered(step.upheld, step.text)
    default:
      return t.steps[step.kind]
  }
}
