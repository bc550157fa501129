import type { CompareRule } from './lineage-compare.ts'
import type { Match } from './lineage-match.ts'
import type { Statement } from './lineage-statements.ts'
import { unitMatch } from './lineage-units.ts'
import { comparedFigure, type Doubt, type Judgement } from './lineage-verdict.ts'
import { metricDistance } from './metric-name.ts'

/** A sentence for the reader in both languages. */
export type Reason = { readonly zh: string; readonly en: string }

const opInChinese = {
  eq: ['', ''],
  ge: ['', '以上'],
  gt: ['突破', ''],
  le: ['', '以内'],
  lt: ['低于', ''],
  about: ['', '左右'],
  nearly: ['近', ''],
  over: ['', ''], // 「700多亿元」 is printed with it
} as const
const opInEnglish = {
  eq: '',
  ge: 'at least ',
  gt: 'more than ',
  le: 'at most ',
  lt: 'less than ',
  about: 'about ',
  nearly: 'nearly ',
  over: 'some ',
} as const

const basisInChinese = { growth: '增长', decrease: '下降', increase: '新增' } as const

/** The number as printed with its comparator: 「增长8%左右」. */
function said({ figure }: Statement): string {
  const [before, after] = opInChinese[figure.op]
  const percent = figure.unit === '%' || figure.unit === '百分点'
  const change =
    percent && (figure.basis === 'growth' || figure.basis === 'decrease') ? basisInChinese[figure.basis] : ''
  return `${change}${before}${figure.text}${after}`
}
const saidInEnglish = ({ figure }: Statement): string => {
  const change = figure.unit === '%' && figure.basis === 'decrease' ? 'a fall of ' : ''
  return `${change}${opInEnglish[figure.op]}${figure.text}`
}

const ruleText: Readonly<Record<CompareRule, Reason>> = {
  'lower-is-better': { zh: '该指标越低越好', en: 'less is better' },
  ceiling: { zh: '目标是上限', en: 'the target is an upper limit' },
  decline: { zh: '目标是降幅', en: 'the target is a fall' },
  rounded: { zh: '按公布的位数四舍五入后相等', en: 'equal when rounded to the digits printed' },
  about: { zh: '目标写「左右」', en: 'the target says “about”' },
  range: { zh: '目标是区间', en: 'the target is a range' },
  nearly: { zh: '成效写「近」，尚不足此数', en: 'the outcome says “nearly”, which is less' },
  'at-least-said': { zh: '成效只写了界限，没有确数', en: 'the outcome gives a bound, not a number' },
  converted: { zh: '已换算计量单位', en: 'units converted' },
  'fell-instead': { zh: '目标是增长，结果是下降', en: 'growth was aimed at and there was a fall' },
}

const doubtText: Readonly<Record<Doubt, Reason>> = {
  'told-in-words': {
    zh: '新报告只用文字说明，没有数字',
    en: 'the new report says it in words, without a number',
  },
  'several-years': {
    zh: '新报告给出的是几年合计，不是这一年的数',
    en: 'the new report gives a total of several years, not the year’s',
  },
  cumulative: {
    zh: '新报告给出的是累计数，不是这一年的数',
    en: 'the new report gives a running total, not the year’s',
  },
  'growth-against-level': {
    zh: '目标是增速，新报告只给出总量',
    en: 'the target is growth, and the new report gives only a level',
  },
  'level-against-growth': {
    zh: '目标是总量，新报告只给出增速',
    en: 'the target is a level, and the new report gives only growth',
  },
  'other-kind': { zh: '两个数的口径不同', en: 'the two numbers are of different kinds' },
  'other-unit': { zh: '计量单位不同，不能直接比较', en: 'the units differ and do not compare' },
  'other-stage': { zh: '阶段不同：一个是启动，一个是完成', en: 'another stage: begun against finished' },
  'other-coverage': { zh: '统计范围不同', en: 'another statistical coverage' },
  'other-territory': { zh: '地域范围不同', en: 'another territory' },
  broader: {
    zh: '新报告的范围更宽，达到目标数也不能说明原定范围内已完成',
    en: 'the new report counts more, so reaching the number proves nothing for what was promised',
  },
  narrower: {
    zh: '新报告的范围更窄，低于目标数也不能说明没有完成',
    en: 'the new report counts less, so falling short proves nothing',
  },
  'other-scope': { zh: '范围不同，只是相近', en: 'another scope; only alike' },
  'named-set': {
    zh: '目标点名了具体项目，新报告没有点名，无法核对是不是同一批',
    en: 'the target names its members and the new report does not',
  },
  'printed-open': { zh: '按公布的写法无法判定', en: 'as printed the numbers leave it open' },
}

const joined = (parts: readonly string[], mark: string): string =>
  parts.filter(part => part !== '').join(mark)

/** Says why a target with an outcome in figures is met, missed or unclear. */
export function reasonFor(match: Match, judgement: Judgement, base: Reason | null): Reason {
  const { target, outcome } = match
  const renamed = renamedFrom(target, outcome, match.name)
  const aim = `「${target.figure.metric}」目标${said(target)}，成效${said(outcome)}`
  const aimInEnglish = `Target ${saidInEnglish(target)}, outcome ${saidInEnglish(outcome)}`
  const rules = judgement.comparison?.rules ?? []
  if (judgement.doubt !== null) {
    const doubt = doubtText[judgement.doubt]
    return {
      zh: `${joined([aim, doubt.zh, base?.zh ?? '', renamed], '；')}。`,
      en: `${joined([aimInEnglish, doubt.en, base?.en ?? ''], '; ')}.`,
    }
  }
  const result = judgement.verdict === 'met' ? '达到目标' : '未达到目标'
  const gap = gapBetween(target, { ...outcome, figure: comparedFigure(match) })
  return {
    zh: `${joined([`${aim}，${result}${gap.zh}`, ...rules.map(rule => ruleText[rule].zh), renamed], '；')}。`,
    en: `${joined([`${aimInEnglish}: ${judgement.verdict}${gap.en}`, ...rules.map(rule => ruleText[rule].en)], '; ')}.`,
  }
}

function renamedFrom(target: Statement, outcome: Statement, likeness: number): string {
  if (target.figure.metric === outcome.figure.metric) return ''
  const { distance, why } = metricDistance(target.name, outcome.name)
  if (1 - distance >= likeness - 0.1) return why
  return `「${target.figure.metric}」与「${outcome.figure.metric}」按上下文认作同一事项`
}

/** 「差1.9个百分点」, 「为目标的97.3%」. */
function gapBetween({ figure: t }: Statement, { figure: o }: Statement): Reason {
  const none = { zh: '', en: '' }
  if (t.unit === '%' && o.unit === '%') {
    const fallen = (figure: typeof t): number => (figure.basis === 'decrease' ? -figure.value : figure.value)
    const points = Math.abs(fallen(o) - fallen(t))
    const text = String(Number(points.toFixed(2)))
    return points === 0 ? none : { zh: `，相差${text}个百分点`, en: `, ${text} points apart` }
  }
  const units = unitMatch(t.unit, o.unit)
  const factor = units.kind === 'converted' ? units.factor : 1
  if (t.value === 0) return none
  const share = ((o.value * factor) / t.value) * 100
  const text = `${Number(share.toFixed(1))}%`
  return share === 100 ? none : { zh: `，为目标的${text}`, en: `, ${text} of the target` }
}

/** Says that words without a number answer to the target. */
export function reasonForWords(target: Statement, words: string): Reason {
  const doubt = doubtText['told-in-words']
  return {
    zh: `「${target.figure.metric}」目标${said(target)}；${doubt.zh}：“${words.trim()}”。`,
    en: `Target ${saidInEnglish(target)}; ${doubt.en}: “${words.trim()}”.`,
  }
}

/** Says that the review is silent, what came nearest, and whether the number is promised again. */
export function reasonForSilence(
  target: Statement,
  nearest: { statement: Statement; score: number } | null,
  again: Statement | null,
): Reason {
  const near =
    nearest === null
      ? { zh: '', en: '' }
      : {
          zh: `最接近的是「${nearest.statement.figure.metric}」${said(nearest.statement)}（相近度${nearest.score.toFixed(2)}），不是同一指标`,
          en: `the nearest is “${nearest.statement.figure.metric}” ${saidInEnglish(nearest.statement)} (likeness ${nearest.score.toFixed(2)}), another metric`,
        }
  const repeated =
    again === null
      ? { zh: '', en: '' }
      : {
          zh: `新报告的计划部分又提出${said(again)}，那是新目标，不是成效`,
          en: `the new report's plan says ${saidInEnglish(again)} again, which is a new target and no outcome`,
        }
  return {
    zh: `${joined([`「${target.figure.metric}」目标${said(target)}，新报告的回顾部分没有说到`, near.zh, repeated.zh], '；')}。`,
    en: `${joined([`Target ${saidInEnglish(target)} is not reported in the new review`, near.en, repeated.en], '; ')}.`,
  }
}

/** What a level comes to against last year's printed base, where the target was growth. */
export function impliedGrowth(target: Statement, outcome: Statement, base: Statement | null): Reason | null {
  if (base === null || base.figure.value <= 0 || base.figure.unit !== outcome.figure.unit) return null
  const growth = (outcome.figure.value / base.figure.value - 1) * 100
  const text = `${Number(growth.toFixed(1))}%`
  return {
    zh: `按上年报告的${base.figure.text}推算，增长${text}（目标${target.figure.text}），名义数仅供参考`,
    en: `against ${base.figure.text} in the report before it would be ${text}, nominal and indicative only`,
  }
}
