import Button from 'antd/es/button'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { BoardRow, BoardRows } from '../../ledger/board/board-row.ts'
import { go } from '../desks/address.ts'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLetterKeys } from '../desks/use-letter-keys.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { dayInProse } from '../parts/formats.ts'
import { meant, type Selected, toggled } from '../parts/grid-selection.ts'
import { useRegionSettings } from '../parts/use-region-settings.ts'
import { BoardActs, type Opened } from './BoardActs.tsx'
import { BoardCards } from './BoardCards.tsx'
import { BoardEmpty } from './BoardEmpty.tsx'
import { BoardGrid } from './BoardGrid.tsx'
import { BoardTools } from './BoardTools.tsx'
import { addressOf, nextSort, type SortColumn } from './board-address.ts'
import { cellsOf, headsOf, tabbed } from './board-cells.ts'
import type { Drawing } from './board-columns.tsx'
import { chipsOf } from './board-numbers.ts'
import { useBoardText } from './board-text.ts'
import { Equations, listOf } from './Equations.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { ItemPanel } from './ItemPanel.tsx'
import { PrintedBoard } from './PrintedBoard.tsx'
import { useDensity } from './use-density.ts'
import { useIsPhone } from './use-is-phone.ts'
import { useShown } from './use-shown.ts'
import { DecisionChips, ViewChips } from './ViewChips.tsx'

type BoardProps = {
  data: BoardRows
  title: string
  /** Since when nothing newer came, in milliseconds; null while the rows are fresh. */
  stoppedAt: number | null
  onFetch(): void
}

const none: Selected = new Set()

/** The supervisor's board: numbers, views, the list, the panel of one item, and the acts on many. */
export function Board({ data, title, stoppedAt, onFetch }: BoardProps) {
  const text = useBoardText()
  const language = useLanguage()
  const ledger = useLedger()
  const isPhone = useIsPhone()
  const { asked, numbers, rows, search } = useShown(data)
  const [selected, setSelected] = useState<Selected>(none)
  const [active, setActive] = useState<string | null>(asked.item)
  const [opened, setOpened] = useState<Opened>(null)
  const [showsWhy, setShowsWhy] = useState(false)
  const [said, setSaid] = useState('')
  const [density, setDensity] = useDensity()
  const drawing = useDrawing(data)
  const isOffice = ledger.agency === null
  const isDecider = ledger.post === 'office-head' || ledger.post === 'leader'
  const chips = useMemo(() => chipsOf(numbers, asked.view, isDecider), [numbers, asked.view, isDecider])
  const activeRow = useMemo(() => rows.find(({ id }) => id === active), [rows, active])
  const item = asked.item === null ? undefined : data.rows.find(({ id }) => id === asked.item)

  const openItem = (id: string | null, { replace }: { replace: boolean }) =>
    go(addressOf({ ...asked, item: id }), { replace })
  const latest = useRef({ asked, openItem })
  latest.current = { asked, openItem }
  // An open panel follows the row that the keys mean.
  const moveTo = useCallback((id: string) => {
    setActive(id)
    const now = latest.current
    if (now.asked.item !== null && now.asked.item !== id) now.openItem(id, { replace: true })
  }, [])
  const open = (row: BoardRow) => openItem(row.id, { replace: asked.item !== null })
  const chosen = useMemo(() => meant(selected, rows, ({ id }) => id), [selected, rows])
  /** What an act means: the rows that are selected, or the one that the keys are on. */
  const subject = chosen.length > 0 ? chosen : activeRow ? [activeRow] : []
  const act = (which: Opened) => (subject.length === 0 ? setSaid(text.selectFirst) : setOpened(which))
  async function copy() {
    const copied = subject.length > 0 ? subject : rows
    const lines = [headsOf(drawing), ...copied.map((row, place) => cellsOf(row, place + 1, drawing))]
    await navigator.clipboard?.writeText(tabbed(lines)).then(
      () => setSaid(text.copied(copied.length)),
      () => setSaid(text.copyFailed),
    )
  }

  const keys: Record<string, () => void> = {
    Slash: () => document.getElementById('board-search')?.focus(),
    KeyV: () => go('/board/review'),
    KeyX: () => active !== null && setSelected(toggled(selected, active)),
    KeyO: () => active !== null && go(itemPath(active)),
    KeyI: () => {
      setShowsWhy(asked.item === null || !showsWhy)
      if (activeRow && asked.item === null) open(activeRow)
    },
    ...(isOffice && { KeyC: () => act('remind'), KeyL: () => act('slips'), KeyH: () => act('verify') }),
    ...Object.fromEntries(
      chips.slice(0, 9).map((view, index) => [`Digit${index + 1}`, () => go(listOf(asked, view))]),
    ),
  }
  useLetterKeys(opened === null ? keys : {}, 'board')

  const { period } = data
  return (
    <DeskFrame
      title={title}
      said={said}
      keys={text.keys}
      acts={
        isOffice && (
          <BoardActs
            subject={subject}
            opened={opened}
            toReview={numbers['to-review']}
            drawing={drawing}
            onOpen={which => (which === null ? setOpened(null) : act(which))}
            onSaid={setSaid}
          />
        )
      }
      facts={
        <>
          {period && `${text.dueBy(period.zh, dayInProse(period.dueOn, language, data.on))} · `}
          {text.asOf(dayInProse(data.on, language, `${ledger.today.slice(0, 4)}`))} ·{' '}
          {text.sourceOf(data.rows.length)}
        </>
      }
    >
      <div className={`board${item ? ' with-panel' : ''}`}>
        {stoppedAt !== null && <StoppedStrip at={stoppedAt} onFetch={onFetch} />}
        <Equations numbers={numbers} asked={asked} />
        <BoardTools
          data={data}
          asked={asked}
          drawing={drawing}
          density={density}
          onDensity={setDensity}
          onSearch={search}
          onSaid={setSaid}
        />
        <ViewChips chips={chips} numbers={numbers} asked={asked} />
        {isDecider && <DecisionChips numbers={numbers} asked={asked} />}
        <div className="board-body">
          {rows.length === 0 ? (
            <BoardEmpty data={data} asked={asked} onSaid={setSaid} />
          ) : isPhone ? (
            <BoardCards rows={rows} drawing={drawing} />
          ) : (
            <BoardGrid
              rows={rows}
              drawing={drawing}
              density={density}
              areSlips={asked.view === 'slips'}
              sort={asked.sort}
              onSort={(column: SortColumn) =>
                go(addressOf({ ...asked, sort: nextSort(asked.sort, column) }), { replace: true })
              }
              selected={selected}
              onSelect={setSelected}
              active={active}
              onActive={moveTo}
              onOpen={open}
              onCopy={() => void copy()}
            />
          )}
          {item && (
            <ItemPanel
              key={item.id}
              row={item}
              drawing={drawing}
              showsWhy={showsWhy}
              onWhy={setShowsWhy}
              onClose={() => openItem(null, { replace: true })}
              onSaid={setSaid}
            />
          )}
        </div>
        <footer className="board-foot">
          <span>{text.total(rows.length, data.rows.length)}</span>
          {chosen.length > 0 && (
            <span>
              <b>{text.selectedOf(chosen.length)}</b>{' '}
              <Button type="link" size="small" onClick={() => setSelected(none)}>
                {text.unselect}
              </Button>
            </span>
          )}
          <span className="spring" />
          <ExportButtons data={data} asked={asked} rows={rows} drawing={drawing} onSaid={setSaid} />
        </footer>
      </div>
      <PrintedBoard data={data} rows={rows} numbers={numbers} asked={asked} drawing={drawing} />
    </DeskFrame>
  )
}

function StoppedStrip({ at, onFetch }: { at: number; onFetch(): void }) {
  const text = useBoardText()
  const language = useLanguage()
  const moment = new Date(at).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')
  return (
    <p className="stopped" role="status">
      {text.stale(moment)} <Button onClick={onFetch}>{text.fetchAgain}</Button>
    </p>
  )
}

/** What cells are drawn with; the same object while nothing of it changes, so that rows are not drawn anew. */
function useDrawing(data: BoardRows): Drawing {
  const text = useBoardText()
  const language = useLanguage()
  const { nameOf, today, organisation } = useLedger()
  const settings = useRegionSettings()
  const lamps = settings.data?.settings.schedule.lamps.lamps
  const names = useRef(nameOf)
  names.current = nameOf
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the register
  return useMemo(
    () => ({
      text,
      language,
      today,
      lamps: new Map((lamps ?? []).map(lamp => [lamp.id, lamp])),
      nameOf: (agency: string) => names.current(agency),
      panelOf: ({ id }: BoardRow) => {
        const query = new URLSearchParams(location.search)
        query.set('item', id)
        return `/board?${query}`
      },
    }),
    [text, language, today, lamps, organisation, data],
  )
}
