import { useLanguage } from '../intake/intake-context.ts'
import { useLedgerText } from '../ledger/ledger-text.ts'
import { type IssueRow, itemsOf } from './issue-model.ts'
import { useIssueText } from './issue-text.ts'
import type { Refused } from './use-steps.ts'

/** What was refused of a bulk, each with what is wrong and the way out. */
export function Refusals({ refused, rows }: { refused: readonly Refused[]; rows: readonly IssueRow[] }) {
  const text = useIssueText()
  const { serverSilent } = useLedgerText()
  const language = useLanguage()
  if (refused.length === 0) return null
  const items = new Map(itemsOf(rows).map(each => [each.task.id, each]))
  return (
    <section className="refusal" role="alert">
      <h2>{text.refusedTitle}</h2>
      <ul>
        {refused.map(({ matter, problem }) => (
          <li key={matter}>
            <span lang="zh-Hans">{items.get(matter)?.task.title ?? matter}</span>
            {'：'}
            {problem ? `${problem[language].what}。${problem[language].remedy}` : serverSilent}
          </li>
        ))}
      </ul>
    </section>
  )
}
