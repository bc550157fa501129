import { isViewId, type RowFilter, type ViewId } from '../../ledger/board/board-views.ts'

// The address holds what the board shows: a colleague's link, and every number's link, opens exactly that.

export const filterNames = ['planId', 'section', 'lead', 'agency', 'region', 'lamp', 'status'] as const

/** As the address calls them; the plan's name is shorter there. */
const inAddress = (name: (typeof filterNames)[number]): string => (name === 'planId' ? 'plan' : name)

export const sortColumns = ['title', 'lead', 'due', 'return', 'category', 'gap', 'slip'] as const
export type SortColumn = (typeof sortColumns)[number]
export type Sort = { readonly column: SortColumn; readonly descending: boolean }

export type Asked = {
  readonly view: ViewId
  readonly filter: RowFilter
  readonly words: string
  readonly sort: Sort | null
  /** The item whose panel is open. */
  readonly item: string | null
}

/** What a query asks of the board; what it does not know it leaves out. */
export function askedIn(query: string): Asked {
  const given = new URLSearchParams(query)
  const view = given.get('view') ?? 'all'
  const filter: Record<string, string> = {}
  for (const name of filterNames) {
    const value = given.get(inAddress(name))
    if (value) filter[name] = value
  }
  return {
    view: isViewId(view) ? view : 'all',
    filter,
    words: given.get('q') ?? '',
    sort: sortIn(given.get('sort') ?? ''),
    item: given.get('item') || null,
  }
}

function sortIn(text: string): Sort | null {
  const descending = text.startsWith('-')
  const column = sortColumns.find(each => each === (descending ? text.slice(1) : text))
  return column ? { column, descending } : null
}

/** The address that asks for this, in one order, so that the same list has the same address. */
export function addressOf({ view, filter, words, sort, item }: Asked): string {
  const query = new URLSearchParams()
  query.set('view', view)
  for (const name of filterNames) {
    const value = filter[name]
    if (value) query.set(inAddress(name), value)
  }
  if (words) query.set('q', words)
  if (sort) query.set('sort', `${sort.descending ? '-' : ''}${sort.column}`)
  if (item) query.set('item', item)
  return `/board?${query}`
}

/** The address where the returns of a list are reviewed: with the list's own query, which the queue is then of. */
export function reviewAddressOf(asked: Asked): string {
  const [, query = ''] = addressOf({ ...asked, item: null }).split('?')
  return `/board/review?${query}`
}

/** A column pressed: upwards, then downwards, then as the ledger has it. */
export function nextSort(sort: Sort | null, column: SortColumn): Sort | null {
  if (sort?.column !== column) return { column, descending: false }
  return sort.descending ? null : { column, descending: true }
}

export const isNarrowed = ({ view, filter, words }: Asked): boolean =>
  view !== 'all' || words !== '' || Object.keys(filter).length > 0
