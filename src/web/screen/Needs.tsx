import Button from 'antd/es/button'
import type { BoardRow } from '../../ledger/board/board-row.ts'
import { unions, type View, type ViewId, views } from '../../ledger/board/board-views.ts'
import type { ProblemFacts } from '../../ledger/problem/problem-type.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import type { OpenMatter } from '../ledger/ledger-client.ts'
import { useEachMatter, useLedger } from '../ledger/use-ledger.ts'
import { AskExplanation } from '../parts/AskExplanation.tsx'
import { Count, useCounted } from '../parts/Count.tsx'
import { rowsOf } from '../parts/counted.ts'
import { Mixed } from '../parts/Mixed.tsx'
import { inSeveral, needsOf } from './leader-screen.ts'
import { Panel } from './Panel.tsx'
import { useScreenText } from './screen-text.ts'
import { useAgenda } from './use-agenda.ts'

/** So many lines of a group are named; the others are in its list. */
const most = 2

/** 要我说话的: what only a leader settles, and what is late. */
export function Needs({ onSaid }: { onSaid(said: string): void }) {
  const text = useScreenText()
  const counted = useCounted()
  const groups = needsOf(counted).filter(({ rows }) => rows.length > 0)
  const several = inSeveral(counted, unions.word.parts)
  const title = (
    <>
      {text.needs} <Count view="needs-word" /> {text.items}
    </>
  )
  return (
    <Panel name="needs" title={title}>
      {rowsOf(counted, 'needs-word').length === 0 && <p>{text.nothingNeeded}</p>}
      <div className="need-groups">
        {groups.map(({ view, rows }) => (
          <Group key={view} view={view} rows={rows} onSaid={onSaid} />
        ))}
      </div>
      {several > 0 && <p className="note">{text.inSeveral(several)}</p>}
    </Panel>
  )
}

type GroupProps = { view: ViewId; rows: readonly BoardRow[]; onSaid(said: string): void }

function Group({ view, rows, onSaid }: GroupProps) {
  const text = useScreenText()
  const language = useLanguage()
  const { name }: View = views[view]
  return (
    <div className="need">
      <h3>
        {name[language]} <Count view={view} />
      </h3>
      <ul>
        {rows.slice(0, most).map(row => (
          <li key={row.id}>
            {view === 'troubled' ? <Trouble row={row} onSaid={onSaid} /> : <Need view={view} row={row} />}
            {row.issuedOn !== null && (
              <span className="agenda no-print">
                <AskExplanation task={row} letter="Q" onSaid={onSaid} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {rows.length > most && <p className="note">{text.more(rows.length)}</p>}
    </div>
  )
}

const useLead = () => {
  const text = useScreenText()
  const { nameOf } = useLedger()
  return ({ lead }: Pick<BoardRow, 'lead'>) => (lead === null ? text.office : nameOf(lead))
}

function Need({ view, row }: { view: ViewId; row: BoardRow }) {
  const text = useScreenText()
  const lead = useLead()
  return (
    <>
      <AddressLink className="two-lines" to={itemPath(row.id)} lang="zh-Hans" title={row.title}>
        {row.title}
      </AddressLink>{' '}
      <span className="who" lang="zh-Hans">
        {lead(row)}
      </span>
      {view === 'overdue' && <span className="late"> {text.late(row.lateDays)}</span>}
    </>
  )
}

/** A task whose trouble needs others: the trouble's own words, whose it is, and the next meeting where the post may put it on. */
function Trouble({ row, onSaid }: { row: BoardRow; onSaid(said: string): void }) {
  const lead = useLead()
  const { matters } = useEachMatter(row.problems)
  const problem = matters[0] as OpenMatter<ProblemFacts> | undefined
  return (
    <>
      <AddressLink className="two-lines" to={itemPath(row.id)} lang="zh-Hans" title={row.title}>
        {problem?.facts.text ?? row.title}
      </AddressLink>{' '}
      <span className="who" lang="zh-Hans">
        {lead({ lead: problem?.lead ?? row.lead })}
      </span>
      {matters.map(each => (
        <Agenda key={each.id} problem={each as OpenMatter<ProblemFacts>} onSaid={onSaid} />
      ))}
    </>
  )
}

function Agenda({ problem, onSaid }: { problem: OpenMatter<ProblemFacts>; onSaid(said: string): void }) {
  const text = useScreenText()
  const agenda = useAgenda(problem, onSaid)
  if (!agenda) return null
  return (
    <span className="agenda no-print">
      <Button size="small" className="put-on-agenda" loading={agenda.isWaiting} onClick={agenda.act}>
        <Mixed>{agenda.label}</Mixed> <kbd>M</kbd>
      </Button>
      {agenda.lacksMeeting && (
        <>
          {' '}
          <AddressLink to="/meetings">{text.toMeetings}</AddressLink>
        </>
      )}
    </span>
  )
}
