import type { BoardRow, BoardRows } from '../../ledger/board/board-row.ts'
import { type View, views } from '../../ledger/board/board-views.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { categoryNames } from '../../ledger/schedule/category.ts'
import type { Lamp } from '../../ledger/schedule/lamp.ts'
import { said, scaleOf } from '../ledger/printed-scale.ts'
import { valueNames } from '../parts/ThreeValues.tsx'
import type { Language } from '../text.ts'
import type { Asked } from './board-address.ts'
import { decisiveFigure } from './board-list.ts'
import type { BoardText } from './board-text.ts'

// The rows as a plain table, for the clipboard, for files and for paper: the same cells everywhere.

export type CellWords = {
  readonly text: BoardText
  readonly language: Language
  readonly lamps: ReadonlyMap<string, Lamp>
  nameOf(agency: string): string
}

export type Cell = string | number

/** The heads of the table, in the order of its cells. */
export function headsOf({ text, language }: CellWords): string[] {
  const values = [valueNames.expected, valueNames.reported, valueNames.verified].map(each => each[language])
  const { columns } = text
  return [
    ...[text.number, columns.title, columns.lead, columns.due, text.status, columns.return],
    ...[columns.category, text.lamp, text.figures, ...values, columns.slip],
  ]
}

/** One row as cells: numbers as numbers, in the unit that the plan prints; empty where there is none. */
export function cellsOf(row: BoardRow, place: number, words: CellWords): Cell[] {
  const { text, language, lamps, nameOf } = words
  const figure = decisiveFigure(row)
  const scale = figure && scaleOf(figure)
  const value = (number: number | null | undefined): Cell =>
    number == null || scale === null ? '' : Number(said(number, scale).toFixed(2))
  const lamp = lamps.get(row.lamp ?? '')
  return [
    place,
    row.title,
    row.lead === null ? text.noLead : nameOf(row.lead),
    row.dueOn ?? (row.countedAs === 'continuing' ? text.continuing : text.noDeadline),
    matterTypes.commitment?.statuses[row.status]?.[language] ?? row.status,
    row.return === null ? text.nothingOwed : text.returns[row.return.state],
    categoryCell(row, words),
    lamp ? `${lamp.meaning[language]}（${lamp.name[language]}）` : '',
    figure && scale ? `${figure.name}（${scale.unit}）` : '',
    value(figure?.expected),
    value(figure?.reported),
    value(figure?.verified),
    row.slip === null ? '' : `${row.slip.name} ${row.slip.number ?? ''}`.trim(),
  ]
}

function categoryCell(row: BoardRow, { text, language }: CellWords): string {
  const late = row.late ? `　${text.trouble({ kind: 'late', days: row.lateDays })}` : ''
  if (row.countedAs === 'continuing') return text.continuing + late
  if (row.countedAs === 'suspended') return text.suspended
  return row.category === null ? '' : categoryNames[row.category][language] + late
}

/** The table as spreadsheets take it from the clipboard: a tab between cells, a line a row. */
export const tabbed = (lines: readonly (readonly Cell[])[]): string =>
  lines.map(line => line.map(cell => String(cell).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\r\n')

/** The filter in words, as a paper prints it; null where everything is shown. */
export function filterWords(asked: Asked, data: BoardRows, words: CellWords): string | null {
  const { view, filter, words: searched } = asked
  const { text, language, lamps, nameOf } = words
  const { name }: View = views[view]
  const plan = data.plans.find(({ id }) => id === filter.planId)
  const section = data.plans
    .flatMap(({ id, sections }) => sections.map(each => ({ id: `${id}/${each.id}`, title: each.title })))
    .find(({ id }) => id === filter.section)
  const parts: readonly (string | undefined)[] = [
    view === 'all' ? undefined : name[language],
    filter.planId && `${text.plan} ${plan?.title ?? filter.planId}`,
    filter.section && `${text.section} ${section?.title ?? filter.section}`,
    filter.lead && `${text.lead} ${nameOf(filter.lead)}`,
    filter.agency && `${text.agency} ${nameOf(filter.agency)}`,
    filter.region && `${text.region} ${filter.region}`,
    filter.lamp && `${text.lamp} ${lamps.get(filter.lamp)?.name[language] ?? filter.lamp}`,
    filter.status && (matterTypes.commitment?.statuses[filter.status]?.[language] ?? filter.status),
    searched && `“${searched}”`,
  ]
  const said = parts.filter(Boolean)
  return said.length === 0 ? null : said.join(' · ')
}
