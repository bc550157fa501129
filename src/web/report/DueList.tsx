import { openQuestions } from '../../ledger/commitment/reviewing.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { partOf } from '../desks/pages-of-posts.ts'
import type { Fact, OpenCommitment } from '../ledger/ledger-client.ts'
import { reasonFor } from '../ledger/reports.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { daysFrom } from '../parts/formats.ts'
import { type Due, isToWrite } from './due.ts'
import type { ReturnDraft } from './report-client.ts'
import { useReportText } from './report-text.ts'

type DueListProps = {
  due: readonly Due<OpenCommitment>[]
  chosen: string | undefined
  query: string
  facts: ReadonlyMap<string, readonly Fact[]>
  drafts: readonly ReturnDraft[]
  /** A row was pressed, also the one that stands open. */
  onOpen(): void
}

/** What is owed for the period: to be written in the order in which it is done, then what was sent. */
export function DueList({ due, ...rest }: DueListProps) {
  const text = useReportText()
  const toWrite = due.filter(each => isToWrite(each.state))
  const sent = due.filter(each => !isToWrite(each.state))
  return (
    <nav className="pane-list due-list" aria-label={text.listLabel}>
      {toWrite.length > 0 && <Group title={text.toWrite(toWrite.length)} due={toWrite} {...rest} />}
      {sent.length > 0 && <Group title={text.sentList(sent.length)} due={sent} {...rest} />}
    </nav>
  )
}

function Group({ title, due, chosen, query, facts, drafts, onOpen }: DueListProps & { title: string }) {
  const text = useReportText()
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {due.map(each => (
          <li key={each.task.id}>
            <AddressLink
              to={`/desk/${partOf(each.task.id)}${query}`}
              aria-current={each.task.id === chosen ? 'true' : undefined}
              onClickCapture={onOpen}
            >
              <span className="owed-title" lang="zh-Hans">
                {each.owed.part === 'support' && <small>{text.part.support} </small>}
                {each.task.title}
              </span>
              <Standing due={each} facts={facts.get(each.task.id) ?? []} drafts={drafts} />
            </AddressLink>
          </li>
        ))}
      </ul>
    </>
  )
}

type StandingProps = {
  due: Due<OpenCommitment>
  facts: readonly Fact[]
  drafts: readonly ReturnDraft[]
}

/** The state in words that say what is still missing: a draft is not a return. */
function Standing({ due: { task, owed, state }, facts, drafts }: StandingProps) {
  const text = useReportText()
  const { agency, today } = useLedger()
  const { period, dueOn } = owed.period
  const hasDraft = drafts.some(each => each.matter === task.id && each.period === period)
  const isBack = state === 'returned' || state === 'handed-back'
  const reason = isBack ? reasonFor(facts, agency ?? '', period) : undefined
  const isAsked = openQuestions(task).some(each => each.agency === agency && each.period === period)
  const words = () => {
    if (isAsked) return text.asked
    if (reason !== undefined) return text.back(reason)
    if (isToWrite(state) && hasDraft) return text.draft
    if (owed.state === 'missing' && isToWrite(state)) return text.missing(daysFrom(dueOn, today))
    return text.states[state]
  }
  return (
    <span className={`standing ${isBack || isAsked || owed.state === 'missing' ? 'returned' : state}`}>
      {isBack && <b aria-hidden="true">! </b>}
      {words()}
    </span>
  )
}
