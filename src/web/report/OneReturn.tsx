import Button from 'antd/es/button'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { matterTypes } from '../../ledger/matter-types.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { go } from '../desks/address.ts'
import { itemPath, planPath } from '../desks/pages-of-posts.ts'
import { ReportView } from '../desks/ReportView.tsx'
import { SourceList } from '../desks/SourceList.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import { Refusals } from '../ledger/CommandForm.tsx'
import type { Fact, OpenCommitment } from '../ledger/ledger-client.ts'
import { reasonFor, wordsBefore, wordsFor } from '../ledger/reports.ts'
import { useGiving } from '../ledger/use-giving.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { CategoryMark } from '../parts/CategoryShape.tsx'
import { doneDayAndLead } from '../parts/done-day.ts'
import { type Due, isToWrite, reportFor } from './due.ts'
import { knownValue } from './known-values.ts'
import { OpenQuestions } from './OpenQuestions.tsx'
import { ReturnEditor } from './ReturnEditor.tsx'
import { type JudgedTask, type ReturnDraft, useRefreshReturns } from './report-client.ts'
import { useReportText } from './report-text.ts'

const CommandDrawer = lazy(() =>
  import('../ledger/CommandDrawer.tsx').then(module => ({ default: module.CommandDrawer })),
)

type OneReturnProps = {
  due: Due<OpenCommitment>
  tasks: readonly OpenCommitment[]
  facts: readonly Fact[]
  stored: ReturnDraft | undefined
  judged: JudgedTask | undefined
  onSent(task: OpenCommitment): void
  onTakenBack(task: OpenCommitment): void
  onAnswered(task: OpenCommitment): void
}

/** One return: the form while it is to be written, what was sent from then on. */
export function OneReturn(props: OneReturnProps) {
  const { due, judged, facts } = props
  const { task, owed, state } = due
  return (
    <section className="pane-form">
      <TaskHead due={due} judged={judged} />
      <OpenQuestions task={task} facts={facts} onAnswered={props.onAnswered} />
      <SourceList sources={task.sources.filter(each => !saysTitle(each.text, task.title))} />
      {isToWrite(state) ? (
        <WriteReturn key={`${task.id} ${owed.period.period}`} {...props} />
      ) : (
        <SentReturn key={`${task.id} ${owed.period.period}`} {...props} />
      )}
    </section>
  )
}

/** A task that was taken over as it is printed has its sentence in the heading already. */
export const saysTitle = (sentence: string, title: string): boolean =>
  sentence.startsWith(title.replace(/。$/, ''))

function TaskHead({ due: { task, owed }, judged }: Pick<OneReturnProps, 'due' | 'judged'>) {
  const text = useReportText()
  const language = useLanguage()
  const { nameOf, today } = useLedger()
  const source = task.sources.find(each => each.kind === 'clause')
  const to = source && `${planPath(source.planId)}#at-${source.span[0]}`
  useEffect(() => {
    if (!to) return
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyO') return
      event.preventDefault()
      go(to)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [to])
  return (
    <header className="return-head">
      <h2 lang="zh-Hans" tabIndex={-1}>
        {task.title}
      </h2>
      <p className="return-facts">
        <span lang="zh-Hans">{nameOf(task.lead ?? '')}</span>
        {language === 'zh' ? text.part.lead : ` ${text.part.lead}`}
        {owed.part !== 'lead' && ` · ${text.part[owed.part]}`} ·{' '}
        {task.dueOn ? text.limit(task.dueOn) : text.continuing}
        {judged && (
          <>
            {' · '}
            <CategoryMark
              progress={judged.category.id}
              points={judged.gapPoints}
              detail={doneDayAndLead({ ...judged, category: judged.category.id }, language, today)}
            />
          </>
        )}
        {' · '}
        {to && (
          <>
            <AddressLink to={to}>{text.source}</AddressLink> <kbd className="wide-only">Alt+O</kbd>
            {' · '}
          </>
        )}
        <AddressLink to={itemPath(task.id)}>{text.item}</AddressLink>
      </p>
    </header>
  )
}

function WriteReturn({ due, tasks, facts, stored, onSent }: OneReturnProps) {
  const text = useReportText()
  const { agency } = useLedger()
  const { task, owed, state } = due
  const { period } = owed.period
  const giving = useGiving(task)
  const refresh = useRefreshReturns()
  const own = agency ?? ''
  const again = reportFor(task, own, period) && wordsFor(facts, own, period)
  const before = wordsBefore(facts, own, period)
  const isBack = state === 'returned' || state === 'handed-back'
  const reason = isBack ? reasonFor(facts, own, period) : undefined
  async function send(data: Record<string, unknown>) {
    if (!(await giving.give('submit-report', data))) return false
    void refresh()
    onSent(task)
    return true
  }
  return (
    <ReturnEditor
      task={task}
      period={period}
      part={owed.part}
      written={{ again, before }}
      stored={stored}
      known={figure => knownValue(tasks, { task: task.id, agency: own, period }, figure)}
      sendLabel={text.send}
      isWaiting={giving.isWaiting}
      onSend={send}
      acts={<FurtherActs task={task} />}
    >
      {reason !== undefined && (
        <p className="refusal">
          {state === 'returned' ? text.sentBackOffice : text.sentBackHead}
          <span lang="zh-Hans">{reason}</span>
        </p>
      )}
      <Refusals giving={giving} matter={task} />
    </ReturnEditor>
  )
}

function SentReturn({ due, onTakenBack }: OneReturnProps) {
  const text = useReportText()
  const { agency } = useLedger()
  const { task, owed, state } = due
  const { period } = owed.period
  const giving = useGiving(task)
  const report = reportFor(task, agency ?? '', period)
  async function takeBack() {
    if (await giving.give('take-back-report', { period })) onTakenBack(task)
  }
  return (
    <>
      {report && <ReportView task={task} report={report} />}
      <div className="send-bar">
        <Refusals giving={giving} matter={task} />
        <b>{text.states[state]}</b>
        {state === 'submitted' && (
          <Button loading={giving.isWaiting} onClick={() => void takeBack()}>
            {text.takeBack}
          </Button>
        )}
        <FurtherActs task={task} />
      </div>
    </>
  )
}

/** What a post may ask for beside reporting, in the words of the ledger's own table. */
const further = ['request-extension', 'request-change', 'request-closing'] as const

function FurtherActs({ task }: { task: OpenCommitment }) {
  const language = useLanguage()
  const [open, setOpen] = useState<string | null>(null)
  const button = useRef<HTMLElement | null>(null)
  const close = () => {
    setOpen(null)
    button.current?.focus()
  }
  const commands = further.filter(each => task.commands.includes(each))
  const nameOf = (command: string) => matterTypes.commitment?.commands[command]?.[language] ?? command
  return (
    <>
      {commands.map(each => (
        <Button
          key={each}
          onClick={event => {
            button.current = event.currentTarget
            setOpen(each)
          }}
        >
          {nameOf(each)}
        </Button>
      ))}
      <Suspense>
        {open !== null && <CommandDrawer matter={task} command={open} title={nameOf(open)} onClose={close} />}
      </Suspense>
    </>
  )
}
