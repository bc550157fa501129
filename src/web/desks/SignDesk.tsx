import Button from 'antd/es/button'
import { useState } from 'react'
import { useGiving, useGivingEach } from '../ledger/use-giving.ts'
import { useFacts, useLedger } from '../ledger/use-ledger.ts'
import { AddressLink } from './AddressLink.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import { DeskFrame } from './DeskFrame.tsx'
import { useDeskText } from './desk-text.ts'
import type { PageProps } from './ledger-pages.ts'
import { partOf } from './pages-of-posts.ts'
import { useTasks } from './ReporterDesk.tsx'
import { type ReportInHand, ReportView, reportKey } from './ReportView.tsx'

/** 待签: what goes out in the agency's name, against last time; signed one by one or all. */
export function SignDesk({ about: named }: PageProps) {
  const text = useDeskText()
  const { agency } = useLedger()
  const [said, setSaid] = useState('')
  const { tasks, awaited, failed } = useTasks()
  const { isWaiting, giveEach } = useGivingEach()
  const waiting = tasks.flatMap(task =>
    task.facts.reports
      .filter(report => report.agency === agency && report.state === 'submitted')
      .map(report => ({ task, report })),
  )
  const chosen = waiting.find(each => each.task.id === named) ?? waiting[0]
  async function signAll() {
    const { done, refused } = await giveEach(
      waiting.map(({ task, report }) => ({
        matter: task,
        command: 'sign-report',
        data: { period: report.period },
      })),
    )
    setSaid([text.signedDone(done), refused > 0 && text.someRefused(refused)].filter(Boolean).join(' '))
  }
  return (
    <DeskFrame
      title={text.signTitle}
      said={said}
      facts={awaited > 0 ? text.openingEach(awaited) : `${text.toSign} ${waiting.length}`}
    >
      {failed && <p className="refusal">{text.partFailed}</p>}
      {waiting.length === 0 && awaited === 0 && <p className="empty">{text.nothingToSign}</p>}
      {waiting.length > 1 && (
        <p className="notice-row">
          <Button loading={isWaiting} onClick={() => void signAll()}>
            {text.signAll(waiting.length)}
          </Button>
        </p>
      )}
      {chosen && (
        <div className="two-panes">
          <nav className="pane-list" aria-label={text.toSign}>
            <ul>
              {waiting.map(each => (
                <li key={reportKey(each)}>
                  <AddressLink
                    to={`/sign/${partOf(each.task.id)}`}
                    aria-current={each === chosen ? 'true' : undefined}
                  >
                    <span className="owed-title" lang="zh-Hans">
                      {each.task.title}
                    </span>
                    <span className="standing">{each.report.period}</span>
                  </AddressLink>
                </li>
              ))}
            </ul>
          </nav>
          <OneToSign key={reportKey(chosen)} {...chosen} onDone={setSaid} />
        </div>
      )}
    </DeskFrame>
  )
}

function OneToSign({ task, report, onDone }: ReportInHand & { onDone(said: string): void }) {
  const text = useDeskText()
  const giving = useGiving(task)
  const { period } = report
  async function sign() {
    if (await giving.give('sign-report', { period })) onDone(text.signedDone(1))
  }
  async function handBack(reason: string) {
    if (await giving.give('hand-back-report', { period, reason })) onDone(text.handedBack)
  }
  const isThere = useFacts(task.id).data !== undefined
  return (
    <section className="pane-form">
      <ReportView task={task} report={report} />
      <DecisionPanel
        matter={task}
        giving={giving}
        drawn={isThere ? reportKey({ task, report }) : null}
        first={[{ key: 'S', label: text.signOne, isPrimary: true, act: () => void sign() }]}
        returning={{ label: text.handBack, giveBack: reason => void handBack(reason) }}
      />
    </section>
  )
}
