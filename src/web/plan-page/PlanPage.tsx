import Button from 'antd/es/button'
import { type ReactNode, useMemo, useState } from 'react'
import type { PlanDocument } from '../../contract/plans-api.ts'
import { originalUrl } from '../api-client.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useQueryValue } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import type { PageProps } from '../desks/ledger-pages.ts'
import { intakePath, isOpenTo, issuePath, planPath } from '../desks/pages-of-posts.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { useBoardRows } from '../parts/use-board-rows.ts'
import { usePrintedLight } from '../parts/use-printed-light.ts'
import { publicPath, usePlanStage } from '../parts/use-publicity.ts'
import { useSession } from '../sign-in/session-context.ts'
import { AuditTab } from './AuditTab.tsx'
import { BenchmarkTab } from './BenchmarkTab.tsx'
import { ClauseTable } from './ClauseTable.tsx'
import { FrameworkTab } from './FrameworkTab.tsx'
import { fatesOf, kindCounts } from './fates.ts'
import { LineageTab } from './LineageTab.tsx'
import { type OpenedPlan, OpenedPlanContext, useOpenedPlan } from './opened-plan.ts'
import { PlanTextTab } from './PlanTextTab.tsx'
import { PrintedPlan } from './PrintedPlan.tsx'
import type { PlanTasks } from './plan-client.ts'
import { usePlanText } from './plan-text.ts'
import { TaskTable } from './TaskTable.tsx'
import { isUnknownPlan, usePlanDocument, usePlanModel, usePlanTasks } from './use-plan.ts'
import './plan-page.css'

const tabs = ['text', 'tasks', 'framework', 'benchmark', 'audit', 'lineage', 'clauses'] as const
type Tab = (typeof tabs)[number]

/** 计划页: what became of each sentence? */
export function PlanPage({ about }: PageProps) {
  const text = usePlanText()
  const id = about ?? ''
  const document = usePlanDocument(id)
  const tasks = usePlanTasks(id, 'fate')
  if (document.data && tasks.data)
    return <OpenPlan key={id} id={id} document={document.data} tasks={tasks.data} />
  const isUnknown = isUnknownPlan(document.error) || isUnknownPlan(tasks.error)
  const retry = () => void Promise.all([document.refetch(), tasks.refetch()])
  return (
    <DeskFrame title={isUnknown ? text.noSuchPlan : text.question}>
      <p className="empty">
        {isUnknown ? (
          <AddressLink to="/plans">{text.plans}</AddressLink>
        ) : document.isError || tasks.isError ? (
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

function OpenPlan({ id, document, tasks }: OpenProps) {
  const text = usePlanText()
  const { today } = useLedger()
  const model = usePlanModel(document)
  const board = useBoardRows()
  const [named] = useQueryValue('tab')
  const [said, setSaid] = useState('')
  usePrintedLight()
  const fates = useMemo(
    () => fatesOf(model.rows, tasks, board.data?.rows ?? []),
    [model.rows, tasks, board.data],
  )
  const opened = useMemo(
    (): OpenedPlan => ({ id, document, model, tasks, fates, isJudged: board.data !== undefined }),
    [id, document, model, tasks, fates, board.data],
  )
  const tab: Tab = tabs.find(each => each === named) ?? 'text'
  const shown: Record<Tab, ReactNode> = {
    text: <PlanTextTab onSaid={setSaid} />,
    tasks: <TaskTable />,
    framework: <FrameworkTab />,
    benchmark: <BenchmarkTab />,
    audit: <AuditTab />,
    lineage: <LineageTab />,
    clauses: <ClauseTable />,
  }
  return (
    <OpenedPlanContext value={opened}>
      <DeskFrame
        title={text.question}
        keys={text.keys}
        facts={<Facts on={board.data?.on ?? today} />}
        said={said}
      >
        <Sums />
        <Tabs now={tab} />
        {board.isError && (
          <p className="notice-row">
            {text.partFailed} <Button onClick={() => board.refetch()}>{text.retry}</Button>
          </p>
        )}
        {shown[tab]}
        {tab === 'text' && <PrintedPlan />}
      </DeskFrame>
    </OpenedPlanContext>
  )
}

function Facts({ on }: { on: string }) {
  const text = usePlanText()
  const { id, document, model } = useOpenedPlan()
  const post = useSession().signedIn?.post ?? null
  const title = model.plan.title ?? document.name
  return (
    <span className="plan-facts">
      <b lang="zh-Hans">{title}</b>
      <PublicOrNot id={id} />
      {isOpenTo('intake', post) && (
        <>
          <AddressLink to={intakePath(id)}>{text.toIntake}</AddressLink>
          <AddressLink to={issuePath(id)}>{text.toIssue}</AddressLink>
        </>
      )}
      <a href={originalUrl(id)}>
        {text.download} {text.original}
      </a>
      <button type="button" className="link-button" onClick={() => globalThis.print()}>
        {text.print}
      </button>
      <span>{text.asOf(on)}</span>
    </span>
  )
}

/** 公开 with the way to its public page, or 不公开. */
function PublicOrNot({ id }: { id: string }) {
  const text = usePlanText()
  const { region } = useLedger()
  const stage = usePlanStage(id)
  if (stage === undefined) return null
  if (stage?.public)
    return (
      <span>
        {text.isPublic} <a href={publicPath(region, 'p', id)}>{text.publicPage}</a>
      </span>
    )
  return <span>{stage && stage.issued > 0 ? text.isKeptBack : text.isNotIssued}</span>
}

function Sums() {
  const text = usePlanText()
  const { id, model, tasks } = useOpenedPlan()
  const counts = kindCounts(model.rows)
  const { line } = tasks.reconciliation
  const path = planPath(id)
  return (
    <p className="plan-sums">
      <AddressLink to={`${path}?tab=clauses`}>{text.sentences(model.rows.length)}</AddressLink>
      {' = '}
      {counts.map(({ kind, count }, index) => (
        <span key={kind}>
          {index > 0 && ' + '}
          <AddressLink to={`${path}?tab=clauses&kind=${kind}`}>
            {text.kinds[kind]} {count}
          </AddressLink>
        </span>
      ))}
      <span className="sum-gap" />
      {text.promisesTo(line.promises)} →{' '}
      <AddressLink to={`${path}?tab=tasks`}>{text.items(line.tasks)}</AddressLink>
      {line.tasks === 0 && <span className="sum-note"> {text.notIssued}</span>}
    </p>
  )
}

function Tabs({ now }: { now: Tab }) {
  const text = usePlanText()
  const [, setTab] = useQueryValue('tab')
  return (
    <nav className="plan-tabs" aria-label={text.tabsLabel}>
      {tabs.map(each => (
        <button
          key={each}
          type="button"
          aria-current={each === now ? 'page' : undefined}
          onClick={() => setTab(each === 'text' ? '' : each)}
        >
          {text.tabs[each]}
        </button>
      ))}
    </nav>
  )
}
