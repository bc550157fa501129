import Button from 'antd/es/button'
import { useState } from 'react'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useQueryValue } from '../desks/address.ts'
import { itemPath, planPath } from '../desks/pages-of-posts.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { ThreeValues } from '../parts/ThreeValues.tsx'
import { TaskMark } from './FateMark.tsx'
import { clausesOfItem, type FateTask, tasksInOrder } from './fates.ts'
import { useOpenedPlan } from './opened-plan.ts'
import { usePlanText } from './plan-text.ts'

/** Rows beyond these come when asked for. */
const rowsAtOnce = 300

/** 任务表: every item in the order of the document; `about` in the address narrows it to one item of a framework. */
export function TaskTable() {
  const text = usePlanText()
  const { id, model, fates } = useOpenedPlan()
  const [about] = useQueryValue('about')
  const [most, setMost] = useState(rowsAtOnce)
  const all = tasksInOrder(fates.values())
  const clauses = new Set(about === '' ? [] : clausesOfItem(about, model.rows, model.sectionById))
  const shown =
    about === '' ? all : all.filter(({ fate }) => fate.task.clauses.some(each => clauses.has(each)))
  if (all.length === 0) return <p className="empty">{text.noTasks}</p>
  return (
    <div className="plan-table">
      <p className="total">
        {about !== '' && (
          <>
            {text.about(about)} · <AddressLink to={`${planPath(id)}?tab=tasks`}>{text.showAll}</AddressLink> ·{' '}
          </>
        )}
        {text.shown(shown.length, all.length)}
      </p>
      <table className="rows task-rows">
        <thead>
          <tr>
            <th scope="col">{text.taskColumns.number}</th>
            <th scope="col">{text.taskColumns.title}</th>
            <th scope="col">{text.taskColumns.lead}</th>
            <th scope="col">{text.taskColumns.due}</th>
            <th scope="col">{text.taskColumns.progress}</th>
            <th scope="col">{text.taskColumns.values}</th>
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, most).map(({ number, fate }) => (
            <TaskLine key={fate.task.id} number={number} fate={fate} />
          ))}
        </tbody>
      </table>
      {shown.length > most && (
        <p className="total">
          <Button onClick={() => setMost(most + rowsAtOnce)}>+ {shown.length - most}</Button>
        </p>
      )}
    </div>
  )
}

function TaskLine({ number, fate }: { number: string; fate: FateTask }) {
  const text = usePlanText()
  const { nameOf } = useLedger()
  const { id } = useOpenedPlan()
  const { task, row } = fate
  return (
    <tr>
      <td>
        <AddressLink to={`${planPath(id)}#c${number}`}>{number}</AddressLink>
      </td>
      <th scope="row" lang="zh-Hans">
        {row ? <AddressLink to={itemPath(task.id)}>{task.title}</AddressLink> : task.title}
      </th>
      <td lang="zh-Hans">{task.lead === null ? '—' : nameOf(task.lead)}</td>
      <td className="day">{task.continuing ? text.continuing : (task.dueOn ?? '—')}</td>
      <td>
        <TaskMark fate={fate} />
      </td>
      <td>
        {row?.figures.map(figure => (
          <span key={figure.id} className="figure-line">
            <span lang="zh-Hans">{figure.name}</span> <ThreeValues figure={figure} />
          </span>
        ))}
      </td>
    </tr>
  )
}
