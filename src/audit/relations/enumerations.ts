import type { Section } from '../../model/plan.ts'
import { type Dossier, found } from '../dossier.ts'
import type { AuditFinding } from '../finding.ts'
import { countOf } from '../slogans.ts'
import { type AuditedDocument, type Passage, phrasePlace, placeAt } from '../statements.ts'

// 「重点抓好七个方面工作：」 and the seven headings after it; 「甲、乙、丙三大产业」; 「一是…二是…」.

export function enumerations({ documents, passages }: Dossier): AuditFinding[] {
  return [
    ...passages.flatMap(passage => [...pointsOf(passage), ...listed(passage)]),
    ...documents.flatMap(numberingGaps),
  ]
}

const numeral = '(?<count>[一二两三四五六七八九]|十[一二三四五六七八九]?|二十|\\d{1,2})'
const announcing = new RegExp(
  `(?<!第)${numeral}(?:个|大|项|条|件|方面)?(?<noun>方面[^，,。；;：:]{0,12}|(?![年月日季天期大])项?[^，,。；;：:的]{0,6}(?:工作|任务|重点|举措|措施|工程|行动|实事))[：:。]\\s*$`,
)

function pointsOf(passage: Passage): AuditFinding[] {
  const headings = announced(passage)
  return headings.length > 0 ? headings : counted(passage)
}

/** What a sentence announces, against the headings that follow it at once. */
function announced(passage: Passage): AuditFinding[] {
  const match = announcing.exec(passage.text)
  const count = countOf(match?.groups?.count)
  if (!match || count === null || count < 2 || /完成|实现|落实/.test(match.groups?.noun ?? '')) return []
  const run = headingsAfter(passage)
  if (run.length < 2) return []
  const { document } = passage
  const places = run.map(({ span, marker, title }) => headingPlace(document, span[0], marker, title))
  const right = run.length === count
  const end = passage.text.trimEnd().length
  const where = [phrasePlace(passage, match.index, end), ...places]
  const sum = `${match.groups?.count}${match.groups?.noun ?? ''} ${right ? '=' : '≠'} ${run.length}（${run[0]?.marker}…${run.at(-1)?.marker}）`
  return [
    right
      ? found(
          'enumeration',
          'consistent',
          [`所说的${count}项逐项列出。`, `All ${count} announced are there.`],
          sum,
          where,
        )
      : found(
          'enumeration',
          isCleanRun(run) ? 'contradiction' : 'suspect',
          [`文中说${count}项，后面列出${run.length}项。`, `${count} are announced and ${run.length} follow.`],
          sum,
          where,
        ),
  ]
}

function headingPlace(document: AuditedDocument, start: number, marker: string, title: string) {
  const length = document.text.slice(start).search(/\n|$/)
  return placeAt(document, [start, start + Math.min(length, marker.length + title.length + 4)])
}

const countable = new RegExp(
  `(?<![第\\d一二三四五六七八九十百千万])${numeral}(?:个|大|项|条|件)(?<noun>[^，,。；;：:“”、\\d]{1,10})[”’]?(?:[^，,。；;：:“”、]{0,6})[：:。]\\s*(?=一是|一要)`,
  'g',
)

/** 「采取三项措施：一是…；二是…；三是…」, in one paragraph, where headings do not do it. */
function counted(passage: Passage): AuditFinding[] {
  const { document, clause } = passage
  const reach = document.text.slice(clause.span[0], clause.span[1] + markerReach)
  return [...reach.matchAll(countable)].flatMap(match => {
    const count = countOf(match.groups?.count)
    if (count === null || count < 2 || match.index >= clause.span[1] - clause.span[0]) return []
    const from = clause.span[0] + match.index + match[0].length
    const run = markersFrom(document.text, from)
    if (run.length < 2) return []
    const right = run.length === count
    const where = [
      placeAt(document, [clause.span[0] + match.index, from]),
      ...run.map(at => placeAt(document, [at, at + 2] as const)),
    ]
    const sum = `${count} ${right ? '=' : '≠'} ${run.length}（一是…）`
    const verdict = right ? 'consistent' : run.length > count ? 'contradiction' : 'suspect'
    const sentences: [string, string] = right
      ? [`所说的${count}项逐项列出。`, `All ${count} announced are there.`]
      : [`文中说${count}项，后面列出${run.length}项。`, `${count} are announced and ${run.length} follow.`]
    return [found('enumeration', verdict, sentences, sum, where)]
  })
}

const markerReach = 8 // 「一是」 after a full stop and a blank belongs to the next clause
const markerGap = 1200 // characters that one of several points may take
const marker = /(?<=[。；;：:，,\s”’！]|^)(十[一二三四五]?|[一二三四五六七八九])(?:是|要)/g

/** Where 一是, 二是, 三是… stand, in unbroken order, from a place on. */
function markersFrom(text: string, from: number): number[] {
  const places: number[] = []
  for (const match of text.slice(from, from + 12 * markerGap).matchAll(marker)) {
    const at = from + match.index
    const ordinal = countOf(match[1])
    if (at - (places.at(-1) ?? from) > markerGap || (ordinal === 1 && places.length > 0)) break
    if (ordinal === places.length + 1) places.push(at)
  }
  return places
}

/** The headings of one kind that begin right after a passage: its children, or siblings under one parent. */
function headingsAfter({ document, clause }: Passage): Section[] {
  const { sections, clauses } = document.plan
  const next = sections.find(({ span }) => span[0] >= clause.span[1] - 1)
  if (!next || ordinalOf(next.marker) !== 1) return []
  // Another clause in between: the announcement was not of these headings.
  if (clauses.some(({ span }) => span[0] >= clause.span[1] && span[1] <= next.span[0])) return []
  const family = familyOf(next.marker)
  const run: Section[] = []
  for (const section of sections.slice(sections.indexOf(next))) {
    if (section.marker === '') continue // a run-in heading inside one of them
    if (section.parent === next.parent && section.level === next.level) {
      if (familyOf(section.marker) !== family || (run.length > 0 && ordinalOf(section.marker) === 1)) break
      run.push(section)
    } else if (section.level < next.level) break
  }
  return run
}

/** 「（三）」 is of the family （N）. */
const familyOf = (marker: string): string =>
  marker
    .replace(/[一二三四五六七八九十\d]+/, 'N')
    .replace('（', '(')
    .replace('）', ')')
const ordinalOf = (marker: string): number | null => countOf(/[一二三四五六七八九十\d]+/.exec(marker)?.[0])
const isCleanRun = (run: readonly Section[]): boolean =>
  run.every(({ marker }, i) => ordinalOf(marker) === i + 1)

const listing = new RegExp(
  `(?<list>(?:[^，,。；;：:、“”‘’（）()\\d]{1,14}、){1,11}[^，,。；;：:、“”‘’（）()\\d]{1,16}?)(?<open>等)?[“‘]?(?<![第十百千万亿年月])${numeral.replace('count', 'count')}(?:大|个|项|类|条)(?<noun>[^，,。；;：:、“”‘’（）()\\d的]{2,10})`,
  'g',
)

/** 「农业、工业、服务业三大产业」: what is named right before its number. */
function listed(passage: Passage): AuditFinding[] {
  return [...passage.text.matchAll(listing)].flatMap(match => {
    const { list = '', open, count: words, noun = '' } = match.groups ?? {}
    const count = countOf(words)
    if (count === null || count < 2) return []
    const marks = list.split('、').length
    const joints = list.split(/、|和|与|及/).length
    const where = [phrasePlace(passage, match.index, match.index + match[0].length)]
    // 「甲、乙等5个园区」 is how everybody writes; only a slogan promises to be told in full, and those are the frameworks'.
    if (open) return []
    if (marks === count || joints === count)
      return [
        found(
          'list-count',
          'consistent',
          [`${count}项逐一列出。`, `All ${count} are named.`],
          `${count} = ${count}`,
          where,
        ),
      ]
    return []
  })
}

/** What the reader noted of numbering, with its places. */
function numberingGaps(document: AuditedDocument): AuditFinding[] {
  return document.plan.findings
    .filter(({ code }) => code === 'numbering-gap' || code === 'numbering-starts-late')
    .map(({ code, message, spans }) =>
      found(
        code,
        'warning',
        [
          message,
          code === 'numbering-gap' ? 'The numbering jumps.' : 'The numbering does not begin with one.',
        ],
        message,
        spans.map(span => placeAt(document, span)),
      ),
    )
}
