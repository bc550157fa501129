import type { ISectionOptions, Paragraph, Table } from 'docx'
import type { AuditReport } from './audit-report.ts'
import type { ReportPart, ReportRun } from './audit-report-part.ts'

type Docx = typeof import('docx')

// GB/T 9704: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; 正文三号, 标题二号. Sizes in half points, the rest in twentieths.
const body = 32
const titleSize = 44
const small = 24
const line = 560
const smallLine = 400
const twoCharacters = 640

const fonts = {
  title: '方正小标宋简体',
  heading: '黑体',
  body: '仿宋_GB2312',
  number: '宋体',
} as const

/** Reports as a docx with the page, margins and type of GB/T 9704, each beginning on a page of its own. */
export async function writeAuditDocx(reports: readonly AuditReport[]): Promise<Uint8Array> {
  const docx = await import('docx')
  const document = new docx.Document({
    title: reports[0]?.title ?? '核对报告',
    creator: '',
    styles: { default: { document: { run: { font: fontOf(fonts.body), size: body } } } },
    sections: reports.map(report => sectionOf(docx, report)),
  })
  return new Uint8Array(await docx.Packer.toBuffer(document))
}

function sectionOf(docx: Docx, { title, facts, parts }: AuditReport): ISectionOptions {
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
        spacing: { line: 640, lineRule: docx.LineRuleType.EXACT },
        children: [run(docx, { text: title }, fonts.title, titleSize)],
      }),
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        spacing: { after: 160, line: smallLine, lineRule: docx.LineRuleType.EXACT },
        children: [run(docx, { text: facts }, fonts.body, small)],
      }),
      ...parts.map(part => (part.kind === 'table' ? tableOf(docx, part) : paragraphOf(docx, part))),
    ],
  }
}

function paragraphOf(docx: Docx, part: Exclude<ReportPart, { kind: 'table' }>): Paragraph {
  const { EXACT } = docx.LineRuleType
  if (part.kind === 'heading')
    return new docx.Paragraph({
      heading: docx.HeadingLevel.HEADING_1,
      keepNext: true,
      spacing: { before: 160, line, lineRule: EXACT },
      indent: { firstLine: twoCharacters },
      children: [run(docx, { text: part.text }, fonts.heading, body)],
    })
  const isSmall = part.kind === 'note' || part.kind === 'quotation'
  const size = isSmall ? small : body
  return new docx.Paragraph({
    spacing: { line: isSmall ? smallLine : line, lineRule: EXACT },
    indent: isSmall ? { left: twoCharacters } : { firstLine: twoCharacters },
    ...(part.kind === 'quotation' && {
      border: { left: { style: docx.BorderStyle.SINGLE, size: 12, color: '000000', space: 6 } },
    }),
    children: part.runs.map(each => run(docx, each, fonts.body, size, part.kind === 'quotation')),
  })
}

function tableOf(docx: Docx, { head, rows }: Extract<ReportPart, { kind: 'table' }>): Table {
  const width = { size: 100, type: docx.WidthType.PERCENTAGE }
  const firstWidth = 52
  const widthOf = (column: number) => ({
    size: column === 0 ? firstWidth : (100 - firstWidth) / (head.length - 1),
    type: docx.WidthType.PERCENTAGE,
  })
  const cell = (text: string, column: number, font: string) =>
    new docx.TableCell({
      width: widthOf(column),
      children: [
        new docx.Paragraph({
          alignment: column === 0 ? docx.AlignmentType.LEFT : docx.AlignmentType.CENTER,
          spacing: { line: smallLine, lineRule: docx.LineRuleType.AT_LEAST },
          children: [run(docx, { text }, font, small)],
        }),
      ],
    })
  return new docx.Table({
    width,
    rows: [
      new docx.TableRow({
        tableHeader: true,
        children: head.map((text, column) => cell(text, column, fonts.heading)),
      }),
      ...rows.map(
        row =>
          new docx.TableRow({
            cantSplit: true,
            children: row.map((text, column) => cell(text, column, fonts.body)),
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
        font: fontOf(fonts.number),
        size: 28,
        children: ['— ', docx.PageNumber.CURRENT, ' —'],
      }),
    ],
  })

const run = (docx: Docx, { text, marked }: ReportRun, font: string, size: number, underlined = false) =>
  new docx.TextRun({
    text: printable(text),
    font: fontOf(font),
    size,
    color: '000000',
    ...(marked && { bold: true, ...(underlined && { underline: {} }) }),
  })

const fontOf = (name: string) => ({ ascii: name, eastAsia: name, hAnsi: name })

// XML 1.0 holds no control characters and no half surrogates; Word calls a file with one damaged.
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cs}]/gu, '')
