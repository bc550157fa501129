import type { Basis, Comparator, Figure } from '../../model/plan.ts'

export type FigureReading = Pick<Figure, 'value' | 'high' | 'unit' | 'op' | 'hedged' | 'text'> & {
  basis: Basis
}

const scales: Record<string, number> = {
  十: 10,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
  千万: 1e7,
  百万: 1e6,
}

const before: readonly (readonly [RegExp, Comparator])[] = [
  [/^(?:不低于|不少于|至少|≥|>=)/, 'ge'],
  [/^(?:突破|超过|超|多于|>)/, 'gt'],
  [/^(?:不超过|不高于|≤|<=)/, 'le'],
  [/^(?:低于|少于|<)/, 'lt'],
  [/^(?:近|接近)/, 'nearly'],
  [/^(?:约|大约|≈)/, 'about'],
]
const after: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:以上|及以上)$/, 'ge'],
  [/(?:以内|以下)$/, 'le'],
  [/左右$/, 'about'],
]

const number = '(\\d[\\d,]*(?:\\.\\d+)?)'
const shape = new RegExp(
  `^${number}(?:\\s*[-–—~～至到]\\s*${number})?(余|多)?(万亿|千万|百万|十|百|千|万|亿)?(余|多)?(.*)$`,
)

/** Reads 「900亿元」「14%左右」「6-8处」 as a person types it; null where there is no number. */
export function readFigure(typed: string): FigureReading | null {
  const text = typed.trim()
  let words = text.replace(/\s+/g, '').replace(/％/g, '%').replace(/，/g, ',')
  let op: Comparator = 'eq'
  for (const [form, meaning] of before)
    if (form.test(words)) {
      words = words.replace(form, '')
      op = meaning
      break
    }
  for (const [form, meaning] of after)
    if (form.test(words)) {
      words = words.replace(form, '')
      op = meaning
      break
    }
  const match = shape.exec(words)
  if (!match) return null
  const [, low, high, overBefore, scaleWord, overAfter, unit = ''] = match
  const scale = scales[scaleWord ?? ''] ?? 1
  const scaled = (digits: string) => Number((Number(digits.replaceAll(',', '')) * scale).toPrecision(15))
  if (overBefore || overAfter) op = 'over'
  return {
    value: scaled(low ?? '0'),
    high: high === undefined ? null : scaled(high),
    unit,
    op,
    hedged: false,
    text,
    basis: unit.startsWith('%') ? 'share' : 'level',
  }
}
