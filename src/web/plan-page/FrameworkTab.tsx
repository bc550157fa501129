import type { Framework } from '../../model/plan.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { planPath } from '../desks/pages-of-posts.ts'
import { ProgressLine } from './FateMark.tsx'
import { clausesOfItem, type FateTask, spelledOut } from './fates.ts'
import { type OpenedPlan, useOpenedPlan } from './opened-plan.ts'
import { usePlanText } from './plan-text.ts'

const tasksOf = ({ fates }: OpenedPlan, clauses: readonly string[]): FateTask[] => {
  const found = new Map<string, FateTask>()
  for (const clause of clauses)
    for (const each of fates.get(clause)?.tasks ?? []) found.set(each.task.id, each)
  return [...found.values()]
}

/** 体系: one table a framework, a row a thing that one of its digits stands for, with what it has come to. */
export function FrameworkTab() {
  const text = usePlanText()
  const { model } = useOpenedPlan()
  const { frameworks } = model.corrected
  if (frameworks.length === 0) return <p className="empty">{text.noFrameworks}</p>
  return (
    <>
      {frameworks.map(framework => (
        <FrameworkTable key={framework.span[0]} framework={framework} />
      ))}
    </>
  )
}

function FrameworkTable({ framework }: { framework: Framework }) {
  const text = usePlanText()
  const { id } = useOpenedPlan()
  const { name, label, parts, span } = framework
  return (
    <section className="plan-table">
      <h2 lang="zh-Hans">
        {label}
        {name !== label && ` ${name}`}{' '}
        <AddressLink to={`${planPath(id)}#at-${span[0]}`} className="small-link">
          {text.frameworkSource}
        </AddressLink>
      </h2>
      <table className="rows framework-rows">
        <thead>
          <tr>
            <th scope="col">{text.frameworkColumns.part}</th>
            <th scope="col">{text.frameworkColumns.items}</th>
            <th scope="col">{text.frameworkColumns.clauses}</th>
            <th scope="col">{text.frameworkColumns.tasks}</th>
            <th scope="col">{text.frameworkColumns.progress}</th>
          </tr>
        </thead>
        {parts.map(part => (
          <PartRows key={`${part.count}${part.noun}${part.span[0]}`} part={part} />
        ))}
      </table>
    </section>
  )
}

type Part = Framework['parts'][number]

function spelledWords(part: Part, text: ReturnType<typeof usePlanText>): string {
  const spelled = spelledOut(part)
  if (spelled === 'some') return text.someSpelled(part.count, part.items.length)
  return spelled === 'all' ? text.spelled.all(part.items.length) : text.spelled.none
}

function PartRows({ part }: { part: Part }) {
  const text = usePlanText()
  const head = (
    <th scope="rowgroup" rowSpan={Math.max(1, part.items.length)}>
      <b>{part.count}</b> <span lang="zh-Hans">{part.noun}</span>
      {part.items.length > 0 && <small>{spelledWords(part, text)}</small>}
    </th>
  )
  if (part.items.length === 0)
    return (
      <tbody>
        <tr>
          {head}
          <td colSpan={4}>{text.spelled.none}</td>
        </tr>
      </tbody>
    )
  return (
    <tbody>
      {part.items.map((item, index) => (
        <ItemRow key={item} item={item} head={index === 0 ? head : null} />
      ))}
    </tbody>
  )
}

function ItemRow({ item, head }: { item: string; head: React.ReactNode }) {
  const opened = useOpenedPlan()
  const { id, model } = opened
  const clauses = clausesOfItem(item, model.rows, model.sectionById)
  const tasks = tasksOf(opened, clauses)
  const about = encodeURIComponent(item)
  return (
    <tr>
      {head}
      <th scope="row" lang="zh-Hans">
        {item}
      </th>
      <td>
        {clauses.length > 0 ? (
          <AddressLink to={`${planPath(id)}?tab=clauses&about=${about}`}>{clauses.length}</AddressLink>
        ) : (
          0
        )}
      </td>
      <td>
        {tasks.length > 0 ? (
          <AddressLink to={`${planPath(id)}?tab=tasks&about=${about}`}>{tasks.length}</AddressLink>
        ) : (
          0
        )}
      </td>
      <td>
        <ProgressLine tasks={tasks} />
      </td>
    </tr>
  )
}
