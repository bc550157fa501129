import type { FigureCourseView } from '../../contract/course-api.ts'
import { type Scale, said } from '../ledger/printed-scale.ts'
import type { Language } from '../text.ts'
import { monthInProse, plainNumber } from './formats.ts'

// 图题说结论: what a trajectory shows, said in words, so that the chart is read before it is looked at.

type Course = Pick<FigureCourseView, 'points' | 'isLowerBetter' | 'target'>
type Point = Course['points'][number]

/** Where a figure stands at its last known value against what was expected of that month, in the ledger's unit. */
export type Finding =
  | { readonly kind: 'no-value' }
  | { readonly kind: 'not-expected'; readonly month: string; readonly value: number }
  | {
      readonly kind: 'ahead' | 'behind' | 'level'
      readonly month: string
      readonly value: number
      readonly expected: number
      /** Never negative. */
      readonly by: number
      readonly shown: 'reported' | 'verified'
    }

const isKnown = ({ reported, verified }: Point): boolean => reported !== null || verified !== null

/** The last month with a value; a verified value goes before a reported one of the same month. */
export function findingOf({ points, isLowerBetter }: Course): Finding {
  const last = points.findLast(isKnown)
  const value = last?.verified ?? last?.reported ?? null
  if (!last || value === null) return { kind: 'no-value' }
  const { month, expected } = last
  if (expected === null) return { kind: 'not-expected', month, value }
  const ahead = (value - expected) * (isLowerBetter ? -1 : 1)
  const by = Math.abs(Number((value - expected).toPrecision(12)))
  const kind = by === 0 ? 'level' : ahead > 0 ? 'ahead' : 'behind'
  return { kind, month, value, expected, by, shown: last.verified === null ? 'reported' : 'verified' }
}

/** A value of the ledger as people say it, with at most two digits after the point. */
export const shortNumber = (value: number, scale: Scale): string =>
  plainNumber(Number(said(value, scale).toFixed(2)))

/** The finding as a title: `电子商务交易额落后序时 42.6 亿元`. */
export function findingText(finding: Finding, metric: string, scale: Scale, language: Language): string {
  const { kind } = finding
  if (kind === 'no-value')
    return language === 'zh' ? `${metric}还没有上报值` : `${metric}: nothing reported yet`
  if (kind === 'not-expected')
    return language === 'zh'
      ? `${metric}现为 ${shortNumber(finding.value, scale)} ${scale.unit}`
      : `${metric} is at ${shortNumber(finding.value, scale)} ${scale.unit}`
  const amount = `${shortNumber(finding.by, scale)} ${scale.unit}`
  if (language === 'zh')
    return {
      level: `${metric}与序时持平`,
      ahead: `${metric}超序时 ${amount}`,
      behind: `${metric}落后序时 ${amount}`,
    }[kind]
  return {
    level: `${metric} is on schedule`,
    ahead: `${metric} is ahead by ${amount}`,
    behind: `${metric} is behind by ${amount}`,
  }[kind]
}

const names = {
  zh: { expected: '应达', reported: '上报', verified: '核实', target: '目标', none: '没有' },
  en: { expected: 'expected', reported: 'reported', verified: 'verified', target: 'target', none: 'none' },
} as const

/** 「到2026年11月：应达 825，上报 790，核实 782.4，目标 900 亿元。」 of the last month with a value. */
export function sentenceOf({ points, target }: Course, scale: Scale, language: Language): string {
  const last = points.findLast(isKnown)
  const words = names[language]
  const said = (value: number | null) => (value === null ? words.none : shortNumber(value, scale))
  const goal = `${words.target} ${shortNumber(target, scale)} ${scale.unit}`
  if (!last) return language === 'zh' ? `还没有上报值，${goal}。` : `Nothing reported yet; ${goal}.`
  const parts = (['expected', 'reported', 'verified'] as const).map(
    each => `${words[each]} ${said(last[each])}`,
  )
  const month = monthInProse(last.month, language)
  return language === 'zh'
    ? `到${month}：${[...parts, goal].join('，')}。`
    : `By ${month}: ${[...parts, goal].join(', ')}.`
}
