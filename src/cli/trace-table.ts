import type { LevelTrace } from '../audit/level-trace.ts'
import type { Candidate } from '../audit/lineage-clauses.ts'
import type { MentionTrace, Unmentioned } from '../audit/lineage-mentions.ts'
import type { TraceVerdict } from '../audit/lineage-verdict.ts'
import type { TracedTarget } from '../audit/trace.ts'
import type { Language } from '../documents/unreadable-document.ts'
import type { TracedReports } from '../usecases/trace-plans.ts'
import { layOutTable, type TerminalColumn } from './terminal-table.ts'

/** How a trace is to be shown at a terminal. */
export type TraceView = {
  readonly language: Language
  readonly width: number
  readonly all: boolean // list what was not mentioned or not promised, not only count it
}

const verdictNames: Readonly<Record<TraceVerdict, Readonly<Record<Language, string>>>> = {
  met: { zh: '达到', en: 'met' },
  missed: { zh: '未达到', en: 'missed' },
  unclear: { zh: '无法判定', en: 'unclear' },
  'not-reported': { zh: '未报告', en: 'not reported' },
}
const verdicts = Object.keys(verdictNames) as TraceVerdict[]

const columnsIn = (language: Language): readonly TerminalColumn[] => {
  const titles =
    language === 'zh'
      ? ['结论', '指标', '目标', '成效', '理由', '原文位置']
      : ['Verdict', 'Metric', 'Target', 'Outcome', 'Why', 'Places']
  const sizes = [
    { least: 4, most: 12 },
    { least: 10, most: 26 },
    { least: 6, most: 12 },
    { least: 6, most: 24 },
    { least: 24, most: 72, share: 3 },
    { least: 8, most: 24 },
  ]
  return sizes.map((size, i) => ({ ...size, title: titles[i] ?? '' }))
}

/** The trace of one report into the next as a person at a terminal wants it. */
export function traceTable({ trace, unmentioned, unpromised }: TracedReports, view: TraceView): string {
  const { language, width } = view
  const rows = trace.targets.map(traced => rowOf(traced, language))
  const counts = verdicts.map(verdict => {
    const count = trace.targets.filter(traced => traced.verdict === verdict).length
    return `${verdictNames[verdict][language]} ${count}`
  })
  const total = trace.targets.length
  const words = wordings[language]
  const table = rows.length > 0 ? [...layOutTable(columnsIn(language), rows, width).lines, ''] : []
  return `${[
    `${trace.old}  →  ${trace.new}`,
    '',
    ...table,
    words.total(total, counts.join(language === 'zh' ? '，' : ', ')),
    ...mentionLines(unmentioned, words.unmentioned, view),
    ...mentionLines(unpromised, words.unpromised, view),
    ...(view.all ? [] : [words.more]),
    '',
  ].join('\n')}\n`
}

function rowOf({ target, outcome, verdict, why }: TracedTarget, language: Language): string[] {
  const places = [`${target.start}–${target.end}`, outcome ? `${outcome.start}–${outcome.end}` : '']
  return [
    verdictNames[verdict][language],
    target.metric,
    target.text,
    outcome?.text.trim() ?? '',
    why[language],
    places.filter(place => place !== '').join(' → '),
  ]
}

function mentionLines(
  mentions: MentionTrace,
  heading: (count: number, searched: number) => string,
  view: TraceView,
): string[] {
  const head = heading(mentions.unmentioned.length, mentions.searched)
  return view.all ? ['', head, ...mentions.unmentioned.flatMap(entry => entryLines(entry, view))] : [head]
}

const entryLines = ({ clause, nearest }: Unmentioned, view: TraceView): string[] => [
  `  · ${clause.text}（${clause.start}–${clause.end}）`,
  ...candidateLines(nearest.slice(0, 1), view),
]

const candidateLines = (candidates: readonly Candidate[], { language }: TraceView): string[] =>
  candidates.map(({ place, distance }) => wordings[language].nearest(place.document, place.text, distance))

/** What no lower plan carries, with the nearest candidates. */
export function levelTable(levels: LevelTrace, view: TraceView): string {
  const words = wordings[view.language]
  const lines = levels.uncarried.flatMap(({ commitment, nearest }) => [
    `  · ${commitment.text}（${commitment.start}–${commitment.end}）`,
    ...candidateLines(view.all ? nearest : nearest.slice(0, 1), view),
  ])
  return `${[
    `${levels.higher}  ⇢  ${levels.lower.join(', ')}`,
    '',
    words.levels(levels.uncarried.length, levels.searched),
    ...lines,
    '',
  ].join('\n')}\n`
}

const wordings = {
  zh: {
    total: (count: number, list: string) => `年度量化目标 ${count} 个：${list}。`,
    unmentioned: (count: number, searched: number) =>
      `新报告再没有提到的承诺：${searched} 句中有 ${count} 句。`,
    unpromised: (count: number, searched: number) => `上年没有承诺过的成效：${searched} 句中有 ${count} 句。`,
    more: '用 --all 列出这些语句和各自最接近的一句；按用词比对，请人工核对。',
    nearest: (document: string, text: string, distance: number) =>
      `      最接近（距离 ${distance.toFixed(2)}，${document}）：${text}`,
    levels: (count: number, searched: number) => `上级 ${searched} 项承诺中，下级没有对应的有 ${count} 项：`,
  },
  en: {
    total: (count: number, list: string) => `${count} quantitative targets of the year: ${list}.`,
    unmentioned: (count: number, searched: number) =>
      `Commitments that the new report never mentions: ${count} of ${searched} clauses.`,
    unpromised: (count: number, searched: number) =>
      `Results that nobody had promised: ${count} of ${searched} clauses.`,
    more: 'List these with the nearest clause by --all; compared by words, to be checked by a person.',
    nearest: (document: string, text: string, distance: number) =>
      `      nearest (distance ${distance.toFixed(2)}, ${document}): ${text}`,
    levels: (count: number, searched: number) =>
      `Of ${searched} commitments of the higher plan, ${count} are carried by no lower plan:`,
  },
} as const
