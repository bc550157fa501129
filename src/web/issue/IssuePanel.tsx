import Button from 'antd/es/button'
import { useState } from 'react'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath, planPath } from '../desks/pages-of-posts.ts'
import { useLetterKeys } from '../desks/use-letter-keys.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { CommandForm } from '../ledger/CommandForm.tsx'
import { useMatter } from '../ledger/use-ledger.ts'
import { usePlanAudit, useRefreshPlan } from '../plan-page/use-plan.ts'
import { AsideForm, MergeForm } from './AsideForms.tsx'
import { type Answer, alikeOf, type IssueRow, type Item } from './issue-model.ts'
import { useIssueText } from './issue-text.ts'
import { QuestionForm } from './QuestionForm.tsx'

type PanelProps = {
  planId: string
  item: Item
  rows: readonly IssueRow[]
  onAnswer(answer: Answer): void
  /** `everywhere`: in every item whose plan prints the same words. */
  onResolve(printed: string, agencies: readonly string[], everywhere?: boolean): void
  onSaid(words: string): void
  onClose(): void
}

type Form = 'set-out' | 'split' | 'merge' | 'aside' | 'send-back' | 'restore'

/** One item: its sentence, what is open about it, and everything that can be done with it. */
export function IssuePanel(props: PanelProps) {
  const { planId, item, rows, onSaid, onClose } = props
  const text = useIssueText()
  const [form, setForm] = useState<Form | null>(null)
  const refresh = useRefreshPlan()
  const { task, number, open, terms } = item
  const clause = rows.find(row => row.items.some(each => each.task.id === task.id))?.clause
  const may = (command: string) => task.commands.includes(command)
  const opens = (next: Form, command: string) => (may(command) ? () => setForm(next) : () => {})
  useLetterKeys(
    {
      KeyE: opens('set-out', 'set-out'),
      KeyS: opens('split', 'split'),
      KeyM: opens('merge', 'set-aside'),
      KeyX: opens('aside', 'set-aside'),
      KeyR: opens('send-back', 'send-back'),
    },
    form === null ? task.id : null,
  )
  const done = (words: string) => {
    setForm(null)
    onSaid(words)
    void refresh()
  }
  const place = clause?.clause.span[0]
  return (
    <aside className="issue-panel" aria-label={text.panel}>
      <div className="panel-head">
        <h2>
          <b className="number">{number}</b>{' '}
          <AddressLink to={itemPath(task.id)} lang="zh-Hans">
            {task.title}
          </AddressLink>
        </h2>
        <Button size="small" onClick={onClose}>
          {text.close} <kbd>Esc</kbd>
        </Button>
      </div>
      {clause && (
        <figure className="source">
          <blockquote lang="zh-Hans">{clause.clause.text.replace(/\n\s*/g, '\n')}</blockquote>
          <figcaption>
            <AddressLink to={`${planPath(planId)}#at-${place}`}>{text.source}</AddressLink>
          </figcaption>
        </figure>
      )}
      {form === null &&
        item.stage !== 'aside' &&
        open.map(question => (
          <QuestionForm
            key={`${question.code}${'printed' in question ? question.printed : ''}`}
            question={question}
            planId={planId}
            clause={clause?.id ?? null}
            item={item}
            alike={alikeOf(rows, question)}
            onAnswer={props.onAnswer}
            onResolve={props.onResolve}
          />
        ))}
      {form === 'aside' && (
        <AsideForm task={task} onDone={() => done(text.asideDone)} onCancel={() => setForm(null)} />
      )}
      {form === 'merge' && (
        <MergeForm
          task={task}
          rows={rows}
          onDone={() => done(text.mergedDone)}
          onCancel={() => setForm(null)}
        />
      )}
      {(form === 'set-out' || form === 'split' || form === 'send-back' || form === 'restore') && (
        <OrdinaryForm
          task={task.id}
          command={form}
          onDone={() => done(text.done)}
          onCancel={() => setForm(null)}
        />
      )}
      {form === null && (
        <div className="acts issue-acts">
          {may('set-out') && (
            <Button onClick={() => setForm('set-out')}>
              {text.edit} <kbd>E</kbd>
            </Button>
          )}
          {may('split') && (
            <Button onClick={() => setForm('split')}>
              {text.split} <kbd>S</kbd>
            </Button>
          )}
          {may('set-aside') && (
            <>
              <Button onClick={() => setForm('merge')}>
                {text.merge} <kbd>M</kbd>
              </Button>
              <Button onClick={() => setForm('aside')}>
                {text.setAside} <kbd>X</kbd>
              </Button>
            </>
          )}
          {may('send-back') && (
            <Button onClick={() => setForm('send-back')}>
              {text.sendBack} <kbd>R</kbd>
            </Button>
          )}
          {may('restore') && <Button onClick={() => setForm('restore')}>{text.restore}</Button>}
        </div>
      )}
      {terms.figures.length > 0 && item.stage !== 'aside' && <Figures item={item} />}
      {clause && <Questions planId={planId} clause={clause.id} />}
    </aside>
  )
}

/** The form of a command as every desk has it, with the task as it stands. */
function OrdinaryForm(props: { task: string; command: Form; onDone(): void; onCancel(): void }) {
  const text = useIssueText()
  const opened = useMatter(props.task)
  if (!opened.data) return <p>{opened.isError ? text.failed : text.loading}</p>
  return (
    <CommandForm
      matter={opened.data}
      command={props.command}
      onDone={props.onDone}
      onCancel={props.onCancel}
    />
  )
}

function Figures({ item }: { item: Item }) {
  const text = useIssueText()
  return (
    <section className="panel-block">
      <h3>{text.figures}</h3>
      <ul className="panel-figures">
        {item.terms.figures.map(({ figure, doubts }) => (
          <li key={figure.id}>
            <span lang="zh-Hans">
              {figure.metric} {figure.text ?? figure.target}
            </span>
            {' · '}
            {text.pace[figure.pace]}
            {doubts.length > 0 && (
              <small lang="zh-Hans">
                {text.doubtsOf}
                {doubts.join('；')}
              </small>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 可核查性: asked for when somebody wants it, since the whole plan is graded at once. */
function Questions({ planId, clause }: { planId: string; clause: string }) {
  const text = useIssueText()
  const language = useLanguage()
  const [isAsked, setAsked] = useState(false)
  const audit = usePlanAudit(planId, isAsked)
  if (!isAsked)
    return (
      <p className="panel-block">
        <Button size="small" onClick={() => setAsked(true)}>
          {text.askQuestions}
        </Button>
      </p>
    )
  const graded = audit.data?.verifiability.commitments.find(each => each.clause === clause)
  if (!graded)
    return <p className="panel-block">{audit.isError ? text.failed : audit.data ? '—' : text.loading}</p>
  return (
    <section className="panel-block">
      <h3>
        {text.grade(graded.grade)} · {text.questions(graded.questions.length)}
      </h3>
      <ul className="panel-questions">
        {graded.questions.map(question => (
          <li key={`${question.code}${question.span?.[0] ?? ''}`}>{question[language]}</li>
        ))}
      </ul>
    </section>
  )
}
