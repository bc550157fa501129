import { useDeskText } from '../desks/desk-text.ts'
import type { ClockView } from '../ledger/ledger-client.ts'
import { useLedgerText } from '../ledger/ledger-text.ts'

/** 期限: how each stands today; days late stay after it has stopped. */
export function ClockTable({ clocks }: { clocks: readonly ClockView[] }) {
  const text = useDeskText()
  const words = useLedgerText()
  if (clocks.length === 0) return null
  const { title, due, standing } = text.clockColumns
  return (
    <section className="block clocks">
      <h2>{text.clocks}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{due}</th>
            <th scope="col">{standing}</th>
          </tr>
        </thead>
        <tbody>
          {clocks.map((clock, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a clock that started again has the id of the first
            <tr key={`${clock.id} ${index}`}>
              <th scope="row" lang="zh-Hans">
                {clock.title}
              </th>
              <td data-label={due}>
                {clock.due ?? '—'}
                {clock.provisional && `（${words.provisional}）`}
              </td>
              <td className={clock.standing === 'overdue' || clock.everLate ? 'past' : undefined}>
                {words.clock(clock)}
                {clock.everLate && clock.standing !== 'overdue' && ` · ${words.everLate(clock.lateDays)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
