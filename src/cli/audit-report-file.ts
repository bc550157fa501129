import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Language } from '../documents/unreadable-document.ts'
import type { AuditedFiles } from '../usecases/audit-plans.ts'
import { type AuditReportFormat, reportOnFiles } from '../usecases/audit-report-file.ts'
import type { Misuse } from './arguments.ts'
import { writeError } from './progress.ts'

/** Where a report is to be written, in the format that the name says. */
export type ReportFile = { readonly path: string; readonly format: AuditReportFormat }

/** Reads the value of `--report`; a report never takes the place of a document that it is about. */
export function reportFileOf(path: string, documents: readonly string[]): ReportFile | Misuse {
  const format = /\.(html|docx)$/i.exec(path)?.[1]?.toLowerCase()
  if (format !== 'html' && format !== 'docx')
    return { code: 'bad-value', name: '--report', value: path, expected: '*.html / *.docx' }
  if (documents.some(document => resolve(document) === resolve(path)))
    return { code: 'would-overwrite', name: path }
  return { path, format }
}

/** Writes the report and says so; false where the file cannot be written. */
export async function writeReport(
  audited: AuditedFiles,
  { path, format }: ReportFile,
  language: Language,
): Promise<boolean> {
  const bytes = await reportOnFiles(audited, format, today(), language)
  try {
    writeFileSync(path, bytes)
    writeError(`luoshi: ${wordings[language].written(path)}\n`)
    return true
  } catch (error) {
    writeError(`luoshi: ${path}: ${wordings[language].notWritten((error as Error).message)}\n`)
    return false
  }
}

/** The day on this machine's clock. */
function today(): string {
  const now = new Date()
  const twoDigits = (part: number): string => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}

const wordings = {
  zh: {
    written: (file: string) => `核对报告已写入 ${file}。`,
    notWritten: (why: string) => `写不进去（${why}）。请关闭正在打开它的程序，或换一个位置。`,
  },
  en: {
    written: (file: string) => `wrote the report to ${file}.`,
    notWritten: (why: string) =>
      `Cannot be written (${why}). Close the program that has it open, or choose another place.`,
  },
} as const
