import Button from 'antd/es/button'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath, planPath } from '../desks/pages-of-posts.ts'
import { useIntake } from '../intake/intake-context.ts'
import type { Row } from '../intake/intake-model.ts'
import { useFacts, useLedger } from '../ledger/use-ledger.ts'
import { ThreeValues } from '../parts/ThreeValues.tsx'
import { TaskMark } from './FateMark.tsx'
import type { Fate, FateTask } from './fates.ts'
import { useOpenedPlan } from './opened-plan.ts'
import type { PlanTask } from './plan-client.ts'
import { usePlanText } from './plan-text.ts'

/** The clause in hand: its kind, its items with their values, or why nothing became of it. */
export function ClausePanel({ row, onSaid }: { row: Row; onSaid(words: string): void }) {
  const text = usePlanText()
  const intake = useIntake()
  const { fates } = useOpenedPlan()
  const fate = fates.get(row.id)
  async function copy() {
    const address = `${location.origin}${location.pathname}#c${row.number}`
    try {
      await navigator.clipboard.writeText(address)
      onSaid(text.copied)
    } catch {
      onSaid(text.notCopied)
    }
  }
  return (
    <aside className="clause-panel" aria-label={text.clause(row.number)}>
      <div className="panel-head">
        <h2>
          {text.clause(row.number)} · {text.kinds[row.clause.now.kind]}
        </h2>
        <Button size="small" onClick={() => intake.view.set({ active: null })}>
          {text.close} <kbd>Esc</kbd>
        </Button>
      </div>
      <blockquote lang="zh-Hans">{row.clause.text.replace(/\n\s*/g, '\n')}</blockquote>
      {fate && <Outcome fate={fate} />}
      <div className="acts clause-acts">
        <Button size="small" onClick={() => intake.step(-1, 'document')}>
          {text.previous} <kbd>↑</kbd>
        </Button>
        <Button size="small" onClick={() => intake.step(1, 'document')}>
          {text.next} <kbd>↓</kbd>
        </Button>
        <Button size="small" onClick={() => void copy()}>
          {text.copy}
        </Button>
      </div>
    </aside>
  )
}

function Outcome({ fate }: { fate: Fate }) {
  const text = usePlanText()
  const { tasks, setAside, why } = fate
  return (
    <>
      {why !== null && <p className="why-none">{text.whyNone[why]}</p>}
      {tasks.length > 0 && why === null && <p className="item-count">→ {text.itemsOf(tasks.length)}</p>}
      <ul className="clause-items">
        {tasks.map(each => (
          <ClauseItem key={each.task.id} fate={each} />
        ))}
        {setAside.map(each => (
          <SetAside key={each.id} task={each} />
        ))}
      </ul>
    </>
  )
}

function ClauseItem({ fate }: { fate: FateTask }) {
  const text = usePlanText()
  const { nameOf } = useLedger()
  const { task, row } = fate
  return (
    <li>
      <p>
        <TaskMark fate={fate} />{' '}
        {row ? (
          <AddressLink to={itemPath(task.id)} lang="zh-Hans">
            {task.title}
          </AddressLink>
        ) : (
          <span lang="zh-Hans">{task.title}</span>
        )}
      </p>
      <p className="item-terms">
        {task.lead !== null && (
          <span>
            {text.lead} <span lang="zh-Hans">{nameOf(task.lead)}</span>
          </span>
        )}
        <span>{task.continuing ? text.continuing : task.dueOn && `${text.due} ${task.dueOn}`}</span>
      </p>
      {row && row.figures.length > 0 && (
        <ul className="item-figures">
          {row.figures.map(figure => (
            <li key={figure.id}>
              <span lang="zh-Hans">{figure.name}</span> <ThreeValues figure={figure} />
            </li>
          ))}
        </ul>
      )}
      {task.elsewhere.map(each => (
        <p key={`${each.planId}${each.clauseId}`} className="item-terms">
          {text.elsewhere}：
          <AddressLink to={`${planPath(each.planId)}#${each.clauseId}`} lang="zh-Hans">
            “{each.text.slice(0, 40)}”
          </AddressLink>
        </p>
      ))}
    </li>
  )
}

/** Why a sentence has no item: the reason as the office recorded it. */
function SetAside({ task }: { task: PlanTask }) {
  const text = usePlanText()
  const facts = useFacts(task.id)
  const reason = facts.data?.facts.findLast(each => each.kind === 'SetAside')?.data.reason
  return (
    <li>
      <AddressLink to={itemPath(task.id)} lang="zh-Hans">
        {task.title}
      </AddressLink>
      <p className="item-terms">
        {text.asideWhy[task.setAside?.why ?? ''] ?? ''}
        {typeof reason === 'string' && <span lang="zh-Hans">：{reason}</span>}
      </p>
    </li>
  )
}
