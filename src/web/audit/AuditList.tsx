import Button from 'antd/es/button'
import type { PlanAuditFinding } from '../../contract/audits-api.ts'
import { useIntake, useLanguage } from '../intake/intake-context.ts'
import { openVerdicts } from './audit-desk.ts'
import { useAuditText } from './audit-text.ts'
import { useAuditState } from './use-audit.ts'
import { VerdictShape } from './VerdictShape.tsx'

/** 核对清单: contradictions first; choosing one closes the list and opens it in the detail. */
export function AuditList({ onDone }: { onDone(): void }) {
  const text = useAuditText()
  const intake = useIntake()
  const { audit, status } = useAuditState()
  if (!audit && status === 'failed')
    return (
      <div className="drawer-block">
        <p>{text.failed}</p>
        <Button onClick={() => void intake.audit.load()}>{text.retry}</Button>
      </div>
    )
  if (!audit) return <p className="drawer-block">{text.loading}</p>
  const { findings } = audit
  const held = findings.filter(({ verdict }) => !openVerdicts.includes(verdict))
  const choose = (finding: PlanAuditFinding) => {
    onDone()
    intake.goToAudit(finding.id)
  }
  return (
    <div className="drawer-block">
      {findings.length === 0 && <p>{text.nothing}</p>}
      {findings.length > 0 && held.length === findings.length && <p>{text.noneToSee}</p>}
      {openVerdicts.map(verdict => {
        const own = findings.filter(finding => finding.verdict === verdict)
        if (own.length === 0) return null
        return (
          <section key={verdict} className="finding-group">
            <h3>
              {text.verdicts[verdict]} {own.length}
            </h3>
            <AuditLines findings={own} onChoose={choose} />
          </section>
        )
      })}
      {held.length > 0 && (
        <details className="audit-held">
          <summary>{text.showHeld(held.length)}</summary>
          <AuditLines findings={held} onChoose={choose} />
        </details>
      )}
    </div>
  )
}

type LinesProps = { findings: readonly PlanAuditFinding[]; onChoose(finding: PlanAuditFinding): void }

function AuditLines({ findings, onChoose }: LinesProps) {
  const text = useAuditText()
  const language = useLanguage()
  return (
    <ul className="audit-lines">
      {findings.map(finding => {
        const { id, verdict, arithmetic, decision } = finding
        return (
          <li key={id} className={decision ? 'settled' : ''}>
            <button type="button" className="audit-line" onClick={() => onChoose(finding)}>
              <VerdictShape verdict={verdict} />
              <span>
                <span className="spoken">{text.verdicts[verdict]}：</span>
                <span lang={language === 'zh' ? 'zh-Hans' : 'en'}>{finding[language]}</span>
                {decision?.verdict && <span className="note"> {text[decision.verdict]}</span>}
                <span className="audit-arithmetic" lang="zh-Hans">
                  {arithmetic}
                </span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
