import { useMemo, useRef, useState } from 'react'
import { rowsIn } from '../../ledger/board/board-views.ts'
import { askedIn } from '../board/board-address.ts'
import { cameFrom, go } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { useDeskText } from '../desks/desk-text.ts'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLetterKeys } from '../desks/use-letter-keys.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useFacts, useLedger } from '../ledger/use-ledger.ts'
import { AskExplanation } from '../parts/AskExplanation.tsx'
import { TrajectoryChart } from '../parts/TrajectoryChart.tsx'
import { useBoardRows } from '../parts/use-board-rows.ts'
import { useCourse } from '../parts/use-course.ts'
import { usePrintedLight } from '../parts/use-printed-light.ts'
import { ClockTable } from './ClockTable.tsx'
import { Connected } from './Connected.tsx'
import { ItemActs } from './ItemActs.tsx'
import { ClosedLine, ItemHead, Why } from './ItemHead.tsx'
import { ItemTerms, Sentences } from './ItemTerms.tsx'
import { useItemText } from './item-text.ts'
import { MonthStrip } from './MonthStrip.tsx'
import { RecordList } from './RecordList.tsx'
import { useAltArrows } from './use-alt-arrows.ts'
import './item.css'
import './item-print.css'

/** 事项页: what was promised, in which words, how far it is, on what evidence, and what this post may do now. */
export function CommitmentPage({ task }: { task: OpenCommitment }) {
  const text = useItemText()
  const { regionName } = useLedger()
  const course = useCourse(task.id)
  const [said, setSaid] = useState('')
  const [isWhyOpen, setWhyOpen] = useState(false)
  const record = useRef<HTMLElement>(null)
  usePrintedLight()
  useLetterKeys(
    {
      KeyI: () => setWhyOpen(now => !now),
      KeyS: () => document.querySelector<HTMLElement>('[data-source]')?.click(),
      KeyR: () => record.current?.focus(),
    },
    task.id,
  )
  const step = useNeighbours(task)
  useAltArrows(step)
  const on = course.data?.on
  return (
    <DeskFrame
      title={task.title}
      heading={<span lang="zh-Hans">{task.title}</span>}
      said={said}
      facts={
        <ItemHead
          task={task}
          course={course.data}
          isWhyOpen={isWhyOpen}
          onWhy={() => setWhyOpen(now => !now)}
        />
      }
      acts={
        <>
          <ItemActs key={task.id} matter={task} onDone={setSaid} />
          {mayBeExplained(task) && <AskExplanation key={`ask ${task.id}`} task={task} onSaid={setSaid} />}
        </>
      }
      keys={[
        ['I', text.why],
        ['S', text.source],
        ['R', text.toRecord],
        ['Alt+↑ ↓', text.neighbours],
      ]}
    >
      <div className="item">
        <p className="print-only">
          {text.sheet} · <span lang="zh-Hans">{regionName}</span> {on && `· ${text.asOf(on)}`}
        </p>
        {isWhyOpen && course.data && <Why course={course.data} />}
        <div className="item-top">
          <Sentences task={task} />
          <ItemTerms task={task} course={course.data} />
        </div>
        <ClosedLine task={task} />
        <div className="item-middle">
          <section className="item-figures">
            <h2 className="spoken">{text.figures}</h2>
            {task.facts.figures.length === 0 && <p className="hint">{text.noFigures}</p>}
            {course.data &&
              task.facts.figures.map(figure => {
                const ofFigure = course.data.figures.find(each => each.figure === figure.id)
                return (
                  ofFigure && (
                    <TrajectoryChart key={figure.id} figure={figure} course={ofFigure} on={course.data.on} />
                  )
                )
              })}
            {course.data && <MonthStrip course={course.data} lead={task.lead} />}
            <ClockTable clocks={task.clocks} />
          </section>
          <section className="item-record" ref={record} tabIndex={-1} aria-label={text.record}>
            <h2>{text.record}</h2>
            <OwnRecord task={task} />
          </section>
        </div>
        <Connected task={task} />
        {on && <p className="as-of">{text.asOf(on)}</p>}
      </div>
    </DeskFrame>
  )
}

/** What is issued and goes on, or was closed: before that, there is nobody to ask. */
const mayBeExplained = ({ facts, status }: OpenCommitment): boolean =>
  facts.issuedAt !== null && status !== 'adjusted'

function OwnRecord({ task }: { task: OpenCommitment }) {
  const desks = useDeskText()
  const facts = useFacts(task.id)
  if (facts.isError) return <p className="refusal">{desks.partFailed}</p>
  return facts.data ? <RecordList matter={task} facts={facts.data.facts} /> : null
}

/** Steps to the item before or after in the list that one came from; in the item's own plan where one came from none. */
function useNeighbours(task: OpenCommitment): (by: 1 | -1) => void {
  const board = useBoardRows()
  const ids = useMemo(() => {
    const from = cameFrom() ?? ''
    const asked = askedIn(from.startsWith('/board?') ? from.slice('/board'.length) : '')
    const ofPlan = task.facts.planId === null ? {} : { planId: task.facts.planId }
    const filter = from.startsWith('/board') ? asked.filter : ofPlan
    const rows = board.data
    return rows ? rowsIn(rows.rows, asked.view, { on: rows.on }, filter).map(({ id }) => id) : []
  }, [board.data, task.facts.planId])
  return by => {
    const next = ids[ids.indexOf(task.id) + by]
    if (next !== undefined && ids.includes(task.id)) go(itemPath(next), { replace: true })
  }
}
