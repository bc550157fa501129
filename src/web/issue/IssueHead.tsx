import Button from 'antd/es/button'
import type { ReactNode } from 'react'
import type { ReconciliationLine } from '../../ledger/commitment/reconciliation.ts'
import { reportingRuleOf } from '../../ledger/schedule/reporting-rule.ts'
import { statedReporting } from '../../ledger/standing/reporting-plan.ts'
import type { CorrectedClause } from '../../model/corrected-clause.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { useQueryValue } from '../desks/address.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { useRegionSettings } from '../parts/use-region-settings.ts'
import { saveCsv } from './csv.ts'
import { type IssueRow, inStage, openCounts, stepsToSetOut, tableOf, unknownNames } from './issue-model.ts'
import { useIssueText } from './issue-text.ts'
import { ruleWords } from './reporting-words.ts'

type HeadProps = {
  rows: readonly IssueRow[]
  shown: readonly IssueRow[]
  line: ReconciliationLine
  clauses: readonly CorrectedClause[]
  title: string
  isWorking: boolean
  onTakeIn(): void
  onSetOut(): void
  onApprove(): void
  onNextGap(): void
}

/** The two sums, what can be done now, and what has to be known before. */
export function IssueHead(props: HeadProps) {
  const { rows, line } = props
  return (
    <div className="issue-head">
      <p className="sum-line">
        <Promises line={line} />
      </p>
      {line.tasks > 0 && (
        <p className="sum-line">
          <OpenLine rows={rows} onNextGap={props.onNextGap} />
        </p>
      )}
      <Acts {...props} />
      <Missing rows={rows} />
      <Reporting clauses={props.clauses} />
    </div>
  )
}

/** A number of a sum that narrows the list to just what it counts; pressed again it shows all. */
function Part({ show, children }: { show: string; children: ReactNode }) {
  const [now, setShow] = useQueryValue('show')
  return (
    <button
      type="button"
      className="sum-part"
      aria-pressed={now === show}
      onClick={() => setShow(now === show ? '' : show)}
    >
      {children}
    </button>
  )
}

function Promises({ line }: { line: ReconciliationLine }) {
  const text = useIssueText()
  const parts = [
    ['alone', line.alone, ''],
    ['split', line.split, line.split > 0 ? text.becoming(line.splitTasks) : ''],
    ['merged', line.merged, ''],
    ['aside', line.setAside, ''],
    ['unaccounted', line.unaccounted, ''],
  ] as const
  const shown = parts.filter(([, count]) => count > 0)
  return (
    <>
      <Part show="">{text.promises(line.promises)}</Part>
      {' = '}
      {shown.map(([fate, count, more], index) => (
        <span key={fate}>
          {index > 0 && ' + '}
          <Part show={fate}>
            {text.fates[fate]} {count}
            {more}
          </Part>
        </span>
      ))}
      {line.otherTasks > 0 && (
        <>
          {'；'}
          <Part show="other">
            {text.fates.other} {line.otherTasks}
          </Part>
        </>
      )}
      {' → '}
      <Part show="tasks">{text.tasks(line.tasks)}</Part>
    </>
  )
}

function OpenLine({ rows, onNextGap }: Pick<HeadProps, 'rows' | 'onNextGap'>) {
  const text = useIssueText()
  const counts = openCounts(rows)
  const total = counts.reduce((sum, each) => sum + each.count, 0)
  const issued = inStage(rows, 'issued').length
  const done = issued > 0 && (
    <>
      {' · '}
      <Part show="stage:issued">{text.issuedCount(issued)}</Part>
    </>
  )
  if (total === 0)
    return (
      <>
        {text.nothingOpen}
        {done}
      </>
    )
  return (
    <>
      <Part show="open">
        {text.open} {total}
      </Part>
      {' = '}
      {counts.map(({ code, count }, index) => (
        <span key={code}>
          {index > 0 && ' + '}
          <Part show={`open:${code}`}>
            {text.openCodes[code]} {count}
          </Part>
        </span>
      ))}{' '}
      <Button size="small" onClick={onNextGap}>
        {text.nextGap} <kbd>F</kbd>
      </Button>
      {done}
    </>
  )
}

function Acts(props: HeadProps) {
  const { rows, shown, line, title, isWorking } = props
  const text = useIssueText()
  const { post, nameOf } = useLedger()
  const ready = stepsToSetOut(rows).length
  const toApprove = inStage(rows, 'to-approve').length
  const mayApprove = post === 'office-head'
  const table = tableOf(shown, { nameOf, continuing: text.continuing })
  const first = line.unaccounted > 0 ? 'take-in' : ready > 0 ? 'set-out' : 'approve'
  const type = (act: typeof first) => (act === first ? 'primary' : 'default')
  return (
    <>
      <div className="acts issue-acts">
        {line.unaccounted > 0 && (
          <Button type={type('take-in')} loading={isWorking} onClick={props.onTakeIn}>
            {text.takeIn(line.unaccounted)}
          </Button>
        )}
        {ready > 0 && (
          <Button type={type('set-out')} loading={isWorking} onClick={props.onSetOut}>
            {text.setOut(ready)}
          </Button>
        )}
        {toApprove > 0 &&
          (mayApprove ? (
            <Button type={type('approve')} loading={isWorking} onClick={props.onApprove}>
              {text.approve(toApprove)}
            </Button>
          ) : (
            <Part show="stage:to-approve">{text.awaiting(toApprove)}</Part>
          ))}
        {table.length > 0 && (
          <>
            <Button onClick={() => globalThis.print()}>{text.print}</Button>
            <Button onClick={() => saveCsv(text.fileName(title), [[...text.tableHead], ...table])}>
              {text.exportAll(table.length)}
            </Button>
          </>
        )}
      </div>
      <p className="phone-hint">{text.onDesk}</p>
      {line.unaccounted > 0 && <p className="hint">{text.takeInHint}</p>}
    </>
  )
}

function Missing({ rows }: Pick<HeadProps, 'rows'>) {
  const text = useIssueText()
  const names = unknownNames(rows)
  if (names.length === 0) return null
  return (
    <p className="notice-row">
      {text.missing(names.length)} <span lang="zh-Hans">{names.slice(0, 8).join('、')}</span>{' '}
      <AddressLink to="/settings/agencies">{text.register}</AddressLink>
    </p>
  )
}

/** 报送日, as the plan states it or as the region is used to. */
function Reporting({ clauses }: Pick<HeadProps, 'clauses'>) {
  const text = useIssueText()
  const settings = useRegionSettings()
  const schedule = settings.data?.settings.schedule.reporting
  if (!schedule) return null
  const stated = statedReporting({
    clauses: clauses.map(each => ({ ...each, kind: each.now.kind, window: each.now.window }) as never),
  })
  const own = reportingRuleOf(stated, schedule)
  const rule = own.ok ? own : reportingRuleOf(null, schedule)
  if (!rule.ok) return null
  const words = ruleWords(rule.rule, text)
  return (
    <p className="hint">
      {stated && own.ok ? text.reporting(stated.text, words) : text.noReporting(words)}{' '}
      <AddressLink to="/settings/reporting">{text.changeReporting}</AddressLink>
    </p>
  )
}
