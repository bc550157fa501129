import type { Section } from '../../model/plan.ts'
import { type Dossier, found, type Sentences } from '../dossier.ts'
import type { AuditFinding, Place, Verdict } from '../finding.ts'
import { countOf } from '../slogans.ts'
import { type AuditedDocument, type Passage, phrasePlace, placeAt } from '../statements.ts'

// 「重点抓好七个方面工作：」 and the seven headings after it; 「采取三项措施：一是…二是…三是…」.

export function enumerations({ passages }: Dossier): AuditFinding[] {
  return passages.flatMap(passage => {
    const headings = announced(passage)
    return headings ? [headings] : [...counted(passage), ...numbered(passage)]
  })
}

const numeral = '(?<count>[一二两三四五六七八九]|十[一二三四五六七八九]?|二十|\\d{1,2})'
const announcing = new RegExp(
  `(?<![第\\d.])${numeral}(?!\\d)(?:个|大|项|条|件|方面)?(?<noun>方面[^，,。；;：:]{0,12}|(?![年月日季天期大])项?[^，,。；;：:的]{0,6}(?:工作|任务|重点|举措|措施|工程|行动|实事))[：:。]\\s*$`,
)
/** What a sentence announces, against the headings that follow it at once; null where it announces none. */
function announced(passage: Passage): AuditFinding | null {
  const match = announcing.exec(passage.text)
  const { count: words, noun = '' } = match?.groups ?? {}
  const count = countOf(words)
  if (!match || count === null || count < 2 || done.test(noun)) return null
  const run = withoutClosing(headingsAfter(passage), count)
  if (run.length < 2 || isOneOverlooked(run, count)) return null
  const { document, text } = passage
  const where = [
    phrasePlace(passage, match.index, text.trimEnd().length),
    ...run.map(({ span, marker, title }) => headingPlace(document, span[0], marker, title)),
  ]
  const last = `${run[0]?.marker}…${run.at(-1)?.marker}`
  return judge(count, run.length, isCleanRun(run), `${words}${noun}`, last, where)
}

// The last heading has the number announced: one between was not read as a heading.
const isOneOverlooked = (run: readonly Section[], count: number): boolean =>
  run.length < count && ordinalOf(run.at(-1)?.marker ?? '') === count

// 「五方面21项工作」, and after the five a heading on how they are run.
const closing = /保障|组织领导|组织实施|(?:工作|有关|相关)要求|督导|附则/
const withoutClosing = (run: readonly Section[], count: number): readonly Section[] =>
  run.length === count + 1 && closing.test(run.at(-1)?.title ?? '') ? run.slice(0, -1) : run

// 「五方面21项工作」 counts twice, and which of the two the headings are nobody can say.
const done = /\d项|完成|实现|落实/ // 「十方面民生实事圆满完成。」 reports, and announces nothing

function judge(
  count: number,
  listed: number,
  sure: boolean,
  words: string,
  last: string,
  where: readonly Place[],
): AuditFinding {
  const right = count === listed
  const verdict: Verdict = right ? 'consistent' : sure ? 'contradiction' : 'suspect'
  const sentences: Sentences = right
    ? [`所说的${count}项逐项列出。`, `All ${count} announced are there.`]
    : [`文中说${count}项，后面列出${listed}项。`, `${count} are announced and ${listed} follow.`]
  return found('enumeration', verdict, sentences, `${words} ${right ? '=' : '≠'} ${listed}（${last}）`, where)
}

function headingPlace(document: AuditedDocument, start: number, marker: string, title: string) {
  const length = document.text.slice(start).search(/\n|$/)
  return placeAt(document, [start, start + Math.min(length, marker.length + title.length + 4)])
}

/** The headings of one kind that begin right after a passage: its children, or siblings under one parent. */
function headingsAfter({ document, clause }: Passage): Section[] {
  const { sections, clauses } = document.plan
  const next = sections.find(({ span }) => span[0] >= clause.span[1] - 1)
  if (!next || ordinalOf(next.marker) !== 1) return []
  // Another clause in between: the announcement was not of these headings.
  if (clauses.some(({ span }) => span[0] >= clause.span[1] && span[1] <= next.span[0])) return []
  // Without a marker: a run-in heading inside one of them.
  const followers = sections.slice(sections.indexOf(next)).filter(({ marker }) => marker !== '')
  const end = followers.findIndex((section, i) => i > 0 && endsRun(section, next))
  return (end < 0 ? followers : followers.slice(0, end)).filter(section => isSibling(section, next))
}

const isSibling = (a: Section, b: Section): boolean => a.parent === b.parent && a.level === b.level
const endsRun = (section: Section, first: Section): boolean =>
  section.level < first.level ||
  (isSibling(section, first) &&
    (familyOf(section.marker) !== familyOf(first.marker) || ordinalOf(section.marker) === 1))

/** 「（三）」 is of the family （N）. */
const familyOf = (marker: string): string =>
  marker
    .replace(/[一二三四五六七八九十\d]+/, 'N')
    .replace('（', '(')
    .replace('）', ')')
const ordinalOf = (marker: string): number | null => countOf(/[一二三四五六七八九十\d]+/.exec(marker)?.[0])
const isCleanRun = (run: readonly Section[]): boolean =>
  run.every(({ marker }, i) => ordinalOf(marker) === i + 1)

const countable = new RegExp(
  `(?<![第\\d一二三四五六七八九十百千万])${numeral}(?:个|大|项|条|件)[^，,。；;：:“”、\\d]{1,10}[”’]?(?:[^，,。；;：:“”、]{0,6})[：:。]\\s*(?=一是|一要)`,
  'g',
)

const inline = new RegExp(
  `(?<![第\\d一二三四五六七八九十百千万])${numeral}(?:个|大|项|条|件)[^，,。；;：:“”、\\d]{1,10}[”’]?[：:]\\s*(?=[（(]1[）)])`,
  'g',
)

/** 「落实“十项工程”：（1）…；（2）…」 */
function numbered({ document, clause }: Passage): AuditFinding[] {
  const [start, end] = clause.span
  const reach = document.text.slice(start, end + markerReach)
  return [...reach.matchAll(inline)].flatMap(match => {
    const count = countOf(match.groups?.count)
    const from = start + match.index + match[0].length
    const run: number[] = []
    const stop = document.text.indexOf('\n', from)
    const tail = document.text.slice(from, stop < 0 ? undefined : stop)
    for (const { 1: ordinal, index } of tail.matchAll(/[（(](\d{1,2})[）)]/g))
      if (Number(ordinal) === run.length + 1) run.push(from + index)
    if (count === null || count < 2 || run.length < 2) return []
    const where = [
      placeAt(document, [start + match.index, from]),
      ...run.map(at => placeAt(document, [at, at + 3] as const)),
    ]
    return [judge(count, run.length, true, `${match.groups?.count}`, '（1）…', where)]
  })
}

/** 「采取三项措施：一是…；二是…；三是…」, in one paragraph, where headings do not do it. */
function counted({ document, clause }: Passage): AuditFinding[] {
  const [start, end] = clause.span
  const reach = document.text.slice(start, end + markerReach)
  return [...reach.matchAll(countable)].flatMap(match => {
    const count = countOf(match.groups?.count)
    const from = start + match.index + match[0].length
    const run = markersFrom(document.text, from)
    if (count === null || count < 2 || run.length < 2 || start + match.index >= end) return []
    const where = [
      placeAt(document, [start + match.index, from]),
      ...run.map(at => placeAt(document, [at, at + 2] as const)),
    ]
    // Fewer points than announced may go on in another form; more cannot be explained.
    return [judge(count, run.length, run.length > count, `${match.groups?.count}`, '一是…', where)]
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
