import type { BoardRow, RowFigure } from '../../ledger/board/board-row.ts'
import { type View, views } from '../../ledger/board/board-views.ts'
import { commitmentType } from '../../ledger/commitment/commitment-type.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { agencyPath, itemPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { CategoryMark } from '../parts/CategoryShape.tsx'
import { doneDayAndLead } from '../parts/done-day.ts'
import { ThreeValues } from '../parts/ThreeValues.tsx'
import { useAgencyText } from './agency-text.ts'

type TasksProps = {
  rows: readonly BoardRow[]
  /** Whose return of the period is shown: the lead's, or how the agency's own stands, by the task. */
  now(row: BoardRow): string
  /** Where others lead. */
  withLead?: boolean
}

/** Tasks with where they stand, each a link to its page. */
export function AgencyTasks({ rows, now, withLead = false }: TasksProps) {
  const text = useAgencyText()
  const { nameOf } = useLedger()
  return (
    <table className="rows agency-tasks">
      <thead>
        <tr>
          <th scope="col">{text.task.title}</th>
          {withLead && <th scope="col">{text.task.lead}</th>}
          <th scope="col">{text.task.progress}</th>
          <th scope="col">{text.task.values}</th>
          <th scope="col">{text.task.now}</th>
          <th scope="col">{text.task.dueOn}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.id}>
            <th scope="row">
              <AddressLink to={itemPath(row.id)} lang="zh-Hans">
                {row.title}
              </AddressLink>
            </th>
            {withLead && (
              <td data-label={text.task.lead} lang="zh-Hans">
                {row.lead === null ? text.none : <LeadName id={row.lead} name={nameOf(row.lead)} />}
              </td>
            )}
            <td data-label={text.task.progress}>
              <Progress row={row} />
            </td>
            <td data-label={text.task.values}>
              <Values figures={row.figures} />
            </td>
            <td data-label={text.task.now}>{now(row)}</td>
            <td data-label={text.task.dueOn}>
              {row.dueOn ?? '—'}
              {row.late && <strong className="late"> {text.late(row.lateDays)}</strong>}
              {!row.late && row.everLate && <span> {text.wasLate}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Agencies open the page of their own only. */
function LeadName({ id, name }: { id: string; name: string }) {
  const { agency } = useLedger()
  return agency === null ? <AddressLink to={agencyPath(id)}>{name}</AddressLink> : name
}

function Progress({ row }: { row: BoardRow }) {
  const language = useLanguage()
  const { today } = useLedger()
  if (row.countedAs !== 'rated' || row.category === null) {
    const { name }: View = views[row.countedAs === 'rated' ? 'other' : row.countedAs]
    const status = commitmentType.statuses[row.status]
    return row.countedAs === 'apart' && status ? status[language] : name[language]
  }
  const done = doneDayAndLead({ ...row, category: row.category }, language, today)
  return <CategoryMark progress={row.category} points={row.gapPoints} detail={done} />
}

/** The figure that is furthest behind stands for the task; how many others there are is said. */
function Values({ figures }: { figures: readonly RowFigure[] }) {
  const text = useAgencyText()
  const [first, ...others] = figures.toSorted(
    (a, b) => (a.gapPoints ?? Number.POSITIVE_INFINITY) - (b.gapPoints ?? Number.POSITIVE_INFINITY),
  )
  if (!first) return <span className="quiet">{text.noFigure}</span>
  return (
    <>
      <span lang="zh-Hans">{first.name}</span> <ThreeValues figure={first} />
      {others.length > 0 && <span className="quiet"> {text.figuresMore(others.length)}</span>}
    </>
  )
}
