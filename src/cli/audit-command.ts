import { isatty } from 'node:tty'
import { printedAudit } from '../audit/printed-audit.ts'
import { assessVerifiability } from '../audit/verifiability.ts'
import { type Language, UnreadableDocument } from '../documents/unreadable-document.ts'
import { type AuditedFiles, auditFiles } from '../usecases/audit-plans.ts'
import { suggestPlanLeads } from '../usecases/suggest-plan-leads.ts'
import { type Misuse, parseArguments } from './arguments.ts'
import { suggestionTable, verifiabilityLine, verifiabilityTable } from './audit-detail-table.ts'
import { reportFileOf, writeReport } from './audit-report-file.ts'
import { documentTable } from './audit-table.ts'
import { findDocuments, standardInputPath } from './find-documents.ts'
import { Output, OutputClosed } from './output.ts'
import { Progress, writeError } from './progress.ts'
import { readFile, readStandardInput } from './read-file.ts'

const pipedWidth = 140 // columns of a table that is asked for and printed to no terminal
const contradicted = 3 // exit status with --strict

type Job = {
  readonly paths: readonly string[]
  readonly asTable: boolean
  readonly all: boolean
  readonly strict: boolean
  readonly detail: boolean
  readonly suggest: boolean
  readonly report: string | null
  /** that of the table and the report; null: the environment's */
  readonly language: Language | null
}

/** `luoshi audit`: resolves to the exit status, or to what is wrong with the command line. */
export async function audit(args: readonly string[], environment: Language): Promise<number | Misuse> {
  const job = jobOf(args)
  if ('code' in job) return job
  const language = job.language ?? environment
  const { paths, unmatched } = findDocuments(job.paths)
  const report = job.report === null ? null : reportFileOf(job.report, paths)
  if (report && 'code' in report) return report
  for (const pattern of unmatched) writeError(`luoshi: ${pattern}: ${wordings[language].unmatched}\n`)
  const audited = await auditPaths(paths)
  for (const { name, error } of audited.unread) writeError(`luoshi: ${name}: ${reasonOf(error, language)}\n`)
  print(job.asTable ? tableOf(audited, job, language) : jsonOf(audited, job))
  const isWritten = !report || (await writeReport(audited, report, language))
  if (!isWritten || unmatched.length > 0 || audited.unread.length > 0) return 1
  return job.strict && audited.audit.findings.some(({ verdict }) => verdict === 'contradiction')
    ? contradicted
    : 0
}

function jobOf(args: readonly string[]): Job | Misuse {
  const parsed = parseArguments(args, {
    '--json': 'flag',
    '--table': 'flag',
    '--all': 'flag',
    '--strict': 'flag',
    '--detail': 'flag',
    '--suggest': 'flag',
    '--report': 'value',
    '--lang': 'value',
  })
  if ('code' in parsed) return parsed
  const { options, paths } = parsed
  if (options.has('--json') && options.has('--table')) return { code: 'one-of', names: ['--json', '--table'] }
  const lang = options.get('--lang') ?? null
  if (lang !== null && lang !== 'zh' && lang !== 'en')
    return { code: 'bad-value', name: '--lang', value: lang, expected: 'zh / en' }
  if (paths.length === 0 && isatty(0)) return { code: 'nothing-to-read' }
  return {
    paths: paths.length === 0 ? [standardInputPath] : paths,
    asTable: options.has('--table') || (!options.has('--json') && isatty(1)),
    all: options.has('--all'),
    strict: options.has('--strict'),
    detail: options.has('--detail'),
    suggest: options.has('--suggest'),
    report: options.get('--report') ?? null,
    language: lang,
  }
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

/** `luoshi.audit/1` on a line of its own; what else is asked for on lines behind it, one a document. */
function jsonOf({ audit: result, readings }: AuditedFiles, { detail, suggest }: Job): string {
  const lines: object[] = [printedAudit(result)]
  if (detail)
    for (const { plan, text } of readings)
      lines.push({ schema: 'luoshi.verifiability/1', ...assessVerifiability(plan, text) })
  if (suggest)
    for (const suggestions of suggestPlanLeads(readings.map(({ plan }) => plan)))
      lines.push({ schema: 'luoshi.suggestions/1', ...suggestions })
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}

function tableOf(
  { audit: result, readings }: AuditedFiles,
  { all, detail, suggest }: Job,
  language: Language,
): string {
  const texts = new Map(readings.map(({ plan, text }) => [plan.source.name, text]))
  const width = isatty(1) ? process.stdout.columns || pipedWidth : pipedWidth
  const suggested = suggest ? suggestPlanLeads(readings.map(({ plan }) => plan)) : []
  return readings
    .map(({ plan, text }, index) => {
      const assessed = assessVerifiability(plan, text)
      const own = suggested[index]
      return [
        documentTable(result, plan.source.name, texts, { all, language, width }),
        verifiabilityLine(assessed, language),
        '\n\n',
        detail ? verifiabilityTable(plan, assessed, { width, language }) : '',
        own ? suggestionTable(plan, own, { width, language }) : '',
      ].join('')
    })
    .join('')
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
