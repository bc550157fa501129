import type { Genre, Period } from '../model/plan.ts'
import { OPENING_FORMULAS } from './lexicon/genres.ts'
import { isSignatureDay, listDays, numberOf, readStamp, wholeYears, yearsIn } from './metadata-dates.ts'
import {
  readField,
  readNumber,
  readPortalIssuer,
  readRedHead,
  readReporter,
  readSignature,
} from './metadata-issuer.ts'
import {
  genreOfTitle,
  readEnclosedTitle,
  readHeadline,
  readRunInTitle,
  readTitleLines,
  type Title,
  tidyTitle,
} from './metadata-title.ts'

export type MetadataSource = {
  readonly text: string
  readonly lines: readonly { readonly start: number; readonly end: number }[]
  /** Titles of the plan's sections, in order. */
  readonly headings: readonly string[]
}

/** What a document says of itself. Spans are offsets into the cleaned text. */
export type Metadata = {
  title: string | null
  titleSpan: { start: number; end: number } | null
  issuer: string | null
  number: string | null
  genre: Genre
  issuedOn: string | null
  period: Period | null
  /** The year that 年内 and 年底 mean where nothing nearer says another. */
  year: number | null
}

const HEAD = 1500 // portal header, notice and title page; a report's first page
const TAIL = 500 // signature, date, 抄送 and a page footer
const OPENING = 600 // salutation and first paragraph
const HEADING_LIMIT = 40 // the chapters; a plan with more numbers its tasks as headings

/** Reads title, issuer, number, genre, dates and period from the two ends of a document and its section titles. */
export function readMetadata(source: MetadataSource): Metadata {
  const { text, lines, headings } = source
  const head = text.slice(0, HEAD)
  const opening = head.slice(0, OPENING)
  const isReport =
    !isCongressOpening(opening) &&
    (opening.includes('各位代表') || /政\s*府\s*工\s*作\s*报\s*告/.test(opening))
  const enclosed = isReport ? null : readEnclosedTitle(head)
  const title = isReport
    ? readReportTitle(text, lines)
    : (enclosed ?? readTitleLines(text, lines) ?? readRunInTitle(text) ?? null)
  const genre = genreOf(text, head, opening, title, isReport)
  const shown =
    title ??
    (genre === 'news' || genre === 'congress-report' || genre === 'infographic'
      ? readHeadline(text, lines)
      : null)
  const number = readNumber(head)
  // A report is dated by the meeting it was given to, and nobody signs it.
  const signed = isReport ? null : readSigned(text, head)
  const issuedOn = signed?.on ?? issuedOf(head)
  const period = periodOf(shown?.value ?? '', headings, head, genre, issuedOn, number?.value ?? '')
  return {
    title: shown?.value ?? null,
    titleSpan: shown === null ? null : { start: shown.start, end: shown.end },
    issuer: issuerOf(head, text, genre, enclosed === null ? shown : null, signed?.start ?? -1),
    number: number?.value ?? null,
    genre,
    issuedOn,
    period,
    year: yearOf(shown?.value ?? '', headings, period, issuedOn, number?.value ?? ''),
  }
}

const REPORT_LINES = 40 // a forum's login box stands before the title

function readReportTitle(text: string, lines: MetadataSource['lines']): Title | null {
  let found: Title | null = null
  for (const line of lines.slice(0, REPORT_LINES)) {
    if (line.end - line.start > 60) {
      if (found !== null) break
      continue
    }
    const value = tidyTitle(text.slice(line.start, line.end)).replace(/^\[[^\]]{1,6}\]\s*/, '')
    if (!value.includes('工作报告') || /[>。，]|作政府工作报告/.test(value)) continue
    // Printed once in the portal's header and once over the text: the later one stands over the text.
    found = { value, start: line.start, end: line.end }
  }
  if (found !== null) return found
  // Letter-spaced, or broken over two lines: 「政府工作报⏎告」.
  const broken = /(?:^|\n)([ \t　\u200b]*政\s*府\s*工\s*作\s*报\s*告)\s*(?:\n|$)/.exec(text.slice(0, OPENING))
  const [all, printed] = broken ?? []
  if (broken === null || all === undefined || printed === undefined) return null
  const start = broken.index + all.indexOf(printed)
  return { value: '政府工作报告', start, end: start + printed.length }
}

function genreOf(text: string, head: string, opening: string, title: Title | null, isReport: boolean): Genre {
  const declared = title === null ? null : genreOfTitle(title.value)
  if (declared === 'infographic' || /一图读懂|一图看懂|图解/.test(opening.slice(0, 200))) return 'infographic'
  if (isReport) return 'work-report'
  if (isCongress(opening, text)) return 'congress-report'
  if (declared !== null && declared !== 'notice') return declared
  if (isNews(opening, text)) return 'news'
  if (/^第[一1]条|\n\s*第[一1]条\s/.test(head)) return 'other'
  const announced = announcedGenre(head)
  if (announced !== null) return announced
  if (declared !== null) return declared
  return /责任单位|牵头单位/.test(text.slice(0, HEAD * 2)) ? 'work-plan' : 'other'
}

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
const isCongressOpening = (opening: string): boolean =>
  /在(?:中国共产党|中共)[^。\n]{2,30}(?:代表大会|党代会)[^。\n]{0,8}上|代表(?:中国共产党|中共)[^。\n]{2,20}委员会/.test(
    opening,
  )

// A party congress is addressed as 同志们 and a people's congress as 各位代表. A newspaper prints either over several pages.
function isCongress(opening: string, text: string): boolean {
  if (isCongressOpening(opening)) return true
  if (!/上接第.{1,3}版|下转第.{1,3}版/.test(opening + text.slice(-TAIL))) return false
  return !text.includes('各位代表') && text.includes('同志们，')
}

const BYLINE = /本报讯|本网讯|讯[（(]|记者|通讯员|日电|日报讯|编辑[:：]|责编/

const isNews = (opening: string, text: string): boolean =>
  BYLINE.test(opening) ||
  (/来源[:：]/.test(opening) && readStamp(opening) !== null) ||
  /记者|通讯员/.test(text.slice(-300))

type Signed = { on: string; start: number }

function readSigned(text: string, head: string): Signed | null {
  const days = listDays(text, 0, head.length)
  const first = days.find(day => isSignatureDay(text, day, false))
  if (first !== undefined) return first
  const tail = Math.max(head.length, text.length - TAIL)
  return listDays(text, tail, text.length).findLast(day => isSignatureDay(text, day, true)) ?? null
}

const MEETING_DAY =
  /([12]\d{3}|[一二三四五六七八九〇○零]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日在/
const DATE_FIELDS = [
  '成文日期',
  '印发日期',
  '发文日期',
  '生成日期',
  '发布日期',
  '发布时间',
  '公开日期',
  '时间',
  '日期',
  '发表于',
]

function issuedOf(head: string): string | null {
  const meeting = MEETING_DAY.exec(head.slice(0, OPENING))
  if (meeting !== null) {
    const [, year = '', month = '', day = ''] = meeting
    return readStamp(`${numberOf(year)}-${numberOf(month)}-${numberOf(day)}`)
  }
  const source = head.indexOf('来源')
  const beside = source < 0 ? null : readStamp(head.slice(Math.max(0, source - 30), source + 40))
  if (beside !== null) return beside
  const field = readField(head, DATE_FIELDS)
  return field === null ? null : readStamp(field.value)
}

function issuerOf(
  head: string,
  text: string,
  genre: Genre,
  title: Title | null,
  signedAt: number,
): string | null {
  if (genre === 'work-report') return readReporter(head, title?.value ?? null)
  const portal = readPortalIssuer(head) ?? null
  if (portal !== null) return portal.value
  const red = readRedHead(head)
  if (red !== null) return red
  // 「某省人民政府关于…的意见」
  const named = OWN_TITLE.exec(title?.value ?? '')?.[1]
  if (named !== undefined) return named
  const signature = signedAt < 0 ? null : readSignature(text, signedAt)
  if (signature !== null) return signature.value
  if (genre === 'news') return readField(head, ['来源', '稿源'])?.value ?? null
  return OWN_TITLE.exec(head.slice(0, 100))?.[1] ?? null
}

const OWN_TITLE =
  /^\s*([^\s，。《]{2,60}?(?:政府|办公厅|办公室|委员会|领导小组|部|厅|局|国务院))\s*(?:关于|印发|转发)/

const PLAN_HEADING = /安排|部署|任务|目标|重点|要求|打算|计划|工作$|抓好|建议/
const REVIEW_HEADING = /回顾|总结|情况$|成就/

/** 「2014年工作安排」: the year that a report plans. */
function plannedYears(headings: readonly string[]): Period | null {
  let first: Period | null = null
  for (const heading of headings.slice(0, HEADING_LIMIT)) {
    if (REVIEW_HEADING.test(heading) || !PLAN_HEADING.test(heading)) continue
    const years = yearsIn(heading)
    if (years === null) continue
    if (years.from.slice(0, 4) === years.to.slice(0, 4)) return years
    first ??= years
  }
  return first
}

/** 「2013年工作回顾」: the report was given the year after. */
function yearAfterReview(headings: readonly string[]): number | null {
  for (const heading of headings.slice(0, HEADING_LIMIT)) {
    if (!REVIEW_HEADING.test(heading)) continue
    const years = yearsIn(heading)
    if (years !== null && years.from.slice(0, 4) === years.to.slice(0, 4))
      return Number(years.to.slice(0, 4)) + 1
  }
  return null
}

const FIVE_YEARS = /今后五年|未来五年|今后5年|未来5年/

function periodOf(
  title: string,
  headings: readonly string[],
  head: string,
  genre: Genre,
  issuedOn: string | null,
  number: string,
): Period | null {
  const report = genre === 'work-report' || genre === 'congress-report'
  const planned = report
    ? (plannedYears(headings) ?? yearsIn(title))
    : (yearsIn(title) ?? plannedYears(headings))
  const issued =
    issuedOn === null
      ? (yearOfNumber(number) ?? (report ? yearAfterReview(headings) : null))
      : Number(issuedOn.slice(0, 4))
  if (planned === null && issued !== null && report) {
    const five = headings.slice(0, HEADING_LIMIT).some(heading => FIVE_YEARS.test(heading))
    return five ? wholeYears(issued, issued + 4) : wholeYears(issued, issued)
  }
  const deadline = wholeDeadline(head)
  if (deadline === null) return planned
  const year = planned === null ? issued : Number(planned.to.slice(0, 4))
  if (year === null) return planned
  return { from: planned?.from ?? issuedOn ?? `${year}-01-01`, to: `${year}-${deadline}` }
}

const MONTH_ENDS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const WHOLE =
  /(?:任务|目标|工作|工程|项目)[^。；\n]{0,40}?(\d{1,2})月底前[^。；，\n]{0,12}(?:全部|全面|高标准|高质量|如期|圆满)[^。；，\n]{0,8}完成/

/** 「…任务目标…12月底前…全面完成」: the deadline of the whole plan, as month and day. */
function wholeDeadline(head: string): string | null {
  if (!head.includes('月底前')) return null
  const month = Number(WHOLE.exec(head)?.[1] ?? Number.NaN)
  const day = MONTH_ENDS[month - 1]
  return day === undefined ? null : `${month < 10 ? '0' : ''}${month}-${day}`
}

const yearOfNumber = (number: string): number | null => {
  const year = /\d{4}/.exec(number)?.[0]
  return year === undefined ? null : Number(year)
}

function yearOf(
  title: string,
  headings: readonly string[],
  period: Period | null,
  issuedOn: string | null,
  number: string,
): number | null {
  if (period !== null && period.from.slice(0, 4) === period.to.slice(0, 4))
    return Number(period.to.slice(0, 4))
  const planned = plannedYears(headings) ?? yearsIn(title)
  if (planned !== null && planned.from.slice(0, 4) === planned.to.slice(0, 4))
    return Number(planned.from.slice(0, 4))
  if (issuedOn !== null) return Number(issuedOn.slice(0, 4))
  return yearOfNumber(number) ?? (period === null ? null : Number(period.from.slice(0, 4)))
}
