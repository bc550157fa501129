// 选择: which rows of a list are meant by the next act. Ids only, so that a row that is not drawn can be meant too.

export type Selected = ReadonlySet<string>

/** With one row more, or one less where it was meant already. */
export function toggled(selected: Selected, id: string): Selected {
  const next = new Set(selected)
  if (!next.delete(id)) next.add(id)
  return next
}

/** With every row between two, both included, in the order shown. */
export function withRange(selected: Selected, order: readonly string[], from: string, to: string): Selected {
  const [one, other] = [order.indexOf(from), order.indexOf(to)]
  if (one < 0 || other < 0) return selected
  return new Set([...selected, ...order.slice(Math.min(one, other), Math.max(one, other) + 1)])
}

/** All rows shown, or none where all of them are meant already. */
export const allOrNone = (selected: Selected, order: readonly string[]): Selected =>
  order.length > 0 && order.every(id => selected.has(id)) ? new Set() : new Set(order)

/** What is meant of the rows shown, in their order: nothing acts on a row that a filter hides. */
export const meant = <Row>(selected: Selected, rows: readonly Row[], idOf: (row: Row) => string): Row[] =>
  selected.size === 0 ? [] : rows.filter(row => selected.has(idOf(row)))
