import Button from 'antd/es/button'
import { type ReactNode, useMemo, useState } from 'react'
import type { BoardRows } from '../../ledger/board/board-row.ts'
import { rowsIn } from '../../ledger/board/board-views.ts'
import { go } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { dayInProse, monthInProse } from '../parts/formats.ts'
import { BoardActs, type Opened } from './BoardActs.tsx'
import { BoardEmpty } from './BoardEmpty.tsx'
import { BoardGrid } from './BoardGrid.tsx'
import { BoardTools } from './BoardTools.tsx'
import { addressOf, nextSort, reviewAddressOf } from './board-address.ts'
import type { Drawing } from './board-columns.tsx'
import { chipsOf } from './board-numbers.ts'
import { Equations } from './Equations.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { PhoneBoard } from './PhoneBoard.tsx'
import { PrintedBoard } from './PrintedBoard.tsx'
import { useBoardKeys } from './use-board-keys.ts'
import { useChosen } from './use-chosen.ts'
import { useDensity } from './use-density.ts'
import { useDrawing } from './use-drawing.ts'
import { useIsPhone } from './use-is-phone.ts'
import { type Shown, useShown } from './use-shown.ts'
import { DecisionChips, ViewChips } from './ViewChips.tsx'

type BoardProps = {
  data: BoardRows
  title: string
  /** Since when nothing newer came, in milliseconds; null while the rows are fresh. */
  stoppedAt: number | null
  onFetch(): void
}

/** The supervisor's board: numbers, views, the list, the panel of one item, and the acts on many. */
export function Board({ data, title, stoppedAt, onFetch }: BoardProps) {
  const { agency, post, readsOnly } = useLedger()
  const isPhone = useIsPhone()
  const drawing = useDrawing(data)
  const { text } = drawing
  const shown = useShown(data)
  const { asked, numbers, rows } = shown
  const chosen = useChosen(shown)
  const [opened, setOpened] = useState<Opened>(null)
  const [showsWhy, setShowsWhy] = useState(false)
  const [said, setSaid] = useState('')
  const [density, setDensity] = useDensity()
  const isActor = !readsOnly && agency === null && (post === 'office-head' || post === 'supervisor')
  const isDecider = post === 'office-head' || post === 'leader'
  const chips = useMemo(() => chipsOf(numbers, asked.view, isDecider), [numbers, asked.view, isDecider])
  const item = asked.item === null ? undefined : data.rows.find(({ id }) => id === asked.item)
  const act = (which: Opened) =>
    which !== null && chosen.subject.length === 0 ? setSaid(text.selectFirst) : setOpened(which)
  useBoardKeys({
    ...{ shown, chosen, chips, drawing, showsWhy, onWhy: setShowsWhy, onSaid: setSaid },
    onAct: isActor ? act : null,
    isHeld: opened !== null,
  })
  const panel = item && (
    <ItemPanel
      key={item.id}
      row={item}
      drawing={drawing}
      showsWhy={showsWhy}
      onWhy={setShowsWhy}
      onClose={() => chosen.openItem(null)}
      onSaid={setSaid}
    />
  )
  return (
    <DeskFrame
      title={title}
      said={said}
      keys={text.keys}
      facts={<BoardFacts data={data} drawing={drawing} />}
      acts={
        isActor &&
        !isPhone && (
          <BoardActs
            subject={chosen.subject}
            opened={opened}
            toReview={{
              count: rowsIn(rows, 'to-review', shown.day).length,
              address: reviewAddressOf(asked),
            }}
            drawing={drawing}
            onOpen={act}
            onSaid={setSaid}
          />
        )
      }
    >
      {isPhone ? (
        <PhoneBoard {...{ data, shown, chips, drawing, isDecider }} onSaid={setSaid} />
      ) : (
        <div className="board">
          {stoppedAt !== null && <StoppedStrip at={stoppedAt} drawing={drawing} onFetch={onFetch} />}
          <Equations numbers={numbers} asked={asked} />
          <BoardTools
            {...{ data, asked, drawing, density }}
            onDensity={setDensity}
            onSearch={shown.search}
            onSaid={setSaid}
          />
          <ViewChips chips={chips} numbers={numbers} asked={asked} />
          {isDecider && <DecisionChips numbers={numbers} asked={asked} />}
          <div className={`board-body${item ? ' with-panel' : ''}`}>
            <BoardList {...{ data, shown, chosen, drawing, density }} onSaid={setSaid} />
            {panel}
          </div>
          <BoardFoot shown={rows.length} all={data.rows.length} chosen={chosen} drawing={drawing}>
            <ExportButtons {...{ data, asked, rows, drawing }} onSaid={setSaid} />
          </BoardFoot>
        </div>
      )}
      {isPhone && panel}
      <PrintedBoard {...{ data, rows, numbers, asked, drawing }} />
    </DeskFrame>
  )
}

function BoardFacts({ data, drawing: { text, language } }: { data: BoardRows; drawing: Drawing }) {
  const { today } = useLedger()
  const inProse = (day: string) => dayInProse(day, language, today)
  return (
    <>
      {data.period &&
        `${text.dueBy(monthInProse(data.period.period, language), inProse(data.period.dueOn))} · `}
      {text.asOf(inProse(data.on))} · {text.sourceOf(data.rows.length)}
    </>
  )
}

type BoardListProps = {
  data: BoardRows
  shown: Shown
  chosen: ReturnType<typeof useChosen>
  drawing: Drawing
  density: 'compact' | 'comfortable'
  onSaid(said: string): void
}

/** The list as a grid, or why it is empty. */
function BoardList({ data, shown: { asked, rows }, chosen, drawing, density, onSaid }: BoardListProps) {
  if (rows.length === 0) return <BoardEmpty data={data} asked={asked} onSaid={onSaid} />
  return (
    <BoardGrid
      {...{ rows, drawing, density }}
      areSlips={asked.view === 'slips'}
      sort={asked.sort}
      onSort={column => go(addressOf({ ...asked, sort: nextSort(asked.sort, column) }), { replace: true })}
      selected={chosen.selected}
      onSelect={chosen.select}
      active={chosen.active}
      onActive={chosen.moveTo}
      onOpen={chosen.open}
    />
  )
}

type BoardFootProps = {
  shown: number
  all: number
  chosen: ReturnType<typeof useChosen>
  drawing: Drawing
  children: ReactNode
}

function BoardFoot({ shown, all, chosen, drawing: { text }, children }: BoardFootProps) {
  return (
    <footer className="board-foot">
      <span>{text.total(shown, all)}</span>
      {chosen.chosen.length > 0 && (
        <span>
          <b>{text.selectedOf(chosen.chosen.length)}</b>{' '}
          <Button type="link" size="small" onClick={chosen.unselect}>
            {text.unselect}
          </Button>
        </span>
      )}
      <span className="spring" />
      {children}
    </footer>
  )
}

type StoppedStripProps = { at: number; drawing: Drawing; onFetch(): void }

function StoppedStrip({ at, drawing: { text }, onFetch }: StoppedStripProps) {
  const language = useLanguage()
  const moment = new Date(at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')
  return (
    <p className="stopped" role="status">
      {text.stale(moment)} <Button onClick={onFetch}>{text.fetchAgain}</Button>
    </p>
  )
}
