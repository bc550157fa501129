import Button from 'antd/es/button'
import { useState } from 'react'
import type { PlanAuditFinding } from '../../contract/audits-api.ts'
import { keyOf } from '../intake/commands.ts'
import { useIntake, useLanguage, useModel, useView } from '../intake/intake-context.ts'
import { momentText } from '../moment-text.ts'
import { AuditReasons } from './AuditReasons.tsx'
import { auditRound } from './audit-desk.ts'
import { useAuditText } from './audit-text.ts'
import { sentencesOf } from './sentences-of.ts'
import { useAuditState } from './use-audit.ts'
import { VerdictShape } from './VerdictShape.tsx'

/** One finding of the audit: its arithmetic, the sentences it stands on, and what is decided of it. */
export function AuditDetail({ finding }: { finding: PlanAuditFinding }) {
  const text = useAuditText()
  const language = useLanguage()
  const intake = useIntake()
  const round = auditRound(useAuditState().audit?.findings ?? [])
  const nth = round.findIndex(({ id }) => id === finding.id) + 1
  return (
    <div className="detail-body audit-detail">
      <p className="audit-head">
        <VerdictShape verdict={finding.verdict} /> <b>{text.verdicts[finding.verdict]}</b>{' '}
        <span lang={language === 'zh' ? 'zh-Hans' : 'en'}>{finding[language]}</span>
      </p>
      <dl className="audit-facts">
        <dt>{text.arithmetic}</dt>
        <dd className="audit-sum" lang="zh-Hans">
          {finding.arithmetic}
        </dd>
        <dt>{text.sentences}</dt>
        <dd>
          <Sentences finding={finding} />
        </dd>
      </dl>
      <div className="audit-acts">
        <Decision finding={finding} />
        <div className="acts">
          <Button size="small" onClick={() => intake.stepAudit(1)}>
            {text.next} <kbd>{keyOf('next-audit')}</kbd>
          </Button>
          <Button size="small" onClick={intake.leaveAudit}>
            {text.close} <kbd>Esc</kbd>
          </Button>
          {nth > 0 && <span className="label">{text.of(nth, round.length)}</span>}
        </div>
      </div>
    </div>
  )
}

const mostDrawn = 6 // a slogan may stand in thirty sentences

/** Each sentence once, its words marked; a press goes to them in the document. */
function Sentences({ finding }: { finding: PlanAuditFinding }) {
  const text = useAuditText()
  const intake = useIntake()
  const { text: original } = useModel()
  const [all, setAll] = useState(false)
  const sentences = sentencesOf(finding.where, original)
  return (
    <ul className="audit-sentences" lang="zh-Hans">
      {(all ? sentences : sentences.slice(0, mostDrawn)).map(({ start, place, runs }) => (
        <li key={start}>
          <button
            type="button"
            className="audit-sentence"
            title={text.jump}
            onClick={() => intake.showPlace(place)}
          >
            {runs.map(({ at, words, marked }) =>
              marked ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
            )}
          </button>
        </li>
      ))}
      {!all && sentences.length > mostDrawn && (
        <li>
          <Button size="small" onClick={() => setAll(true)}>
            + {sentences.length - mostDrawn}
          </Button>
        </li>
      )}
    </ul>
  )
}

function Decision({ finding }: { finding: PlanAuditFinding }) {
  const text = useAuditText()
  const intake = useIntake()
  const dismissing = useView(view =>
    view.dismissingAudit?.finding === finding.id ? view.dismissingAudit : null,
  )
  const { id, decision } = finding
  if (decision?.verdict)
    return (
      <div className="acts">
        <span className="note">
          {text[decision.verdict]}
          {decision.reason ? `：${text.reasons[decision.reason]}` : ''}
          {decision.note ? <span lang="zh-Hans">（{decision.note}）</span> : null}
        </span>
        <span className="label">
          <span lang="zh-Hans">{decision.by}</span> · {momentText(decision.at)}
        </span>
        <Button size="small" onClick={() => void intake.decideAudit(id, null)}>
          {text.withdraw}
        </Button>
      </div>
    )
  if (dismissing) return <AuditReasons finding={id} asksForWords={dismissing.reason === 'other'} />
  return (
    <div className="acts">
      <Button size="small" onClick={() => void intake.decideAudit(id, 'accepted')}>
        {text.accept} <kbd>Y</kbd>
      </Button>
      <Button
        size="small"
        onClick={() => intake.view.set({ dismissingAudit: { finding: id, reason: null } })}
      >
        {text.dismiss} <kbd>N</kbd>
      </Button>
    </div>
  )
}
