import type { ISectionOptions, Paragraph, Table } from 'docx'
import type { AuditReport } from './audit-report.ts'
import { pageType } from './audit-report-fit.ts'
import type { ReportPart, ReportRun } from './audit-report-part.ts'

type Docx = typeof import('docx')

/** Sizes in half points, the rest in twentieths. */
type Type = {
  readonly title: number
  readonly titleLine: number
  readonly body: number
  readonly line: number
  readonly small: number
  readonly smallLine: number
  readonly gap: number
  /** of a first line, and of what is set smaller */
  readonly indent: number
  readonly fonts: Fonts
}

// GB/T 9704: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; 正文三号, 标题二号.
const paper = {
  title: 44,
  titleLine: 640,
  body: 32,
  line: 560,
  small: 24,
  smallLine: 400,
  gap: 160,
  indent: 640,
}
const page = {
  title: pageType.title * 2,
  titleLine: pageType.titleLine * 20,
  body: pageType.body * 2,
  line: pageType.line * 20,
  small: pageType.small * 2,
  smallLine: pageType.smallLine * 20,
  gap: pageType.gap * 20,
  indent: pageType.body * 40,
}

type Fonts = { readonly title: Font; readonly heading: Font; readonly body: Font }
type Font = { readonly latin: string; readonly eastAsia: string }

const fontsOf = (lang: string): Fonts => {
  const named = (eastAsia: string, latin: string): Font => ({
    eastAsia,
    latin: lang === 'en' ? latin : eastAsia,
  })
  return {
    title: named('方正小标宋简体', 'Arial'),
    heading: named('黑体', 'Arial'),
    body: named('仿宋_GB2312', 'Times New Roman'),
  }
}
const numberFont: Font = { latin: '宋体', eastAsia: '宋体' }

const typeOf = ({ layout, lang }: AuditReport): Type => ({
  ...(layout === 'page' ? page : paper),
  ...(lang === 'en' && { indent: 0 }),
  fonts: fontsOf(lang),
})

/** Reports as a docx with the page, margins and type of GB/T 9704, each beginning on a page of its own. */
export async function writeAuditDocx(reports: readonly AuditReport[]): Promise<Uint8Array> {
  const docx = await import('docx')
  const document = new docx.Document({
    title: reports[0]?.title ?? '核对报告',
    creator: '',
    styles: {
      default: {
        document: { run: { font: fontOf(fontsOf(reports[0]?.lang ?? 'zh-Hans').body), size: paper.body } },
      },
    },
    sections: reports.map(report => sectionOf(docx, report)),
  })
  return new Uint8Array(await docx.Packer.toBuffer(document))
}

function sectionOf(docx: Docx, report: AuditReport): ISectionOptions {
  const { title, facts, parts } = report
  const type = typeOf(report)
  const mm = docx.convertMillimetersToTwip
  return {
    properties: {
      page: {
        size: { width: 11_906, height: 16_838 }, // A4 as Word itself writes it
        margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(28) },
      },
    },
    footers: { default: new docx.Footer({ children: [pageNumber(docx)] }) },
    children: [
      new docx.Paragraph({
        heading: docx.HeadingLevel.TITLE,
        alignment: docx.AlignmentType.CENTER,
        spacing: { line: type.titleLine, lineRule: docx.LineRuleType.EXACT },
        children: [run(docx, { text: title }, type.fonts.title, type.title)],
      }),
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        spacing: { after: type.gap, line: type.smallLine, lineRule: docx.LineRuleType.EXACT },
        children: [run(docx, { text: facts }, type.fonts.body, type.small)],
      }),
      ...parts.map(part =>
        part.kind === 'table' ? tableOf(docx, part, type) : paragraphOf(docx, part, type),
      ),
    ],
  }
}

function paragraphOf(docx: Docx, part: Exclude<ReportPart, { kind: 'table' }>, type: Type): Paragraph {
  const { EXACT } = docx.LineRuleType
  if (part.kind === 'heading')
    return new docx.Paragraph({
      heading: docx.HeadingLevel.HEADING_1,
      keepNext: true,
      spacing: { before: type.gap, line: type.line, lineRule: EXACT },
      indent: { firstLine: type.indent },
      children: [run(docx, { text: part.text }, type.fonts.heading, type.body)],
    })
  const isSmall = part.kind === 'note' || part.kind === 'quotation'
  const size = isSmall ? type.small : type.body
  return new docx.Paragraph({
    spacing: { line: isSmall ? type.smallLine : type.line, lineRule: EXACT },
    indent: isSmall ? { left: type.indent || page.indent } : { firstLine: type.indent },
    ...(part.kind === 'quotation' && {
      border: { left: { style: docx.BorderStyle.SINGLE, size: 12, color: '000000', space: 6 } },
    }),
    children: part.runs.map(each => run(docx, each, type.fonts.body, size, part.kind === 'quotation')),
  })
}

function tableOf(docx: Docx, { head, rows }: Extract<ReportPart, { kind: 'table' }>, type: Type): Table {
  const width = { size: 100, type: docx.WidthType.PERCENTAGE }
  const firstWidth = 52
  const widthOf = (column: number) => ({
    size: column === 0 ? firstWidth : (100 - firstWidth) / (head.length - 1),
    type: docx.WidthType.PERCENTAGE,
  })
  const cell = (text: string, column: number, font: Font) =>
    new docx.TableCell({
      width: widthOf(column),
      children: [
        new docx.Paragraph({
          alignment: column === 0 ? docx.AlignmentType.LEFT : docx.AlignmentType.CENTER,
          spacing: { line: type.smallLine, lineRule: docx.LineRuleType.AT_LEAST },
          children: [run(docx, { text }, font, type.small)],
        }),
      ],
    })
  return new docx.Table({
    width,
    rows: [
      new docx.TableRow({
        tableHeader: true,
        children: head.map((text, column) => cell(text, column, type.fonts.heading)),
      }),
      ...rows.map(
        row =>
          new docx.TableRow({
            cantSplit: true,
            children: row.map((text, column) => cell(text, column, type.fonts.body)),
          }),
      ),
    ],
  })
}

/** 「— 1 —」 as the standard sets page numbers: 四号, half-width. */
const pageNumber = (docx: Docx): Paragraph =>
  new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    children: [
      new docx.TextRun({
        font: fontOf(numberFont),
        size: 28,
        children: ['— ', docx.PageNumber.CURRENT, ' —'],
      }),
    ],
  })

const run = (docx: Docx, { text, marked }: ReportRun, font: Font, size: number, underlined = false) =>
  new docx.TextRun({
    text: printable(text),
    font: fontOf(font),
    size,
    color: '000000',
    ...(marked && { bold: true, ...(underlined && { underline: {} }) }),
  })

const fontOf = ({ latin, eastAsia }: Font) => ({ ascii: latin, eastAsia, hAnsi: latin })

// XML 1.0 holds no control characters and no half surrogates; Word calls a file with one damaged.
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, '')
