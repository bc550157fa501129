import { useMemo, useState } from 'react'
import type { CourseDocument } from '../../contract/course-api.ts'
import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import { usualChecking } from '../../ledger/region-settings.ts'
import { type CheckedReport, checksOf } from '../../ledger/review/report-checks.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { type DecisionAct, DecisionPanel } from '../desks/DecisionPanel.tsx'
import { useDeskText } from '../desks/desk-text.ts'
import { itemPath } from '../desks/pages-of-posts.ts'
import { ReportTexts } from '../desks/ReportTexts.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import type { Fact, OpenCommitment, OpenMatter } from '../ledger/ledger-client.ts'
import { wordsBefore, wordsFor } from '../ledger/reports.ts'
import { useGiving } from '../ledger/use-giving.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { EvidenceList } from '../parts/EvidenceList.tsx'
import { dayInProse, monthInProse } from '../parts/formats.ts'
import { TrajectoryChart } from '../parts/TrajectoryChart.tsx'
import { useRegionSettings } from '../parts/use-region-settings.ts'
import { CheckPanel } from './CheckPanel.tsx'
import { checkedReport, lastReviews } from './checked-report.ts'
import { Questions } from './Questions.tsx'
import { type DecisionKind, keyOf, type Queued } from './queue.ts'
import { ReviewFigures } from './ReviewFigures.tsx'
import { AskForm, VerifyForm } from './ReviewForms.tsx'
import { useReviewText } from './review-text.ts'

type OneReportProps = {
  queued: Queued
  task: OpenMatter
  record: readonly Fact[]
  course: CourseDocument
  /** All of it is on the page as it stands: the keys count. */
  isThere: boolean
  onDecided(kind: DecisionKind): void
  onLater(): void
  onSaid(words: string): void
}

/** One signed return with what it is held against, and what may be decided of it. */
export function OneReport({
  queued,
  task,
  record,
  course,
  isThere,
  onDecided,
  onLater,
  onSaid,
}: OneReportProps) {
  const text = useReviewText()
  const { utcOffset, today, readsOnly, regionName } = useLedger()
  const desks = useDeskText()
  const settings = useRegionSettings()
  const giving = useGiving(task, { goesOn: true })
  const { facts } = task as OpenCommitment
  const { agency, period } = queued
  const report = facts.reports.find(each => each.agency === agency && each.period === period)
  const checked = useMemo(
    () => report && checkedReport(report, { lead: task.lead, facts, record, course, utcOffset }),
    [report, task.lead, facts, record, course, utcOffset],
  )
  async function decide(kind: DecisionKind, command: string, data: Record<string, string>) {
    if (await giving.give(command, { agency, period, ...data })) onDecided(kind)
  }
  async function verify(figure: string, value: number, close: () => void) {
    const data = { figure, period, value, method: 'papers', on: today }
    if (!(await giving.give('verify-value', data))) return
    onSaid(text.verifiedDone)
    close()
  }
  const further = useFurther({ facts, checked, isWaiting: giving.isWaiting, onLater }, decide, verify)
  if (!report || !checked) return null
  return (
    <section className="review">
      <ReportHead queued={queued} task={task} isFirst={checked.textsBefore === null} />
      <ReportPanes queued={queued} facts={facts} record={record} course={course} checked={checked} />
      {readsOnly ? (
        <p className="hint">{desks.onlyRead(regionName)}</p>
      ) : (
        <DecisionPanel
          matter={task}
          giving={giving}
          drawn={isThere ? keyOf(queued) : null}
          first={[
            {
              key: 'A',
              label: text.accept,
              isPrimary: true,
              act: () => void decide('accepted', 'accept-report', {}),
            },
          ]}
          returning={{
            label: text.giveBack,
            reasons: settings.data?.settings.checking.returnReasons ?? usualChecking.returnReasons,
            giveBack: reason => void decide('returned', 'return-report', { reason }),
          }}
          further={further}
          hint={text.nextByItself}
        />
      )}
    </section>
  )
}

type FurtherProps = {
  facts: CommitmentFacts
  checked: CheckedReport | undefined
  isWaiting: boolean
  onLater(): void
}
type Decide = (kind: DecisionKind, command: string, data: Record<string, string>) => Promise<void>
type Verify = (figure: string, value: number, close: () => void) => Promise<void>

/** 询问、改核实值、跳过: what can be done with a return beside deciding on it. */
function useFurther(
  { facts, checked, isWaiting, onLater }: FurtherProps,
  decide: Decide,
  verify: Verify,
): DecisionAct[] {
  const text = useReviewText()
  const ask: DecisionAct = {
    key: 'Q',
    label: text.ask,
    form: close => (
      <AskForm
        isWaiting={isWaiting}
        onAsk={question => void decide('asked', 'ask-about-report', { question })}
        onCancel={close}
      />
    ),
  }
  const setValue: DecisionAct = {
    key: 'W',
    label: text.verify,
    form: close => (
      <VerifyForm
        figures={facts.figures}
        reported={new Map(checked?.figures.map(each => [each.id, each.now]))}
        isWaiting={isWaiting}
        onVerify={(figure, value) => void verify(figure, value, close)}
        onCancel={close}
      />
    ),
  }
  return [
    ask,
    ...(facts.figures.length === 0 ? [] : [setValue]),
    { key: 'J', label: text.later, act: onLater },
  ]
}

type ReportPanesProps = Pick<OneReportProps, 'queued' | 'record' | 'course'> & {
  facts: CommitmentFacts
  checked: CheckedReport
}

/** What was reported at the left; what the machine points at, and the course of a figure, at the right. */
function ReportPanes({ queued, facts, record, course, checked }: ReportPanesProps) {
  const text = useReviewText()
  const { agency, period } = queued
  const now = wordsFor(record, agency, period)
  const checks = checksOf(checked)
  const flagged = checks.find(({ passes, figure }) => !passes && figure !== null)?.figure ?? null
  return (
    <div className="review-panes">
      <div className="review-words">
        <ReviewFigures facts={facts} figures={checked.figures} words={now} />
        {now && <ReportTexts now={{ ...now, evidence: [] }} before={wordsBefore(record, agency, period)} />}
        <div className="review-evidence">
          <h3>{text.evidence}</h3>
          {now?.evidence && now.evidence.length > 0 ? (
            <EvidenceList files={now.evidence} />
          ) : (
            <p className="hint">{text.noEvidence}</p>
          )}
        </div>
        <Questions record={record} agency={agency} period={period} />
      </div>
      <aside className="review-aside">
        <CheckPanel checks={checks} facts={facts} lastReviews={lastReviews(record, agency, period)} />
        <FigureChart course={course} facts={facts} first={flagged} />
      </aside>
    </div>
  )
}

function ReportHead({ queued, task, isFirst }: { queued: Queued; task: OpenMatter; isFirst: boolean }) {
  const text = useReviewText()
  const language = useLanguage()
  const { nameOf, today } = useLedger()
  const [source] = task.sources
  return (
    <header className="review-head">
      <h2 lang="zh-Hans">
        <AddressLink to={itemPath(task.id)} title={text.item}>
          {task.title}
        </AddressLink>
      </h2>
      <p>
        <b lang="zh-Hans">{nameOf(queued.agency)}</b> · {monthInProse(queued.period, language)}
        {queued.signedOn && ` · ${text.sentOn(dayInProse(queued.signedOn, language, today))}`}
        {isFirst && ` · ${text.first}`}
      </p>
      {source && !source.text.startsWith(task.title) && (
        <p className="review-source">
          <span className="hint">{text.source} </span>
          <q lang="zh-Hans" title={source.text}>
            {source.text}
          </q>
        </p>
      )}
    </header>
  )
}

type FigureChartProps = { course: CourseDocument; facts: CommitmentFacts; first: string | null }

/** The course of the figure that a check points at, else of the first; another by choice. */
function FigureChart({ course, facts, first }: FigureChartProps) {
  const text = useReviewText()
  const [chosen, setChosen] = useState<string | null>(null)
  const id = chosen ?? first ?? facts.figures[0]?.id
  const figure = facts.figures.find(each => each.id === id)
  const ofFigure = course.figures.find(each => each.figure === id)
  if (!figure || !ofFigure) return null
  return (
    <div className="review-chart">
      {facts.figures.length > 1 && (
        <select aria-label={text.chartOf} value={figure.id} onChange={event => setChosen(event.target.value)}>
          {facts.figures.map(each => (
            <option key={each.id} value={each.id}>
              {each.metric || each.id}
            </option>
          ))}
        </select>
      )}
      <TrajectoryChart figure={figure} course={ofFigure} on={course.on} isSmall />
    </div>
  )
}
