import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useContext } from 'react'
import { listPlans } from '../api-client.ts'
import { useIntake, useText } from '../intake/intake-context.ts'
import { openPlan } from '../intake/use-plan-address.ts'
import { FileIntakeContext } from '../plans/file-intake-context.ts'

/** 计划: which there are, and how far each is checked. */
export function PlanList({ onDone }: { onDone(): void }) {
  const text = useText()
  const intake = useIntake()
  const files = useContext(FileIntakeContext)
  const list = useQuery({ queryKey: ['plans'], queryFn: listPlans, staleTime: 0 })
  return (
    <>
      <div className="drawer-block">
        <div className="acts">
          <Button type="primary" onClick={files.choose}>
            {text.chooseFile}
          </Button>
          <Button
            onClick={() => {
              onDone()
              files.paste()
            }}
          >
            {text.pasteText}
          </Button>
        </div>
        <p className="hint small">
          {text.readable}
          <br />
          {text.unreadable}
          <br />
          {text.dropHint}
        </p>
      </div>
      <ul className="plan-list">
        {list.data?.plans.map(plan => (
          <li key={plan.id}>
            <button
              type="button"
              aria-current={plan.id === intake.document.id ? 'page' : undefined}
              onClick={() => {
                onDone()
                openPlan(plan.id)
              }}
            >
              <span className="plan-title" lang="zh-Hans">
                {plan.title ?? plan.name}
              </span>
              <span className="plan-line">
                {[
                  plan.number,
                  text.genres[plan.genre],
                  `${text.commitments} ${plan.commitments}`,
                  text.planStage(plan.checked, plan.commitments),
                  plan.findings.error + plan.findings.warning > 0 &&
                    text.planFindings(plan.findings.error, plan.findings.warning),
                  plan.sample && text.sample,
                  plan.id === intake.document.id && text.current,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
