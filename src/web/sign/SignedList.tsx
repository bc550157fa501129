import Button from 'antd/es/button'
import type { Report } from '../../ledger/commitment/facts.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { reportKey } from '../desks/ReportView.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import { Refusals } from '../ledger/CommandForm.tsx'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useGiving } from '../ledger/use-giving.ts'
import { monthInProse } from '../parts/formats.ts'
import { useRefreshReturns } from '../report/report-client.ts'
import { useSignText } from './sign-text.ts'

type Signed = { readonly task: OpenCommitment; readonly report: Report }

/** What the head has signed and the office has not reviewed: as long as it stands here the signature can be withdrawn. */
export function SignedList({
  signed,
  onWithdrawn,
}: {
  signed: readonly Signed[]
  onWithdrawn(title: string): void
}) {
  const text = useSignText()
  if (signed.length === 0) return null
  return (
    <details className="signed-list">
      <summary>{text.signedList(signed.length)}</summary>
      <ul>
        {signed.map(each => (
          <SignedRow key={reportKey(each)} {...each} onWithdrawn={onWithdrawn} />
        ))}
      </ul>
    </details>
  )
}

function SignedRow({ task, report, onWithdrawn }: Signed & { onWithdrawn(title: string): void }) {
  const text = useSignText()
  const language = useLanguage()
  const giving = useGiving(task)
  const refresh = useRefreshReturns()
  async function withdraw() {
    if (!(await giving.give('withdraw-signature', { period: report.period }))) return
    void refresh()
    onWithdrawn(task.title)
  }
  return (
    <li>
      <AddressLink to={itemPath(task.id)} lang="zh-Hans">
        {task.title}
      </AddressLink>{' '}
      <small>{monthInProse(report.period, language)}</small>{' '}
      <Button size="small" loading={giving.isWaiting} onClick={() => void withdraw()}>
        {text.withdraw}
      </Button>
      <Refusals giving={giving} matter={task} />
    </li>
  )
}
