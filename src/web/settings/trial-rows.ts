// Counts of a trial, before and after, row by row.

type LampCount<Lamp> = { readonly lamp: Lamp; readonly count: number }
type SaidLamp = { readonly id: string; readonly meaning: { readonly zh: string } }

export type LampRow<Lamp> = { readonly lamp: Lamp; readonly from: number; readonly to: number }

/** Lamps of both sets, each once: one that says something else than before is another lamp. Those that go come last. */
export function lampRows<Lamp extends SaidLamp>(
  before: readonly LampCount<Lamp>[],
  after: readonly LampCount<Lamp>[],
): LampRow<Lamp>[] {
  const keyOf = ({ lamp }: LampCount<Lamp>) => `${lamp.id} ${lamp.meaning.zh}`
  const earlier = new Map(before.map(each => [keyOf(each), each.count]))
  const kept = after.map(each => ({ lamp: each.lamp, from: earlier.get(keyOf(each)) ?? 0, to: each.count }))
  const left = new Set(after.map(keyOf))
  const gone = before
    .filter(each => !left.has(keyOf(each)))
    .map(({ lamp, count }) => ({ lamp, from: count, to: 0 }))
  return [...kept, ...gone]
}

type Counts = Readonly<Record<string, number>>

/** Every category with its counts, also those that nothing is in: they sum to the whole on both sides. */
export const rowsOfCategories = (before: Counts, after: Counts, order: readonly string[]) =>
  order.map(category => ({ category, from: before[category] ?? 0, to: after[category] ?? 0 }))

type NamedCount = { readonly name: { readonly zh: string; readonly en: string }; readonly count: number }

/** Rows of the bulletin of both layouts by their names, those that go last. */
export function bulletinRows(before: readonly NamedCount[], after: readonly NamedCount[]) {
  const countIn = (rows: readonly NamedCount[], zh: string) =>
    rows.filter(each => each.name.zh === zh).reduce((sum, each) => sum + each.count, 0)
  const names = new Map([...after, ...before].map(each => [each.name.zh, each.name]))
  return [...names.values()].map(name => ({
    name,
    from: countIn(before, name.zh),
    to: countIn(after, name.zh),
  }))
}
