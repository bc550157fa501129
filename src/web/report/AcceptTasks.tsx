import Button from 'antd/es/button'
import { useLanguage } from '../intake/intake-context.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useGivingEach } from '../ledger/use-giving.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { dayInProse } from '../parts/formats.ts'
import { useRefreshReturns } from './report-client.ts'
import { useReportText } from './report-text.ts'

type AcceptTasksProps = { tasks: readonly OpenCommitment[]; onDone(said: string): void }

/** 签收: every task that waits for this agency as its lead, with one press. */
export function AcceptTasks({ tasks, onDone }: AcceptTasksProps) {
  const text = useReportText()
  const language = useLanguage()
  const { today } = useLedger()
  const refresh = useRefreshReturns()
  const { isWaiting, giveEach } = useGivingEach()
  const [first] = tasks
    .flatMap(({ clocks }) => clocks.filter(each => each.id === 'acceptance' && each.due !== null))
    .map(each => each.due?.slice(0, 10) ?? '')
    .sort()
  async function accept() {
    const { done, refused } = await giveEach(tasks.map(matter => ({ matter, command: 'accept', data: {} })))
    await refresh()
    onDone([text.accepted(done), refused > 0 && text.someRefused(refused)].filter(Boolean).join(' '))
  }
  return (
    <p className="notice-row">
      {text.accept(tasks.length)} {first && text.acceptBy(dayInProse(first, language, today))}{' '}
      <Button type="primary" loading={isWaiting} onClick={() => void accept()}>
        {text.acceptAll(tasks.length)}
      </Button>
    </p>
  )
}
