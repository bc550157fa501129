import Button from 'antd/es/button'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useGivingEach } from '../ledger/use-giving.ts'
import { useDeskText } from './desk-text.ts'

/** 签收: every task that waits for this agency as its lead, with one press. */
export function AcceptTasks({
  tasks,
  onDone,
}: {
  tasks: readonly OpenCommitment[]
  onDone(said: string): void
}) {
  const text = useDeskText()
  const { isWaiting, giveEach } = useGivingEach()
  async function accept() {
    const { done, refused } = await giveEach(tasks.map(matter => ({ matter, command: 'accept', data: {} })))
    onDone([text.accepted(done), refused > 0 && text.someRefused(refused)].filter(Boolean).join(' '))
  }
  return (
    <p className="notice-row">
      {text.acceptHint}{' '}
      <Button type="primary" loading={isWaiting} onClick={() => void accept()}>
        {text.acceptAll(tasks.length)}
      </Button>
    </p>
  )
}
