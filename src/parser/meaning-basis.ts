import type { Basis } from '../model/plan.ts'
import { growthHeads } from './lexicon/metrics.ts'
import { kindOfUnit } from './lexicon/units.ts'
import { says } from './meaning-predicate.ts'
import type { FigureDraft } from './recognizer.ts'

/** What kind of number a figure is, from its unit, its predicate and its metric. */
export function basisOf(text: string, figure: FigureDraft, said: number): Basis {
  if (isRank(text, figure)) return 'rank'
  const { unit } = figure
  const kind = kindOfUnit(unit)
  if (kind === 'multiple') return 'multiple'
  if (unit === '百分点') return basisOfPoints(said)
  if (kind === 'ratio') return basisOfRate(figure.metric, said)
  // 「占全市的五分之一」 tells how much there is; 「占比达到五分之一」 is a share.
  if (unit === '' && figure.value < 1)
    return shareHeads.some(head => figure.metric.includes(head)) ? 'share' : 'level'
  // 「排名提升7位」
  if ((unit === '位' || unit === '名') && (said & says.better) !== 0) return 'increase'
  return basisOfChange(said) ?? ((kind === 'count' || kind === 'people') && unit !== '' ? 'count' : 'level')
}

// 「第30位」, 「前10名」.
function isRank(text: string, { start, unit }: FigureDraft): boolean {
  if (text.charAt(start) === '第') return true
  return (unit === '位' || unit === '名') && text.charAt(start - 1) === '前'
}

function basisOfChange(said: number): Basis | undefined {
  if ((said & says.added) !== 0) return 'increase'
  if ((said & says.reach) !== 0) return undefined
  if ((said & says.growth) !== 0) return 'increase'
  return (said & says.decrease) !== 0 ? 'decrease' : undefined
}

function basisOfPoints(said: number): Basis {
  if ((said & says.cagr) !== 0) return 'cagr'
  if ((said & says.reach) !== 0) return 'level'
  return (said & says.decrease) !== 0 ? 'decrease' : 'increase'
}

function basisOfRate(metric: string, said: number): Basis {
  if ((said & says.cagr) !== 0) return 'cagr'
  if ((said & (says.growth | says.better)) !== 0) return 'growth'
  if ((said & says.decrease) !== 0) return 'decrease'
  if ((said & says.share) !== 0) return 'share'
  if (cuts.some(cut => metric.startsWith(cut))) return 'decrease'
  return growthHeads.some(head => metric.endsWith(head)) ? 'growth' : 'share'
}

const shareHeads = ['占比', '比重', '比例', '率', '份额']
const cuts = ['压减', '削减', '精简', '减少', '降低', '缩减', '压缩'] // 「压减政府性基金项目30%」
