import type { LedgerFigure } from '../../ledger/commitment/facts.ts'

// 「900亿元」 stands in the ledger as 90,000,000,000 元; people go on saying 900 亿元.

/** One of the unit that people say is `factor` of the ledger's unit. */
export type Scale = { readonly factor: number; readonly unit: string }

const multiples = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
] as const

type Measured = Pick<LedgerFigure, 'text' | 'unit' | 'target'>

/** The unit that a figure is printed in. What the office added by hand is said as large as it is. */
export function scaleOf({ text, unit, target }: Measured): Scale {
  // 「三分之二」 is two thirds to the ledger; who reports says 67%.
  if (unit === '' && text?.includes('分之')) return { factor: 0.01, unit: '%' }
  const plain = { factor: 1, unit }
  const printed = text === null ? undefined : multiples.find(([word]) => text.includes(word))
  const reckoned =
    text === null ? multiples.slice(1).find(([, factor]) => Math.abs(target) >= factor) : undefined
  const [word, factor] = printed ?? (unit === '元' ? reckoned : undefined) ?? ['', 1]
  // A unit that has the word in it already (「万人次」) is what the ledger counts in.
  return word === '' || unit.startsWith(word) ? plain : { factor, unit: `${word}${unit}` }
}

/** What a figure is called, with the unit that people say: `交易额（亿元）`. Some have no unit. */
export function figureName({
  metric,
  id,
  ...measured
}: Measured & Pick<LedgerFigure, 'metric' | 'id'>): string {
  const { unit } = scaleOf(measured)
  return unit === '' ? metric || id : `${metric || id}（${unit}）`
}

/** A value of the ledger, as people say it. */
export const said = (value: number, { factor }: Scale): number => tidy(value / factor)

/** A value as people say it, as the ledger keeps it. */
export const kept = (value: number, { factor }: Scale): number => tidy(value * factor)

type Figures = readonly Pick<LedgerFigure, 'id' | 'metric' | 'text' | 'unit' | 'target'>[]
type Data = Readonly<Record<string, unknown>>

/** Parts of a command's data that are numbers of the figure named beside them. */
const numbersOfFigure = ['value', 'target'] as const

/** Data as typed, with the numbers of a figure as the ledger keeps them. */
export function figuresKept(data: Data, figures: Figures): Data {
  const figure = figures.find(each => each.id === data.figure)
  if (!figure) return data
  const changed: Record<string, unknown> = { ...data }
  for (const name of numbersOfFigure) {
    const value = data[name]
    if (typeof value === 'number') changed[name] = kept(value, scaleOf(figure))
  }
  return changed
}

/** Recorded data in people's words: the figure by its name, its numbers in the unit that people say. */
export function figuresSaid(data: Data, figures: Figures): Data {
  const changed: Record<string, unknown> = { ...data }
  for (const list of ['values', 'notYet'] as const) {
    const rows = data[list]
    if (Array.isArray(rows)) changed[list] = rows.map(each => figuresSaid(each as Data, figures))
  }
  const figure = figures.find(each => each.id === data.figure)
  if (!figure) return changed
  const scale = scaleOf(figure)
  changed.figure = figure.metric || figure.id
  for (const name of numbersOfFigure) {
    const value = data[name]
    if (typeof value === 'number') changed[name] = `${said(value, scale)} ${scale.unit}`
  }
  return changed
}

// 790.1 × 100,000,000 is not 79,010,000,000 to a computer; fifteen digits are more than any office reports.
const tidy = (value: number) => Number(value.toPrecision(15))
