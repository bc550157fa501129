import type { Genre } from '../model/plan.ts'
import { OPENING_FORMULAS } from './lexicon/genres.ts'
import { readStamp } from './metadata-dates.ts'
import { GRAPHIC_SIGN, PAGE_SIGN } from './metadata-signs.ts'
import { genreOfTitle } from './metadata-title.ts'

/** The two ends of a document, and what its title is known to be. */
export type GenreEvidence = {
  readonly text: string
  /** What stands in the head, as `signsIn` tells it. */
  readonly seen: number
  readonly head: string
  readonly opening: string
  readonly tail: string
  readonly title: string | null
  /** Addressed to a people's congress. */
  readonly isReport: boolean
  /** It carries its own number (文号). */
  readonly numbered: boolean
}

/** Tells the genre, from what cannot be mistaken to what is only likely. */
export function genreOf(evidence: GenreEvidence): Genre {
  const { text, seen, opening, tail, title, isReport } = evidence
  const declared = title === null ? null : genreOfTitle(title)
  if (declared === 'infographic') return 'infographic'
  if ((seen & GRAPHIC_SIGN) !== 0 && isInfographic(opening)) return 'infographic'
  if (isReport) return 'work-report'
  if (isCongressOpening(opening)) return 'congress-report'
  const paged = (seen & PAGE_SIGN) !== 0 || tail.includes('版')
  return (paged ? newspaperPage(text, opening, tail) : null) ?? genreOfPaper(evidence, declared)
}

function genreOfPaper(evidence: GenreEvidence, declared: Genre | null): Genre {
  const { head, opening, tail, title, numbered } = evidence
  if (head.includes('条') && ARTICLES.test(head) && !NUMBERED_MEASURES.test(title ?? '')) return 'other'
  const official = numbered || OFFICIAL.test(head)
  // A headline may end like a plan (「亮出路线图」); who wrote it and for whom tells.
  if (!official && isReported(opening, tail)) return 'news'
  // 「政府工作报告」 without a salutation names only what the text is about.
  if (declared !== null && declared !== 'notice' && declared !== 'work-report') return declared
  if (hasTaskTable(head)) return 'decomposition'
  if (!official && isPublished(opening)) return 'news'
  const likely = announcedGenre(head) ?? declared
  if (likely !== null) return likely
  return /责任单位|牵头单位/.test(head) ? 'work-plan' : 'other'
}

const GRAPHIC = /一图读懂|一图看懂|一图速览|图解|图说|长图/
const GRAPHIC_LINES = 6
const GRAPHIC_TITLE = 8 // shorter is a link of a portal: 「政策图解」

const isInfographic = (opening: string): boolean =>
  opening
    .split('\n', GRAPHIC_LINES)
    .some(
      line => GRAPHIC.test(line) && line.length >= GRAPHIC_TITLE && line.length < 120 && !/[>。]/.test(line),
    )

// A law or a rule is made of articles; a package of measures may number them so too.
const ARTICLES = /(?:^|\n)\s*第[一1]条/
const NUMBERED_MEASURES = /(?:措施|政策|举措|意见|方案|计划|条)(?:[（(].*)?$/

// 「各市、县人民政府：」「现印发给你们」「制定本方案」: what officials write to officials.
const OFFICIAL =
  /(?:^|\n)[ \t　]*各[^\n，。]{1,60}[：:][ \t　]*(?:\n|$)|现(?:予)?(?:印发|转发|下发)|全文如下|请(?:认真|结合实际|遵照)[^。\n]{0,12}(?:执行|落实|实施)|制[定订]本(?:方案|计划|要点|意见|措施)/

const SALUTATION = /(?:^|[\s。！）)])各位代表\s*(?:[：:！!，,、]|现在|我)/

const isSaluted = (text: string): boolean => text.includes('各位代表') && SALUTATION.test(text)

/** Whether a text addresses a people's congress, or carries the title of one addressed to it and no reporter's name. */
export function isReportTo(head: string, opening: string, title: string | null): boolean {
  if (isCongressOpening(opening)) return false
  const declared = title === null ? null : genreOfTitle(title)
  if (declared === 'work-report') return isSaluted(head) || !BYLINE.test(opening)
  return (declared === null || declared === 'other') && isSaluted(opening)
}

// The head of a decomposition table, in one line or a cell a line.
const TASK_TABLE =
  /序\s*号[ \t　|｜\n]{1,12}[^。\n]{0,20}(?:任务|事项|内容|项目|目标|指标|举措)[^。]{0,60}(?:单位|部门|责任人|责任领导)/

const hasTaskTable = (head: string): boolean => head.includes('序') && TASK_TABLE.test(head)

/** The genre that the opening announces first: 「现提出如下意见」. */
function announcedGenre(head: string): Genre | null {
  let found: Genre | null = null
  let first = head.length
  for (const [genre, formula] of OPENING_FORMULAS) {
    const at = formula.exec(head)?.index ?? first
    if (at < first) {
      first = at
      found = genre
    }
  }
  return found
}

// 「——在中国共产党某市第五次代表大会上的报告」「我代表中共某市第四届委员会」
/** Whether a party congress is addressed. */
export const isCongressOpening = (opening: string): boolean =>
  /在(?:中国共产党|中共)[^。\n]{2,30}(?:代表大会|党代会)[^。\n]{0,8}上|代表(?:中国共产党|中共)[^。\n]{2,20}委员会/.test(
    opening,
  )

// A newspaper prints a report over several pages, of which this may be one without head or tail. A party congress is
// addressed as 同志们, a people's congress as 各位代表.
function newspaperPage(text: string, opening: string, tail: string): Genre | null {
  if (!/(?:上接|下转)第.{1,3}版/.test(opening + tail)) return null
  if (text.includes('各位代表')) return 'work-report'
  return text.includes('同志们') ? 'congress-report' : null
}

// Who reported it: 「本报讯（记者 …）」「记者从…获悉」「（本网记者 通讯员）」.
const BYLINE =
  /本[报网台站]讯|讯[（(]|[（(]记者|本[报网台]记者|记者(?:从|获悉|了解|看到|提问|问|近日|日前|[ 　])|通讯员|日电|日报讯/

const isReported = (opening: string, tail: string): boolean => BYLINE.test(opening) || BYLINE.test(tail)

// A site's line over a text, 「2031-06-05 17:03 来源：某网」, stands over news and documents alike.
const isPublished = (opening: string): boolean =>
  (/来源[:：]/.test(opening) && readStamp(opening) !== null) || /责编|编辑[:：]/.test(opening)
