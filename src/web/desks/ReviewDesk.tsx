import { useMemo, useState } from 'react'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { inHand } from '../ledger/reports.ts'
import { useGiving } from '../ledger/use-giving.ts'
import { useEachMatter, useFacts, useLedger, useMatters } from '../ledger/use-ledger.ts'
import { DecisionPanel } from './DecisionPanel.tsx'
import { DeskFrame } from './DeskFrame.tsx'
import { useDeskText } from './desk-text.ts'
import type { PageProps } from './ledger-pages.ts'
import { type ReportInHand, ReportView, reportKey } from './ReportView.tsx'

type Done = { readonly accepted: number; readonly returned: number; readonly said: string }

/** 审核 by keyboard: one key accepts and brings the next, wherever nothing is wrong. */
export function ReviewDesk({ about: named }: PageProps) {
  const text = useDeskText()
  const { reports, awaited, failed } = useSignedReports()
  const [skipped, setSkipped] = useState<readonly string[]>([])
  const [done, setDone] = useState<Done>({ accepted: 0, returned: 0, said: '' })
  // What was put off comes again when the others are done; the one that the address names comes first.
  const rank = (each: ReportInHand) => (each.task.id === named ? -1 : skipped.indexOf(reportKey(each)))
  const queue = [...reports].sort((one, other) => rank(one) - rank(other))
  const [current] = queue
  const decided = done.accepted + done.returned
  const all = decided + queue.length
  return (
    <DeskFrame
      title={text.reviewTitle}
      said={done.said}
      facts={
        awaited > 0
          ? text.openingEach(awaited)
          : current
            ? text.queue(Math.min(decided + 1, all), all)
            : undefined
      }
    >
      {failed && <p className="refusal">{text.partFailed}</p>}
      {current ? (
        <OneToReview
          key={reportKey(current)}
          {...current}
          onSkip={() =>
            setSkipped([...skipped.filter(each => each !== reportKey(current)), reportKey(current)])
          }
          onAccepted={said => setDone(now => ({ ...now, accepted: now.accepted + 1, said }))}
          onReturned={said => setDone(now => ({ ...now, returned: now.returned + 1, said }))}
        />
      ) : (
        awaited === 0 && (
          <p className="empty">
            {decided > 0 ? text.reviewDone(done.accepted, done.returned) : text.nothingToReview}
          </p>
        )
      )}
    </DeskFrame>
  )
}

/** Every return that its agency's head has signed, also of supporting agencies, whose tasks show it in no status. */
function useSignedReports() {
  const rows = useMatters({ type: 'commitment' })
  const ids = useMemo(
    () => (rows.data ?? []).filter(row => inHand.has(row.status)).map(row => row.id),
    [rows.data],
  )
  const each = useEachMatter(ids)
  const reports = (each.matters as OpenCommitment[]).flatMap(task =>
    task.facts.reports.filter(report => report.state === 'signed').map(report => ({ task, report })),
  )
  const signedAt = ({ report }: ReportInHand) => report.signedAt ?? ''
  return {
    reports: reports.sort((one, other) => (signedAt(one) < signedAt(other) ? -1 : 1)),
    awaited: rows.isPending ? 1 : each.awaited,
    failed: rows.isError || each.failed,
  }
}

type OneToReviewProps = ReportInHand & {
  onSkip(): void
  onAccepted(said: string): void
  onReturned(said: string): void
}

function OneToReview({ task, report, onSkip, onAccepted, onReturned }: OneToReviewProps) {
  const text = useDeskText()
  const { nameOf } = useLedger()
  const giving = useGiving(task)
  const { agency, period } = report
  async function accept() {
    if (await giving.give('accept-report', { agency, period })) onAccepted(text.acceptedOne(nameOf(agency)))
  }
  async function giveBack(reason: string) {
    if (await giving.give('return-report', { agency, period, reason }))
      onReturned(text.returnedOne(nameOf(agency)))
  }
  const isThere = useFacts(task.id).data !== undefined
  return (
    <section className="pane-form">
      <ReportView task={task} report={report} />
      <DecisionPanel
        matter={task}
        giving={giving}
        drawn={isThere ? reportKey({ task, report }) : null}
        first={[{ key: 'A', label: text.accept, isPrimary: true, act: () => void accept() }]}
        returning={{ label: text.giveBack, giveBack: reason => void giveBack(reason) }}
        further={[{ key: 'J', label: text.skipOne, act: onSkip }]}
        hint={text.keysHint}
      />
    </section>
  )
}
