import { isatty } from 'node:tty'
import { printedAudit } from '../audit/printed-audit.ts'
import { type Language, UnreadableDocument } from '../documents/unreadable-document.ts'
import { type AuditedFiles, auditFiles } from '../usecases/audit-plans.ts'
import { type Misuse, parseArguments } from './arguments.ts'
import { auditTable } from './audit-table.ts'
import { findDocuments, standardInputPath } from './find-documents.ts'
import { Output, OutputClosed } from './output.ts'
import { Progress, writeError } from './progress.ts'
import { readFile, readStandardInput } from './read-file.ts'

const pipedWidth = 140 // columns of a table that is asked for and printed to no terminal
const contradicted = 3 // exit status with --strict

/** `luoshi audit`: resolves to the exit status, or to what is wrong with the command line. */
export async function audit(args: readonly string[], language: Language): Promise<number | Misuse> {
  const parsed = parseArguments(args, {
    '--json': 'flag',
    '--table': 'flag',
    '--all': 'flag',
    '--strict': 'flag',
  })
  if ('code' in parsed) return parsed
  const { options } = parsed
  if (options.has('--json') && options.has('--table')) return { code: 'one-of', names: ['--json', '--table'] }
  if (parsed.paths.length === 0 && isatty(0)) return { code: 'nothing-to-read' }
  const { paths, unmatched } = findDocuments(parsed.paths.length === 0 ? [standardInputPath] : parsed.paths)
  for (const pattern of unmatched) writeError(`luoshi: ${pattern}: ${wordings[language].unmatched}\n`)
  const audited = await auditPaths(paths)
  for (const { name, error } of audited.unread) writeError(`luoshi: ${name}: ${reasonOf(error, language)}\n`)
  const asTable = options.has('--table') || (!options.has('--json') && isatty(1))
  print(
    asTable
      ? tableOf(audited, options.has('--all'), language)
      : `${JSON.stringify(printedAudit(audited.audit))}\n`,
  )
  if (unmatched.length > 0 || audited.unread.length > 0) return 1
  const strict = options.has('--strict')
  return strict && audited.audit.findings.some(({ verdict }) => verdict === 'contradiction')
    ? contradicted
    : 0
}

async function auditPaths(paths: readonly string[]): Promise<AuditedFiles> {
  const progress = new Progress(paths.length)
  const files = paths.map(path => ({
    name: path,
    bytes: () => (path === standardInputPath ? readStandardInput() : readFile(path)),
  }))
  const audited = await auditFiles(files, (index, name) => progress.reading(index, name))
  progress.clear()
  return audited
}

function tableOf({ audit: result, readings }: AuditedFiles, all: boolean, language: Language): string {
  const texts = new Map(readings.map(({ plan, text }) => [plan.source.name, text]))
  return auditTable(result, texts, {
    all,
    language,
    width: isatty(1) ? process.stdout.columns || pipedWidth : pipedWidth,
  })
}

function print(text: string): void {
  const output = new Output()
  try {
    output.write(text)
    output.flush()
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error
  }
}

/** A defect of ours is named as one, and stops this file only. */
const reasonOf = (error: unknown, language: Language): string =>
  error instanceof UnreadableDocument
    ? error.in(language)
    : wordings[language].defect(error instanceof Error ? (error.stack ?? error.message) : String(error))

const wordings = {
  zh: {
    unmatched: '没有找到文件。请检查路径；文件夹里读取的是 txt、md、html、docx、xlsx、pdf。',
    defect: (why: string) => `程序出错，不是文件的问题（${why}）。请把文件和这段文字发给我们。`,
  },
  en: {
    unmatched: 'No file found. Check the path; in folders txt, md, html, docx, xlsx and pdf are read.',
    defect: (why: string) =>
      `A defect of the program, not of the file (${why}). Please send us the file and this text.`,
  },
} as const
