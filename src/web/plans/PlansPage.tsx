import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useContext, useMemo } from 'react'
import type { PlanSummary } from '../../contract/plans-api.ts'
import { localDateOf } from '../../model/plain-date.ts'
import { listPlans } from '../api-client.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { go } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { intakePath, isOpenTo, issuePath, planPath } from '../desks/pages-of-posts.ts'
import { useLetterKeys } from '../desks/use-letter-keys.ts'
import { useLanguage, useText } from '../intake/intake-context.ts'
import { type OpenLedger, useLedger } from '../ledger/use-ledger.ts'
import { dayInProse } from '../parts/formats.ts'
import { listPlanStages, type PlanStage } from '../plan-page/plan-client.ts'
import { useSession } from '../sign-in/session-context.ts'
import { FileIntake } from './FileIntake.tsx'
import { FileIntakeContext } from './file-intake-context.ts'
import { nextAct, reached, stages } from './plan-stage.ts'
import { usePlansText } from './plans-text.ts'
import './plans.css'

/** 计划: which are there, and how far is each? */
export function PlansPage() {
  const isWriter = isOpenTo('intake', useSession().signedIn?.post ?? null)
  if (!isWriter) return <List isWriter={false} />
  return (
    <FileIntake onOpen={id => go(intakePath(id))} onRead={() => {}}>
      <List isWriter />
    </FileIntake>
  )
}

function List({ isWriter }: { isWriter: boolean }) {
  const text = usePlansText()
  const ledger = useLedger()
  const { region } = ledger
  const plans = useQuery({ queryKey: ['plans'], queryFn: listPlans, staleTime: 0 })
  const asked = useQuery({
    queryKey: ['ledger', region, 'plan-stages'],
    queryFn: () => listPlanStages(region),
    staleTime: 0,
  })
  const stageOf = useMemo(
    () => new Map((asked.data?.stages ?? []).map(each => [each.planId, each])),
    [asked.data],
  )
  const hasFailed = plans.isError || asked.isError
  const retry = () => void Promise.all([plans.refetch(), asked.refetch()])
  const all = plans.data?.plans
  return (
    <DeskFrame title={text.question}>
      {isWriter && <DropZone />}
      {hasFailed ? (
        <p className="empty">
          {text.failed} <Button onClick={retry}>{text.retry}</Button>
        </p>
      ) : !all || !asked.data ? (
        <p className="empty">{text.loading}</p>
      ) : all.length === 0 ? (
        <p className="empty">{isWriter ? text.empty : text.emptyAgency}</p>
      ) : (
        <>
          <table className="rows plan-rows">
            <thead>
              <tr>
                <th scope="col">{text.columns.plan}</th>
                <th scope="col">{text.columns.issuer}</th>
                <th scope="col">{text.columns.date}</th>
                <th scope="col">{text.columns.stage}</th>
                {isWriter && <th scope="col">{text.columns.left}</th>}
              </tr>
            </thead>
            <tbody>
              {all.map(plan => (
                <Line
                  key={plan.id}
                  plan={plan}
                  stage={stageOf.get(plan.id)}
                  isWriter={isWriter}
                  ledger={ledger}
                />
              ))}
            </tbody>
          </table>
          <p className="total">{text.total(all.length)}</p>
        </>
      )}
    </DeskFrame>
  )
}

function DropZone() {
  const text = usePlansText()
  const words = useText()
  const files = useContext(FileIntakeContext)
  useLetterKeys({ KeyN: files.choose }, 'ready')
  return (
    <section className="drop-zone" aria-label={words.addFile}>
      <div>
        <span className="desk-only">{text.drop} </span>
        <Button type="primary" onClick={files.choose}>
          {words.chooseFile} <kbd>N</kbd>
        </Button>{' '}
        <Button onClick={() => files.paste()}>
          {words.pasteText} <kbd>Ctrl+V</kbd>
        </Button>
        <p className="hint">{words.dropHint}</p>
      </div>
      <p className="hint">
        {words.readable}
        <br />
        {words.unreadable}
      </p>
    </section>
  )
}

type LineProps = { plan: PlanSummary; stage: PlanStage | undefined; isWriter: boolean; ledger: OpenLedger }

function Line({ plan, stage, isWriter, ledger }: LineProps) {
  const text = usePlansText()
  const { error, warning } = plan.findings
  const next = isWriter ? nextAct(plan, stage) : 'read'
  return (
    <tr>
      <th scope="row">
        <AddressLink to={planPath(plan.id)} lang="zh-Hans" className="plan-title">
          {plan.title ?? plan.name}
        </AddressLink>
        <small>
          {plan.number && <span lang="zh-Hans">{plan.number}</span>} {plan.sample && text.sample}
        </small>
      </th>
      <td lang="zh-Hans">{plan.issuer ?? text.unknown}</td>
      <td>{plan.issuedOn ?? text.unknown}</td>
      <td className="stage-cell">
        <Stages plan={plan} stage={stage} isWriter={isWriter} ledger={ledger} />{' '}
        <AddressLink to={pathOfAct(plan.id, next)}>{text.next[next]}</AddressLink>
      </td>
      {isWriter && (
        <td>
          {error + warning > 0 ? (
            <AddressLink to={intakePath(plan.id)}>{text.left(error, warning)}</AddressLink>
          ) : (
            text.none
          )}
        </td>
      )}
    </tr>
  )
}

const pathOfAct = (id: string, act: ReturnType<typeof nextAct>): string => {
  if (act === 'check') return intakePath(id)
  return act === 'read' ? planPath(id) : issuePath(id)
}

/** The four words, those that are reached in bold, each with what stands at it. */
function Stages({ plan, stage, isWriter, ledger }: LineProps) {
  const text = usePlansText()
  const language = useLanguage()
  const at = stages.indexOf(reached(stage))
  const day = stage?.firstIssuedAt
    ? dayInProse(localDateOf(stage.firstIssuedAt, ledger.utcOffset), language, ledger.today)
    : ''
  const words = [
    text.check(plan.checked, plan.commitments),
    text.register(stage?.tasks ?? 0),
    text.approve(stage?.toApprove ?? 0),
    text.issue(stage?.issued ?? 0, day),
  ]
  const shown = isWriter ? words : words.slice(-1)
  const from = words.length - shown.length
  return (
    <span className="stages">
      {shown.map((word, index) => (
        <span key={word}>
          {index > 0 && <span aria-hidden="true"> › </span>}
          {index + from <= at ? <b>{word}</b> : <span className="not-reached">{word}</span>}
        </span>
      ))}
    </span>
  )
}
