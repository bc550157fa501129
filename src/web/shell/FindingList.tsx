import Button from 'antd/es/button'
import { useState } from 'react'
import type { Severity } from '../../model/plan.ts'
import { FindingLine } from '../detail/FindingDetail.tsx'
import { useIntake, useModel, useText } from '../intake/intake-context.ts'

const severities: readonly Severity[] = ['error', 'warning', 'info']

// A long document can have a thousand repairs; they are drawn as they are asked for.
const drawnAtOnce = 60

/** 存疑清单: by severity, each with its place and its acts; handled ones stay in the list. */
export function FindingList({ onDone }: { onDone(): void }) {
  const text = useText()
  const intake = useIntake()
  const { corrected, rowById } = useModel()
  const [most, setMost] = useState(drawnAtOnce)
  const { findings } = corrected
  const openRepairs = findings.filter(
    ({ severity, verdict }) => severity === 'info' && verdict === null,
  ).length
  if (findings.length === 0) return <p className="drawer-block">{text.noFindings}</p>
  return (
    <div className="drawer-block">
      {severities.map(severity => {
        const own = findings.filter(finding => finding.severity === severity)
        if (own.length === 0) return null
        return (
          <section key={severity} className="finding-group">
            <h3>
              {text.severities[severity]} {own.length}
            </h3>
            {severity === 'info' && openRepairs > 0 && (
              <Button size="small" onClick={intake.acceptRepairs}>
                {text.acceptRepairs(openRepairs)}
              </Button>
            )}
            <ul>
              {own.slice(0, most).map(finding => (
                <li key={finding.id}>
                  <button
                    type="button"
                    className="place"
                    onClick={() => {
                      intake.goToFinding(finding.id, intake.view.get().pane)
                      onDone()
                    }}
                  >
                    {rowById.has(finding.clause ?? '')
                      ? text.itemNumber(rowById.get(finding.clause ?? '')?.number ?? '')
                      : text.otherPlace}
                  </button>
                  <FindingLine finding={finding} />
                </li>
              ))}
            </ul>
            {own.length > most && (
              <Button size="small" onClick={() => setMost(most + drawnAtOnce)}>
                {text.showMore(Math.min(drawnAtOnce, own.length - most))}
              </Button>
            )}
          </section>
        )
      })}
    </div>
  )
}
