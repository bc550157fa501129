import type { Genre, Period } from '../model/plan.ts'
import { splitCosigners } from './metadata-cosigners.ts'
import { halfWidth, isSignatureDay, listDays, numberOf, readStamp } from './metadata-dates.ts'
import { genreOf, isReportTo } from './metadata-genre.ts'
import {
  readCommittee,
  readField,
  readNumber,
  readPortalIssuer,
  readRedHead,
  readReporter,
  readSignature,
} from './metadata-issuer.ts'
import { defaultYearOf, periodOf, plannedYears } from './metadata-period.ts'
import {
  DATE_FIELD,
  NUMBER_BRACKET,
  ORGAN_FIELD,
  SOURCE_FIELD,
  signsIn,
  WIDE_DIGIT,
} from './metadata-signs.ts'
import {
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

/** Reads title, issuer, number, genre, dates and period from the two ends of a document and its section titles. */
export function readMetadata(source: MetadataSource): Metadata {
  const { text, lines, headings } = source
  const seen = signsIn(text, Math.min(text.length, HEAD))
  const page = text.slice(0, HEAD)
  const head = (seen & WIDE_DIGIT) === 0 ? page : halfWidth(page)
  const opening = head.slice(0, OPENING)
  const reported = readReportTitle(text, lines)
  const isReport = isReportTo(head, opening, reported?.value ?? null)
  const enclosed = isReport ? null : readEnclosedTitle(head)
  const title = isReport ? reported : (enclosed ?? readTitleLines(text, lines) ?? readRunInTitle(text, seen))
  const tail = text.slice(Math.max(head.length, text.length - TAIL))
  const number = (seen & NUMBER_BRACKET) === 0 ? null : readNumber(head)
  const genre = genreOf({
    text,
    seen,
    head,
    opening,
    tail,
    title: title?.value ?? null,
    isReport,
    numbered: number !== null,
  })
  const headed =
    genre === 'news' || genre === 'congress-report' || genre === 'infographic' || head.startsWith('# ')
  const shown = title ?? (headed ? readHeadline(text, lines) : null)
  // A report is dated by the meeting it was given to, and nobody signs it.
  const signed = isReport ? null : readSigned(text, head)
  const issuedOn = signed?.on ?? issuedOf(head, seen, isReport)
  const evidence = {
    title: shown?.value ?? '',
    headings,
    head,
    seen,
    planned: plannedYears(headings),
    genre,
    issuedOn,
    number: number?.value ?? '',
  }
  const period = periodOf(evidence)
  return {
    title: shown?.value ?? null,
    titleSpan: shown === null ? null : { start: shown.start, end: shown.end },
    issuer: issuerOf(head, text, seen, genre, enclosed === null ? shown : null, signed?.start ?? -1),
    number: number?.value ?? null,
    genre,
    issuedOn,
    period,
    year: defaultYearOf(evidence, period),
  }
}

const REPORT_LINES = 40 // a forum's login box stands before the title

const BROKEN_TITLE = /(?:^|\n)([ \t　\u200b]*政\s*府\s*工\s*作\s*报\s*告)\s*(?:\n|$)/

function readReportTitle(text: string, lines: MetadataSource['lines']): Title | null {
  let found: Title | null = null
  for (const line of lines.slice(0, REPORT_LINES)) {
    if (line.end - line.start > 60) {
      if (found !== null) break
      continue
    }
    const printed = text.slice(line.start, line.end)
    if (!printed.includes('报')) continue
    const value = tidyTitle(printed).replace(/^\[[^\]]{1,6}\]\s*/, '')
    if (!value.includes('工作报告') || /[>。，]|作政府工作报告/.test(value)) continue
    // Printed once in the portal's header and once over the text: the later one stands over the text.
    found = { value, start: line.start, end: line.end }
  }
  if (found !== null) return found
  // Letter-spaced, or broken over two lines: 「政府工作报⏎告」.
  const opening = text.slice(0, OPENING)
  const broken = opening.includes('报') ? BROKEN_TITLE.exec(opening) : null
  const [all, printed] = broken ?? []
  if (broken === null || all === undefined || printed === undefined) return null
  const start = broken.index + all.indexOf(printed)
  return { value: '政府工作报告', start, end: start + printed.length }
}

type Signed = { on: string; start: number }

function readSigned(text: string, head: string): Signed | null {
  const days = listDays(head, 0)
  const first = days.find(day => isSignatureDay(text, day, false))
  if (first !== undefined) return first
  const tail = Math.max(head.length, text.length - TAIL)
  return listDays(halfWidth(text.slice(tail)), tail).findLast(day => isSignatureDay(text, day, true)) ?? null
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

const SOURCE_FIELDS = ['来源', '稿源']

// 「（2021年2月3日）」 on a line of its own under a report's title.
const DAY_ALONE =
  /\n[ \t　]*[（(]?([12]\d{3}|[一二三四五六七八九〇○零]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日[）)]?[ \t　]*(?:\n|$)/

function issuedOf(head: string, seen: number, isReport: boolean): string | null {
  const opening = head.slice(0, OPENING)
  const meeting =
    (opening.includes('日在') ? MEETING_DAY.exec(opening) : null) ??
    (isReport ? DAY_ALONE.exec(opening) : null)
  if (meeting !== null) {
    const [, year = '', month = '', day = ''] = meeting
    return readStamp(`${numberOf(year)}-${numberOf(month)}-${numberOf(day)}`)
  }
  const source = head.indexOf('来源')
  const beside = source < 0 ? null : readStamp(head.slice(Math.max(0, source - 30), source + 40))
  if (beside !== null) return beside
  const field = (seen & DATE_FIELD) === 0 ? null : readField(head, DATE_FIELDS)
  return field === null ? null : readStamp(field.value)
}

function issuerOf(
  head: string,
  text: string,
  seen: number,
  genre: Genre,
  title: Title | null,
  signedAt: number,
): string | null {
  if (genre === 'work-report') return readReporter(head, title?.value ?? null)
  if (genre === 'congress-report') return readCommittee(head)
  const portal = (seen & ORGAN_FIELD) === 0 ? null : readPortalIssuer(head)
  if (portal !== null) return portal.value
  const red = readRedHead(head)
  if (red !== null) return splitCosigners(red).join('、')
  // 「某省人民政府关于…的意见」
  const named = OWN_TITLE.exec(title?.value ?? '')?.[1]
  if (named !== undefined) return splitCosigners(named).join('、')
  const signature = signedAt < 0 ? null : readSignature(text, signedAt)
  if (signature !== null) return signature.value
  if (genre === 'news')
    return (seen & SOURCE_FIELD) === 0 ? null : (readField(head, SOURCE_FIELDS)?.value ?? null)
  const opening = OWN_TITLE.exec(head.slice(0, 100))?.[1]
  return opening === undefined ? null : splitCosigners(opening).join('、')
}

const OWN_TITLE =
  /^\s*([^\s，。《〔［[]{2,80}?(?:政府|办公厅|办公室|委员会|领导小组|部|厅|局|委|国务院))\s*(?:关于|印发|转发)/
