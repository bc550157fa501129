import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { isatty } from 'node:tty'
import { type Language, UnreadableDocument } from '../documents/unreadable-document.ts'
import type { Plan } from '../model/plan.ts'
import { readPlan } from '../usecases/read-plan.ts'
import { type Misuse, parseArguments } from './arguments.ts'
import { findDocuments, standardInputPath } from './find-documents.ts'
import { Output, OutputClosed } from './output.ts'
import { csvWriter, jsonWriter, type PlanWriter, tableWriter } from './plan-writers.ts'
import { Progress, writeError } from './progress.ts'
import { readFile, readStandardInput } from './read-file.ts'

const formats = ['--json', '--table', '--csv', '--xlsx'] as const
type Format = (typeof formats)[number]

type Job = { paths: string[]; format: Format; xlsxFile: string; all: boolean }

const pipedWidth = 120 // columns of a table that is asked for and printed to no terminal

/** `luoshi read`: resolves to the exit status, or to what is wrong with the command line. */
export async function read(args: readonly string[], language: Language): Promise<number | Misuse> {
  const job = jobOf(args)
  if ('code' in job) return job
  const { paths, unmatched, passedOver } = findDocuments(job.paths)
  if (job.format === '--xlsx' && paths.some(path => resolve(path) === resolve(job.xlsxFile))) {
    return { code: 'would-overwrite', name: job.xlsxFile }
  }
  for (const pattern of unmatched) writeError(`luoshi: ${pattern}: ${wordings[language].unmatched}\n`)
  const plans: Plan[] = []
  const writer =
    job.format === '--xlsx' ? (plan: Plan) => plans.push(plan) : writerOf(job, paths.length, language)
  let status = await readAll(paths, writer, language)
  if (job.format === '--xlsx' && plans.length > 0 && !(await writeWorkbook(plans, job.xlsxFile, language)))
    status = 1
  if (passedOver > 0) writeError(`luoshi: ${wordings[language].passedOver(passedOver)}\n`)
  return unmatched.length > 0 ? 1 : status
}

function jobOf(args: readonly string[]): Job | Misuse {
  const parsed = parseArguments(args, {
    '--json': 'flag',
    '--table': 'flag',
    '--csv': 'flag',
    '--xlsx': 'value',
    '--all': 'flag',
  })
  if ('code' in parsed) return parsed
  const { options, paths } = parsed
  const chosen = formats.filter(format => options.has(format))
  if (chosen.length > 1) return { code: 'one-of', names: chosen }
  if (paths.length === 0 && isatty(0)) return { code: 'nothing-to-read' }
  return {
    paths: paths.length === 0 ? [standardInputPath] : paths,
    format: chosen[0] ?? (isatty(1) ? '--table' : '--json'),
    xlsxFile: options.get('--xlsx') ?? '',
    all: options.has('--all'),
  }
}

function writerOf({ format, all }: Job, count: number, language: Language): PlanWriter {
  const choice = { kinds: all ? 'all' : 'commitments' } as const
  if (format === '--csv') return csvWriter(choice, count > 1)
  if (format === '--json') return jsonWriter
  return tableWriter(choice, isatty(1) ? process.stdout.columns || pipedWidth : pipedWidth, language)
}

async function readAll(paths: readonly string[], write: PlanWriter, language: Language): Promise<number> {
  const progress = new Progress(paths.length)
  const output = new Output()
  const outputIsTerminal = isatty(1)
  let status = 0
  try {
    for (const [index, path] of paths.entries()) {
      progress.reading(index, path)
      try {
        const bytes = path === standardInputPath ? readStandardInput() : readFile(path)
        const { plan } = await readPlan(bytes, path)
        write(plan, output)
        if (outputIsTerminal) {
          progress.clear()
          output.flush()
        }
      } catch (error) {
        if (error instanceof OutputClosed) throw error
        status = 1
        progress.clear()
        writeError(`luoshi: ${path}: ${reasonOf(error, language)}\n`)
      }
    }
    progress.clear()
    output.flush()
  } catch (error) {
    progress.clear()
    if (!(error instanceof OutputClosed)) throw error
  }
  return status
}

async function writeWorkbook(plans: readonly Plan[], file: string, language: Language): Promise<boolean> {
  const { writeXlsx } = await import('../documents/write-xlsx.ts')
  try {
    writeFileSync(file, await writeXlsx(plans))
    writeError(`luoshi: ${wordings[language].written(file, plans.length)}\n`)
    return true
  } catch (error) {
    writeError(`luoshi: ${file}: ${wordings[language].notWritten((error as Error).message)}\n`)
    return false
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
    passedOver: (count: number) => `另有 ${count} 个文件不是文档，没有读取。`,
    written: (file: string, count: number) => `已写入 ${file}（${count} 份文件）。`,
    notWritten: (why: string) => `写不进去（${why}）。请关闭正在打开它的程序，或换一个位置。`,
    defect: (why: string) => `程序出错，不是文件的问题（${why}）。请把文件和这段文字发给我们。`,
  },
  en: {
    unmatched: 'No file found. Check the path; in folders txt, md, html, docx, xlsx and pdf are read.',
    passedOver: (count: number) => `${count} more files are no documents and were not read.`,
    written: (file: string, count: number) => `wrote ${file} (${count} documents).`,
    notWritten: (why: string) =>
      `Cannot be written (${why}). Close the program that has it open, or choose another place.`,
    defect: (why: string) =>
      `A defect of the program, not of the file (${why}). Please send us the file and this text.`,
  },
} as const
