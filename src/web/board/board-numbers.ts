import type { BoardRow } from '../../ledger/board/board-row.ts'
import {
  countsOf,
  type Equation,
  equations,
  type ViewDay,
  type ViewId,
  views,
} from '../../ledger/board/board-views.ts'

// 数即清单: the numbers of the board, each the length of the list that its link opens.

export type Numbers = Readonly<Record<ViewId, number>>

const known = new WeakMap<readonly BoardRow[], { readonly day: ViewDay; readonly numbers: Numbers }>()

/** Every view's number over the rows that filters and search leave; reckoned once for the same rows. */
export function numbersOf(base: readonly BoardRow[], day: ViewDay): Numbers {
  const found = known.get(base)
  if (found?.day === day) return found.numbers
  const counted = countsOf(base, Object.keys(views) as ViewId[], day)
  const numbers = Object.fromEntries(counted.map(({ view, count }) => [view, count])) as Numbers
  known.set(base, { day, numbers })
  return numbers
}

/** The two lines of the wireframe: what came in, and how far it is. A whole of nothing is left out. */
const lines: readonly (readonly Equation[])[] = [
  [equations.owing, equations.reporting, equations.reported, equations.unreported],
  [equations.kinds, equations.rated, equations.continuing],
]

export type Term = { readonly view: ViewId; readonly count: number }
export type Sum = { readonly whole: Term; readonly parts: readonly Term[] }

const hasParts = ({ whole, parts }: Sum): boolean =>
  whole.count > 0 && !(parts.length === 1 && parts[0]?.count === whole.count && whole.view === 'all')

/** The equations with their parts that are not nought; whatever is left out adds nothing. */
export function sumsOf(numbers: Numbers): Sum[][] {
  const term = (view: ViewId): Term => ({ view, count: numbers[view] })
  return lines
    .map(line =>
      line
        .map(({ whole, parts }) => ({
          whole: term(whole),
          parts: parts.map(term).filter(({ count }) => count > 0),
        }))
        .filter(hasParts),
    )
    .filter(line => line.length > 0)
}

const always: readonly ViewId[] = ['all', 'unreported', 'to-review', 'returned', 'behind', 'overdue']
const whereAny: readonly ViewId[] = [
  'missing',
  'to-verify',
  'extension-requested',
  'change-requested',
  'closing-requested',
  'undecomposed',
  'awaiting-approval',
  'slips',
  'slip-due',
  'ownerless',
  'stale',
  'troubled',
  'objected',
  'unaccepted',
  'turned-behind',
  'unverified',
  'ever-late',
]

/** What the head of the office or a leader decides; a row of its own for them. */
export const decidedViews: readonly ViewId[] = [
  'awaiting-approval',
  'extension-requested',
  'change-requested',
  'closing-requested',
  'to-verify',
]

/** The views offered: the main ones always, others where they hold something, and the one that is open. */
export function chipsOf(numbers: Numbers, open: ViewId, isDecider: boolean): ViewId[] {
  const others = whereAny.filter(view => !(isDecider && decidedViews.includes(view)) && numbers[view] > 0)
  const shown = [...always, ...others]
  return shown.includes(open) || (isDecider && decidedViews.includes(open)) ? shown : [...shown, open]
}
