import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { BoardRow, BoardRows } from '../../ledger/board/board-row.ts'
import { rowsIn, type ViewDay } from '../../ledger/board/board-views.ts'
import { useQueryText } from '../desks/address.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { type Asked, askedIn } from './board-address.ts'
import { found, ranksByTitle, sorted } from './board-list.ts'
import { type Numbers, numbersOf } from './board-numbers.ts'

export type Shown = {
  readonly asked: Asked
  readonly day: ViewDay
  readonly numbers: Numbers
  /** The rows of the list, in its order. */
  readonly rows: readonly BoardRow[]
  /** Looks for other words at once; the address follows when the hand rests. */
  search(words: string): void
}

/** What the address asks of the rows: numbers and list of the same rows, reckoned together. */
export function useShown(data: BoardRows): Shown {
  const { nameOf: newNameOf } = useLedger()
  // Names change with the register and not with every drawing of the page.
  const nameOf = useSteady(newNameOf, data)
  const query = useQueryText()
  const inAddress = useMemo(() => askedIn(query), [query])
  const [words, search] = useState(inAddress.words)
  useEffect(() => search(inAddress.words), [inAddress.words])
  const asked = useMemo(() => ({ ...inAddress, words }), [inAddress, words])
  // What is typed is drawn first, and what it finds right after.
  const { view, filter: newFilter, words: wanted, sort } = useDeferredValue(asked)
  // Another order of the same rows has the same numbers.
  const filter = useSteady(newFilter, JSON.stringify(newFilter))
  const day = useMemo(() => ({ on: data.on }), [data.on])
  // Without words these are the same rows, whose numbers are known.
  const filtered = useMemo(() => rowsIn(data.rows, 'all', day, filter), [data.rows, day, filter])
  const standing = useMemo(() => found(filtered, wanted, nameOf), [filtered, wanted, nameOf])
  const numbers = useMemo(() => numbersOf(standing, day), [standing, day])
  const rows = useMemo(
    () => sorted(rowsIn(standing, view, day), sort, data.rows, nameOf),
    [standing, view, day, sort, data.rows, nameOf],
  )
  useEffect(() => whenIdle(() => ranksByTitle(data.rows)), [data.rows])
  return { asked, day, numbers, rows, search }
}

function useSteady<Value>(value: Value, changesWith: unknown): Value {
  // biome-ignore lint/correctness/useExhaustiveDependencies: that is what it is for
  return useMemo(() => value, [changesWith])
}

/** Sorting by title is reckoned before anybody asks for it. Safari has no idle callback. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(act, 1000)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(act)
  return () => cancelIdleCallback(handle)
}
