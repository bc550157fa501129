import type { BoardRow } from '../../ledger/board/board-row.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import type { Lamp } from '../../ledger/schedule/lamp.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { CategoryMark } from '../parts/CategoryShape.tsx'
import { doneDay, doneDayAndLead } from '../parts/done-day.ts'
import { daysFrom } from '../parts/formats.ts'
import { LampMark } from '../parts/LampMark.tsx'
import { ThreeValues } from '../parts/ThreeValues.tsx'
import type { GridColumn } from '../parts/VirtualGrid.tsx'
import type { Language } from '../text.ts'
import { decisiveFigure, troublesOf } from './board-list.ts'
import type { BoardText } from './board-text.ts'

/** What cells are drawn with. */
export type Drawing = {
  readonly text: BoardText
  readonly language: Language
  readonly today: string
  readonly lamps: ReadonlyMap<string, Lamp>
  nameOf(agency: string): string
  /** The address that opens the row's panel beside the list. */
  panelOf(row: BoardRow): string
}

type Column = GridColumn<BoardRow>

/** The word that stands where a row has no category of its own. */
export function apartWord(row: BoardRow, { text, language }: Pick<Drawing, 'text' | 'language'>): string {
  if (row.countedAs === 'continuing') return text.continuing
  if (row.countedAs === 'suspended') return text.suspended
  return matterTypes.commitment?.statuses[row.status]?.[language] ?? row.status
}

type CategoryCellProps = { row: BoardRow; drawing: Drawing; isWide?: boolean }

/** `isWide`: there is room to say by how much a task was done early. */
export function CategoryCell({ row, drawing, isWide = false }: CategoryCellProps) {
  if (row.countedAs !== 'rated' || row.category === null)
    return <span className="quiet">{apartWord(row, drawing)}</span>
  // Before anything was ever reported nobody can say how far it is.
  const isUnknown = row.category === 'other' && row.reportedOn === null && row.figures.length > 0
  if (isUnknown) return <CategoryMark progress="unreported" detail={drawing.text.notJudged} />
  const sayDone = isWide ? doneDayAndLead : doneDay
  const done = sayDone({ ...row, category: row.category }, drawing.language, drawing.today)
  return <CategoryMark progress={row.category} points={row.gapPoints} detail={done} />
}

/** 第二行: only where something is wrong. */
export function Troubles({ row, text }: { row: BoardRow; text: BoardText }) {
  const troubles = troublesOf(row)
  if (troubles.length === 0) return null
  return (
    <span className="troubles">
      <span aria-hidden="true">! </span>
      {troubles.map(text.trouble).join('　')}
    </span>
  )
}

export function FigureCell({ row, text }: { row: BoardRow; text: BoardText }) {
  const figure = decisiveFigure(row)
  if (!figure) return <span className="quiet">{text.noFigure}</span>
  return (
    <span title={figure.name}>
      <ThreeValues figure={figure} />
      {row.figures.length > 1 && (
        <small className="quiet" title={text.moreFigures(row.figures.length)}>
          {' '}
          +{row.figures.length - 1}
        </small>
      )}
    </span>
  )
}

const titleColumn = (drawing: Drawing): Column => ({
  id: 'title',
  head: drawing.text.columns.title,
  width: 'minmax(180px, 1fr)',
  isRowHeader: true,
  isSortable: true,
  cell: row => (
    <>
      <AddressLink
        to={drawing.panelOf(row)}
        tabIndex={-1}
        lang="zh-Hans"
        title={row.title}
        className="item-title"
      >
        {row.title}
      </AddressLink>
      <Troubles row={row} text={drawing.text} />
    </>
  ),
})

const leadColumn = ({ text, nameOf }: Drawing, width: string): Column => ({
  id: 'lead',
  head: text.columns.lead,
  width,
  isSortable: true,
  cell: ({ lead, countedAs }) =>
    lead === null ? (
      <span className={countedAs === 'apart' ? 'quiet' : 'past'}>{text.noLead}</span>
    ) : (
      <span lang="zh-Hans" title={nameOf(lead)}>
        {nameOf(lead)}
      </span>
    ),
})

const dueColumn = ({ text }: Drawing): Column => ({
  id: 'due',
  head: text.columns.due,
  width: '100px',
  isSortable: true,
  cell: row =>
    row.dueOn === null ? (
      <span className="quiet">{row.countedAs === 'continuing' ? text.continuing : text.noDeadline}</span>
    ) : (
      <span className={row.late ? 'past' : undefined}>
        {row.dueOn}
        {row.provisional && <small> {text.provisional}</small>}
      </span>
    ),
})

const returnColumn = ({ text }: Drawing): Column => ({
  id: 'return',
  head: text.columns.return,
  width: '92px',
  isSortable: true,
  cell: ({ return: made }) =>
    made === null ? (
      <span className="quiet">{text.nothingOwed}</span>
    ) : (
      <span className={made.state === 'returned' || made.missing ? 'past' : undefined}>
        {text.returns[made.state]}
      </span>
    ),
})

const categoryColumn = (drawing: Drawing, width: string): Column => ({
  id: 'category',
  head: drawing.text.columns.category,
  width,
  isSortable: true,
  cell: row => <CategoryCell row={row} drawing={drawing} />,
})

const lampColumn = ({ text, lamps }: Drawing): Column => ({
  id: 'lamp',
  head: text.lamp,
  width: '124px',
  cell: row => {
    const lamp = lamps.get(row.lamp ?? '')
    return lamp ? <LampMark lamp={lamp} /> : <span className="quiet">—</span>
  },
})

const gapColumn = ({ text }: Drawing): Column => ({
  id: 'gap',
  head: text.columns.gap,
  width: '212px',
  isSortable: true,
  cell: row => <FigureCell row={row} text={text} />,
})

const slipColumn = ({ text }: Drawing): Column => ({
  id: 'slip',
  head: text.columns.slip,
  width: '104px',
  isSortable: true,
  cell: row => (
    <span lang="zh-Hans" title={row.slip?.number ?? undefined}>
      {row.slip?.name ?? (row.nextSlip ? text.nextSlipIs(row.nextSlip.name) : '')}
    </span>
  ),
})

/** The columns that so much room holds, in pixels; what does not fit stands in the panel. */
export function columnsFor(width: number, drawing: Drawing): Column[] {
  const isWide = width >= 1180
  if (width < 620)
    return [titleColumn(drawing), leadColumn(drawing, '88px'), categoryColumn(drawing, '150px')]
  const columns = [
    titleColumn(drawing),
    leadColumn(drawing, isWide ? '132px' : '96px'),
    dueColumn(drawing),
    returnColumn(drawing),
    categoryColumn(drawing, drawing.language === 'zh' ? '172px' : '196px'),
  ]
  if (isWide) columns.push(lampColumn(drawing))
  if (width >= 820) columns.push(gapColumn(drawing))
  if (width >= 960) columns.push(slipColumn(drawing))
  return columns
}

/** 有单子在办: tasks with their gravest open slip: its number, step, day of reply, where it stands, how many more there are. */
export function slipColumns(width: number, drawing: Drawing): Column[] {
  const { text, language, today } = drawing
  const { slipColumns: heads } = text
  const statuses = matterTypes.slip?.statuses
  const columns: Column[] = [
    {
      id: 'number',
      head: heads.number,
      width: language === 'zh' ? '200px' : '210px',
      cell: ({ slip }) => (
        <>
          <span lang="zh-Hans">{slip?.number ?? '—'}</span>
          {slip && slip.others > 0 && <small className="quiet"> {text.moreSlips(slip.others)}</small>}
        </>
      ),
    },
    titleColumn(drawing),
    leadColumn(drawing, '110px'),
    {
      id: 'step',
      head: heads.step,
      width: '110px',
      cell: ({ slip }) => <span lang="zh-Hans">{slip?.name}</span>,
    },
    {
      id: 'state',
      head: heads.state,
      width: language === 'zh' ? '100px' : '136px',
      cell: ({ slip }) => statuses?.[slip?.status ?? '']?.[language],
    },
    {
      id: 'slip',
      head: heads.due,
      width: '100px',
      isSortable: true,
      cell: ({ slip }) => slip?.dueOn ?? text.slipNoReply,
    },
    {
      id: 'left',
      head: heads.left,
      width: '84px',
      cell: ({ slip }) => {
        if (!slip?.dueOn || slip.status === 'answered') return ''
        const left = daysFrom(today, slip.dueOn)
        return left < 0 ? <b className="past">{text.daysOver(-left)}</b> : text.daysLeft(left)
      },
    },
  ]
  return width >= 820 ? columns : columns.filter(({ id }) => id !== 'lead' && id !== 'left')
}
