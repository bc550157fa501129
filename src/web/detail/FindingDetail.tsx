import Button from 'antd/es/button'
import type { CorrectedFinding } from '../../model/corrected-finding.ts'
import type { DismissalReason } from '../../model/correction.ts'
import { useIntake, useModel, useText, useView } from '../intake/intake-context.ts'
import { findingRound, type Row } from '../intake/intake-model.ts'
import { FindingShape } from '../shell/shapes.tsx'

const reasons: readonly DismissalReason[] = ['as-printed', 'misread', 'harmless', 'other']

/** The finding in hand, a sentence and its acts. */
export function FindingDetail({ row }: { row: Row }) {
  const model = useModel()
  const chosen = useView(view => (view.finding ? model.findingById.get(view.finding) : undefined))
  const own = row.findings.find(({ verdict }) => verdict === null) ?? row.findings[0]
  const finding = chosen && (chosen.clause === row.id || chosen.clause === null) ? chosen : own
  if (!finding) return null
  return <FindingLine finding={finding} />
}

export function FindingLine({ finding }: { finding: CorrectedFinding }) {
  const text = useText()
  const intake = useIntake()
  const { corrected } = useModel()
  const isDismissing = useView(view => view.dismissing === finding.id)
  const round = findingRound(corrected.findings)
  const nth = round.findIndex(({ id }) => id === finding.id) + 1
  return (
    <div className={`finding-detail ${finding.severity}${finding.verdict ? ' settled' : ''}`}>
      <p>
        <FindingShape severity={finding.severity} label={text.severities[finding.severity]} />{' '}
        <span>{text.findingMessage(finding.code, finding.message)}</span>{' '}
        {finding.verdict && (
          <span className="note">
            {finding.verdict === 'accepted' ? text.accepted : text.dismissed}
            {finding.reason ? `（${text.dismissReasons[finding.reason]}）` : ''}
          </span>
        )}
      </p>
      <div className="acts">
        {isDismissing ? (
          <>
            <span className="label">{text.dismissReason}</span>
            {reasons.map((reason, index) => (
              <Button key={reason} size="small" onClick={() => intake.judge(finding.id, 'dismissed', reason)}>
                {text.dismissReasons[reason]} <kbd>{index + 1}</kbd>
              </Button>
            ))}
          </>
        ) : finding.verdict ? (
          <Button size="small" onClick={() => intake.judge(finding.id, null)}>
            {text.reopen}
          </Button>
        ) : (
          <>
            <Button size="small" onClick={() => intake.judge(finding.id, 'accepted')}>
              {text.accept} <kbd>Y</kbd>
            </Button>
            <Button
              size="small"
              onClick={() => intake.view.set({ dismissing: finding.id, finding: finding.id })}
            >
              {text.dismiss} <kbd>N</kbd>
            </Button>
          </>
        )}
        {nth > 0 && <span className="label">{text.findingOf(nth, round.length)}</span>}
      </div>
    </div>
  )
}
