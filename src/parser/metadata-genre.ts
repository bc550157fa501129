import type { Genre } from '../model/plan.ts'
import { OPENING_FORMULAS } from './lexicon/genres.ts'
import { readStamp } from './metadata-dates.ts'
import { genreOfTitle } from './metadata-title.ts'

/** The two ends of a document, and what its title is known to be. */
export type GenreEvidence = {
  readonly text: string
  readonly head: string
  readonly opening: string
  readonly tail: string
  readonly title: string | null
  /** Addressed to a people's congress. */
  readonly isReport: boolean
}

/** Tells the genre, from what cannot be mistaken to what is only likely. */
export function genreOf(evidence: GenreEvidence): Genre {
  const { text, head, opening, tail, title, isReport } = evidence
  const declared = title === null ? null : genreOfTitle(title)
  if (declared === 'infographic' || /一图读懂|一图看懂|图解/.test(opening.slice(0, 200))) return 'infographic'
  if (isReport) return 'work-report'
  if (isCongressOpening(opening)) return 'congress-report'
  const paged = newspaperPage(text, opening, tail)
  if (paged !== null) return paged
  if (head.includes('条') && ARTICLES.test(head)) return 'other'
  if (declared !== null && declared !== 'notice') return declared
  if (isNews(opening, tail)) return 'news'
  const announced = announcedGenre(head)
  if (announced !== null) return announced
  if (declared !== null) return declared
  return /责任单位|牵头单位/.test(head) ? 'work-plan' : 'other'
}

// A law or a rule is made of articles.
const ARTICLES = /(?:^|\n)\s*第[一1]条/

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

const BYLINE = /本报讯|本网讯|讯[（(]|记者|通讯员|日电|日报讯|编辑[:：]|责编/

const isNews = (opening: string, tail: string): boolean =>
  BYLINE.test(opening) ||
  (/来源[:：]/.test(opening) && readStamp(opening) !== null) ||
  /记者|通讯员/.test(tail)
