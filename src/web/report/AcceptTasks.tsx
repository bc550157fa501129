import Button from 'antd/es/button'
import { useLanguage } from '../intake/intake-context.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useGivingEach } from '../ledger/use-giving.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { dayInProse } from '../parts/formats.ts'
import { useRefreshReturns } from './report-client.ts'
import { useReportText } from './report-text.ts'

type AcceptTasksProps = {
  /** Tasks that wait for the agency as their lead. */
  leads: readonly OpenCommitment[]
  /** Tasks in which it supports, or leads with another, and has not said that it knows. */
  parts: readonly OpenCommitment[]
  onDone(said: string): void
}

/** 签收: every task that waits for this agency, led or supported, with one press. */
export function AcceptTasks({ leads, parts, onDone }: AcceptTasksProps) {
  const text = useReportText()
  const language = useLanguage()
  const { today } = useLedger()
  const refresh = useRefreshReturns()
  const { isWaiting, giveEach } = useGivingEach()
  const all = leads.length + parts.length
  const [first] = leads
    .flatMap(({ clocks }) => clocks.filter(each => each.id === 'acceptance' && each.due !== null))
    .map(each => each.due?.slice(0, 10) ?? '')
    .sort()
  async function accept() {
    const { done, refused } = await giveEach([
      ...leads.map(matter => ({ matter, command: 'accept', data: {} })),
      ...parts.map(matter => ({ matter, command: 'acknowledge', data: {} })),
    ])
    await refresh()
    onDone([text.accepted(done), refused > 0 && text.someRefused(refused)].filter(Boolean).join(' '))
  }
  return (
    <p className="notice-row">
      {leads.length > 0 && text.accept(leads.length)}{' '}
      {first && text.acceptBy(dayInProse(first, language, today))}{' '}
      {parts.length > 0 && text.acknowledge(parts.length)}{' '}
      <Button type="primary" loading={isWaiting} onClick={() => void accept()}>
        {text.acceptAll(all)}
      </Button>
    </p>
  )
}
