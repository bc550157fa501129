import Button from 'antd/es/button'
import { AuditCounts } from '../audit/AuditCounts.tsx'
import { useIntake, useModel, useText } from '../intake/intake-context.ts'
import { DownloadMenu } from './DownloadMenu.tsx'
import { FindingShape } from './shapes.tsx'

/** Which plan, what was read, what is in doubt, how far checked. */
export function PlanHead() {
  const text = useText()
  const intake = useIntake()
  const { plan, counts, corrected } = useModel()
  const { error, warning, info, commitments, checked } = counts
  const total = error + warning + info
  return (
    <div className="plan-head">
      <div className="plan-name">
        <h1 lang="zh-Hans" title={plan.title ?? plan.source.name}>
          {plan.title ?? plan.source.name}
        </h1>
        <p className="plan-facts" lang="zh-Hans">
          {[plan.number, plan.issuer].filter(Boolean).join('　')}
        </p>
      </div>
      <p className="plan-counts">
        <span>
          {text.commitments} <b>{commitments}</b>
        </span>
        <button
          type="button"
          className="count-button"
          onClick={() => intake.view.set({ dialog: 'findings' })}
          aria-haspopup="dialog"
        >
          {text.findings} <b>{total}</b> = <FindingShape severity="error" /> {text.errors} <b>{error}</b> +{' '}
          <FindingShape severity="warning" /> {text.warnings} <b>{warning}</b> +{' '}
          <FindingShape severity="info" /> {text.repairs} <b>{info}</b>
        </button>
        <AuditCounts />
        <span>
          {text.checked}{' '}
          <b>
            {checked}/{commitments}
          </b>
        </span>
      </p>
      <div className="plan-acts">
        <Button
          className="wide-only"
          onClick={intake.undo}
          aria-disabled={corrected.canUndo === null}
          title="Ctrl+Z"
        >
          {text.undo}
        </Button>
        <Button
          className="wide-only"
          onClick={intake.redo}
          aria-disabled={corrected.canRedo === null}
          title="Ctrl+Y"
        >
          {text.redo}
        </Button>
        <Button
          className="wide-only"
          onClick={() => intake.view.set({ dialog: 'history' })}
          aria-haspopup="dialog"
        >
          {text.historyShort}
        </Button>
        <DownloadMenu />
      </div>
    </div>
  )
}
