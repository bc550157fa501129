import { useIntake, useLanguage } from '../intake/intake-context.ts'
import { openVerdicts } from './audit-desk.ts'
import { useAuditText } from './audit-text.ts'
import { useAuditState } from './use-audit.ts'
import { VerdictShape } from './VerdictShape.tsx'
import './audit.css'

/** How many contradictions, warnings and suspects there are; opens the list. */
export function AuditCounts() {
  const text = useAuditText()
  const language = useLanguage()
  const { view } = useIntake()
  const { audit, status } = useAuditState()
  const counts = openVerdicts.map(verdict => ({
    verdict,
    count: audit?.findings.filter(finding => finding.verdict === verdict).length ?? 0,
  }))
  return (
    <button
      type="button"
      className={`audit-counts ${language}`}
      aria-haspopup="dialog"
      aria-busy={status === 'loading'}
      onClick={() => view.set({ dialog: 'audit' })}
    >
      {text.audit}
      {audit
        ? counts.map(({ verdict, count }) => (
            <span key={verdict} className="audit-count" title={text.verdicts[verdict]}>
              <VerdictShape verdict={verdict} />
              <span className="audit-word">{text.verdicts[verdict]}</span> <b>{count}</b>
            </span>
          ))
        : ' …'}
    </button>
  )
}
