import Button from 'antd/es/button'
import { useMemo, useState } from 'react'
import type { PlanDocument } from '../../contract/plans-api.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useQueryValue } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import type { PageProps } from '../desks/ledger-pages.ts'
import { intakePath, planPath } from '../desks/pages-of-posts.ts'
import { useLetterKeys } from '../desks/use-letter-keys.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import type { PlanTasks } from '../plan-page/plan-client.ts'
import { isUnknownPlan, usePlanDocument, usePlanModel, usePlanTasks } from '../plan-page/use-plan.ts'
import { IssueHead } from './IssueHead.tsx'
import { IssuePanel } from './IssuePanel.tsx'
import { IssuePreview } from './IssuePreview.tsx'
import { IssueTable } from './IssueTable.tsx'
import { inStage, itemsOf, shownRows } from './issue-model.ts'
import { useIssueText } from './issue-text.ts'
import { Refusals } from './Refusals.tsx'
import { useIssueActs } from './use-issue-acts.ts'
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
  const [chosen, choose] = useQueryValue('item')
  const [show] = useQueryValue('show')
  const [isPreviewing, setPreviewing] = useState(false)
  const { rows, steps, said, setSaid, ...acts } = useIssueActs({ id, clauses: model.rows, tasks })
  const { nextGap } = acts
  const shown = useMemo(() => shownRows(rows, show), [rows, show])
  const item = itemsOf(rows).find(each => each.task.id === chosen)
  const title = model.plan.title ?? document.name
  const toApprove = inStage(rows, 'to-approve')
  useLetterKeys({ KeyF: nextGap, Escape: () => choose('') }, steps.progress ? null : 'ready')
  return (
    <DeskFrame
      title={text.question}
      keys={text.keys}
      facts={
        <span className="issue-facts">
          <AddressLink to={planPath(id)} lang="zh-Hans">
            {title}
          </AddressLink>{' '}
          · <AddressLink to={intakePath(id)}>{text.toIntake}</AddressLink> · {text.asOf(ledger.today)}
        </span>
      }
      said={steps.progress ? text.working(steps.progress.done, steps.progress.all) : said}
    >
      <IssueHead
        rows={rows}
        line={tasks.reconciliation.line}
        clauses={model.corrected.clauses}
        title={title}
        isWorking={steps.progress !== null}
        onTakeIn={() => void acts.takeIn()}
        onSetOut={() => void acts.setOut()}
        onApprove={() => setPreviewing(true)}
        onNextGap={nextGap}
        shown={shown}
      />
      <Refusals refused={steps.refused} rows={rows} />
      {isPreviewing && (
        <IssuePreview
          items={toApprove}
          leftOut={inStage(rows, 'open').length}
          onIssue={basis => {
            setPreviewing(false)
            void acts.issue(toApprove, basis)
          }}
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
            onAnswer={given => void acts.answer(item, given)}
            onResolve={(...given) => void acts.resolve(item, ...given)}
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
