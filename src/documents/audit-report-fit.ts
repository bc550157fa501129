import type { ReportPart, ReportRun } from './audit-report-part.ts'

// Whether a report fits one page of A4 with the margins of official papers, set in the smaller of its two types.

/** Points: the type of a report that fits one page. */
export const pageType = {
  title: 16,
  titleLine: 24,
  body: 12,
  line: 18,
  small: 10.5,
  smallLine: 15,
  gap: 6,
} as const

const pageHeight = 638 // points: 297 mm − 37 mm − 35 mm
const pageWidth = 442 // points: 210 mm − 28 mm − 26 mm
const reserve = 0.94 // of the page: fonts that an office has are not quite as wide as those reckoned with

/** Whether title and parts fit one page; reckoned by characters, those of Chinese a full square and others half of one. */
export function fitsOnePage(title: string, parts: readonly ReportPart[]): boolean {
  const head =
    linesOf(title, pageType.title, pageWidth) * pageType.titleLine + pageType.smallLine + pageType.gap
  return parts.reduce((sum, part) => sum + heightOf(part), head) <= pageHeight * reserve
}

const cellRoom = 6 // points above and below a row

function heightOf(part: ReportPart): number {
  const { body, line, small, smallLine, gap } = pageType
  switch (part.kind) {
    case 'heading':
      return line + gap
    case 'table':
      return (part.rows.length + 1) * (smallLine + cellRoom) + gap
    case 'note':
    case 'quotation':
      return linesOf(wordsOf(part.runs), small, pageWidth - 2 * body) * smallLine
    default:
      return linesOf(`　　${wordsOf(part.runs)}`, body, pageWidth) * line
  }
}

const wordsOf = (runs: readonly ReportRun[]): string => runs.map(({ text }) => text).join('')
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.55 : 1), 0)
const linesOf = (text: string, size: number, width: number): number =>
  Math.max(1, Math.ceil((widthOf(text) * size) / width))
