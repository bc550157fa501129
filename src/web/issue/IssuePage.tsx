import Button from 'antd/es/button'
import { useEffect, useMemo, useState } from 'react'
import type { PlanDocument } from '../../contract/plans-api.ts'
import { holdsBack } from '../../ledger/commitment/proposed-terms.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useQueryValue } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import type { PageProps } from '../desks/ledger-pages.ts'
import { intakePath, planPath } from '../desks/pages-of-posts.ts'
import { useLetterKeys } from '../desks/use-letter-keys.ts'
import { takeInPlan } from '../ledger/ledger-client.ts'
import { useRefusalWords } from '../ledger/refusal-words.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { listPlanTasks, type PlanTasks } from '../plan-page/plan-client.ts'
import { isUnknownPlan, usePlanDocument, usePlanModel, usePlanTasks } from '../plan-page/use-plan.ts'
import { IssueHead } from './IssueHead.tsx'
import { IssuePanel } from './IssuePanel.tsx'
import { IssuePreview } from './IssuePreview.tsx'
import { IssueTable } from './IssueTable.tsx'
import {
  type Answer,
  type Answers,
  answered,
  type Item,
  inStage,
  issueRows,
  itemsOf,
  nextOpen,
  setOutStep,
  sharesOf,
  shownRows,
  stepsToApprove,
  stepsToResolve,
  stepsToSetOut,
} from './issue-model.ts'
import { useIssueText } from './issue-text.ts'
import { keepAnswers, keptAnswers } from './kept-answers.ts'
import { Refusals } from './Refusals.tsx'
import { useSteps } from './use-steps.ts'
import './issue.css'

/** 立项与交办: is each item owned, dated and sourced, so that it can be issued? */
export function IssuePage({ about }: PageProps) {
  const text = useIssueText()
  const id = about ?? ''
  const document = usePlanDocument(id)
  const tasks = usePlanTasks(id, 'terms')
  if (document.data && tasks.data)
    return <OpenIssue key={id} id={id} document={document.data} tasks={tasks.data} />
  const isUnknown = isUnknownPlan(document.error) || isUnknownPlan(tasks.error)
  const hasFailed = document.isError || tasks.isError
  const retry = () => void Promise.all([document.refetch(), tasks.refetch()])
  return (
    <DeskFrame title={isUnknown ? text.noSuchPlan : text.question}>
      <p className="empty">
        {isUnknown ? (
          <AddressLink to="/plans">{text.plans}</AddressLink>
        ) : hasFailed ? (
          <>
            {text.failed} <Button onClick={retry}>{text.retry}</Button>
          </>
        ) : (
          text.loading
        )}
      </p>
    </DeskFrame>
  )
}

type OpenProps = { id: string; document: PlanDocument; tasks: PlanTasks }

function OpenIssue({ id, document, tasks }: OpenProps) {
  const text = useIssueText()
  const ledger = useLedger()
  const model = usePlanModel(document)
  const steps = useSteps()
  const refusalWords = useRefusalWords()
  const [answers, setAnswers] = useState<Answers>(() => keptAnswers(id))
  const [chosen, choose] = useQueryValue('item')
  const [show] = useQueryValue('show')
  const [isPreviewing, setPreviewing] = useState(false)
  const [isWalking, setWalking] = useState(false)
  const [said, setSaid] = useState('')
  useEffect(() => keepAnswers(id, answers), [id, answers])

  const known = useMemo(
    () => ({ organisation: ledger.organisation, day: ledger.today, place: { name: ledger.regionName } }),
    [ledger.organisation, ledger.today, ledger.regionName],
  )
  const rows = useMemo(
    () => issueRows(model.rows, tasks, answers, known),
    [model.rows, tasks, answers, known],
  )
  const shown = useMemo(() => shownRows(rows, show), [rows, show])
  const item = itemsOf(rows).find(each => each.task.id === chosen)
  const title = model.plan.title ?? document.name

  async function give(all: Parameters<typeof steps.give>[0], tell: (done: number) => string) {
    const done = await steps.give(all)
    setSaid([tell(done), done < all.length && text.refused(all.length - done)].filter(Boolean).join(' '))
    return done
  }

  async function takeIn() {
    try {
      const { opened } = await takeInPlan(ledger.region, id)
      // What the plan says in full is set out by the same press.
      const now = await listPlanTasks(ledger.region, id, 'terms')
      await give(stepsToSetOut(issueRows(model.rows, now, answers, known)), done =>
        text.takenInDone(opened, done),
      )
    } catch (error) {
      setSaid(refusalWords(error))
    }
  }
  const setOut = () => give(stepsToSetOut(rows), text.setOutDone)

  function goOn(after: Item) {
    if (!isWalking) return
    const next = nextOpen(rows, after.task.id)
    choose(next?.task.id ?? '')
    if (!next) setWalking(false)
  }
  function nextGap() {
    const next = nextOpen(rows, chosen === '' ? null : chosen)
    setWalking(next !== undefined)
    if (next) choose(next.task.id)
    else setSaid(text.nothingOpen)
  }

  async function answer(of: Item, given: Answer) {
    const own = [...(answers[of.task.id] ?? []), given]
    setAnswers({ ...answers, [of.task.id]: own })
    const settled = answered(of, [given])
    const isWhole = !settled.open.some(holdsBack)
    if (isWhole && of.task.status === 'undecomposed') {
      const done = await give(setOutStep({ task: of.task, terms: settled.terms }), () => text.done)
      if (done > 0) setAnswers(({ [of.task.id]: _, ...others }) => others)
    }
    if (settled.open.length === 0) goOn(of)
  }
  async function resolve(of: Item, printed: string, agencies: readonly string[]) {
    await give(stepsToResolve(of, printed, agencies), () => text.done)
    if (of.open.length === 1) goOn(of)
  }

  const toApprove = inStage(rows, 'to-approve')
  async function issue(basis: string) {
    const agencies = sharesOf(toApprove).length
    setPreviewing(false)
    await give(stepsToApprove(toApprove, basis), done => text.issuedDone(done, agencies))
  }

  useLetterKeys({ KeyF: nextGap, Escape: () => choose('') }, steps.progress ? null : 'ready')
  return (
    <DeskFrame
      title={text.question}
      facts={
        <>
          <AddressLink to={planPath(id)} lang="zh-Hans">
            {title}
          </AddressLink>{' '}
          · <AddressLink to={intakePath(id)}>{text.toIntake}</AddressLink> · {text.asOf(ledger.today)}
        </>
      }
      said={steps.progress ? text.working(steps.progress.done, steps.progress.all) : said}
    >
      <IssueHead
        rows={rows}
        line={tasks.reconciliation.line}
        clauses={model.corrected.clauses}
        title={title}
        isWorking={steps.progress !== null}
        onTakeIn={() => void takeIn()}
        onSetOut={() => void setOut()}
        onApprove={() => setPreviewing(true)}
        onNextGap={nextGap}
        shown={shown}
      />
      <Refusals refused={steps.refused} rows={rows} />
      {isPreviewing && (
        <IssuePreview
          items={toApprove}
          leftOut={inStage(rows, 'open').length}
          onIssue={basis => void issue(basis)}
          onCancel={() => setPreviewing(false)}
        />
      )}
      <div className={`issue-panes${item ? ' has-item' : ''}`}>
        <IssueTable rows={shown} all={rows} chosen={chosen} onChoose={choose} title={title} />
        {item ? (
          <IssuePanel
            key={item.task.id}
            planId={id}
            item={item}
            rows={rows}
            onAnswer={given => void answer(item, given)}
            onResolve={(printed, agencies) => void resolve(item, printed, agencies)}
            onSaid={setSaid}
            onClose={() => choose('')}
          />
        ) : (
          <p className="issue-panel-empty">{text.panelEmpty}</p>
        )}
      </div>
    </DeskFrame>
  )
}
