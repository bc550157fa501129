import Button from 'antd/es/button'
import { useState } from 'react'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useQueryValue } from '../desks/address.ts'
import { itemPath, planPath } from '../desks/pages-of-posts.ts'
import { TaskMark } from './FateMark.tsx'
import { clausesOfItem, type Fate } from './fates.ts'
import { useOpenedPlan } from './opened-plan.ts'
import { usePlanText } from './plan-text.ts'

/** Rows beyond these come when asked for. */
const rowsAtOnce = 300

/** 逐句: every sentence with its kind and what became of it; `kind` and `about` in the address narrow it. */
export function ClauseTable() {
  const text = usePlanText()
  const { id, fates, model } = useOpenedPlan()
  const [kind] = useQueryValue('kind')
  const [about] = useQueryValue('about')
  const [most, setMost] = useState(rowsAtOnce)
  const all = [...fates.values()]
  const named = about === '' ? null : new Set(clausesOfItem(about, model.rows, model.sectionById))
  const shown = all.filter(
    ({ row }) => (kind === '' || row.clause.now.kind === kind) && (named === null || named.has(row.id)),
  )
  return (
    <div className="plan-table">
      <p className="total">
        {(kind !== '' || about !== '') && (
          <>
            {about !== '' && `${text.about(about)} · `}
            <AddressLink to={`${planPath(id)}?tab=clauses`}>{text.showAll}</AddressLink> ·{' '}
          </>
        )}
        {text.shownClauses(shown.length, all.length)}
      </p>
      <ClauseLines fates={shown.slice(0, most)} />
      {shown.length > most && (
        <p className="total">
          <Button onClick={() => setMost(most + rowsAtOnce)}>+ {shown.length - most}</Button>
        </p>
      )}
    </div>
  )
}

/** Sentences as a table, on the screen and as the appendix of a print. */
export function ClauseLines({ fates }: { fates: readonly Fate[] }) {
  const text = usePlanText()
  const { id } = useOpenedPlan()
  return (
    <table className="rows clause-rows">
      <thead>
        <tr>
          <th scope="col">{text.clauseColumns.number}</th>
          <th scope="col">{text.clauseColumns.text}</th>
          <th scope="col">{text.clauseColumns.kind}</th>
          <th scope="col">{text.clauseColumns.fate}</th>
        </tr>
      </thead>
      <tbody>
        {fates.map(({ row, tasks, why }) => (
          <tr key={row.id}>
            <td>
              <AddressLink to={`${planPath(id)}#c${row.number}`}>{row.number}</AddressLink>
            </td>
            <th scope="row" lang="zh-Hans">
              {row.clause.text}
            </th>
            <td>{text.kinds[row.clause.now.kind]}</td>
            <td>
              {why !== null && <span>{text.whyNone[why]}</span>}
              {tasks.map(fate => (
                <span key={fate.task.id} className="figure-line">
                  <TaskMark fate={fate} />{' '}
                  {fate.row ? (
                    <AddressLink to={itemPath(fate.task.id)} lang="zh-Hans">
                      {fate.task.title.slice(0, 24)}
                    </AddressLink>
                  ) : (
                    <span lang="zh-Hans">{fate.task.title.slice(0, 24)}</span>
                  )}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
