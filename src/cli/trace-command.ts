import { isatty } from 'node:tty'
import { printedLevels, printedMentions, printedTrace } from '../audit/trace-printed.ts'
import { type Language, UnreadableDocument } from '../documents/unreadable-document.ts'
import { type NamedFile, traceLevelFiles, traceReports } from '../usecases/trace-plans.ts'
import { type Misuse, parseArguments } from './arguments.ts'
import { Output, OutputClosed } from './output.ts'
import { writeError } from './progress.ts'
import { readFile } from './read-file.ts'
import { levelTable, type TraceView, traceTable } from './trace-table.ts'

const pipedWidth = 160 // columns of a table that is asked for and printed to no terminal

type Job = { files: readonly string[]; levels: boolean; asTable: boolean; detail: boolean; all: boolean }

/** `luoshi trace`: resolves to the exit status, or to what is wrong with the command line. */
export async function trace(args: readonly string[], language: Language): Promise<number | Misuse> {
  const job = jobOf(args)
  if ('code' in job) return job
  const view: TraceView = {
    language,
    all: job.all,
    width: isatty(1) ? process.stdout.columns || pipedWidth : pipedWidth,
  }
  try {
    print(job.levels ? await levels(job, view) : await years(job, view))
    return 0
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error
    writeError(`luoshi: ${error.in(language)}\n`)
    return 1
  }
}

function jobOf(args: readonly string[]): Job | Misuse {
  const parsed = parseArguments(args, {
    '--json': 'flag',
    '--table': 'flag',
    '--levels': 'flag',
    '--detail': 'flag',
    '--all': 'flag',
  })
  if ('code' in parsed) return parsed
  const { options, paths } = parsed
  if (options.has('--json') && options.has('--table')) return { code: 'one-of', names: ['--json', '--table'] }
  const levels = options.has('--levels')
  const extra = levels ? undefined : paths[2]
  if (paths.length < 2) return { code: 'two-to-compare' }
  if (extra !== undefined) return { code: 'unexpected-argument', name: extra }
  return {
    files: paths,
    levels,
    asTable: options.has('--table') || (!options.has('--json') && isatty(1)),
    detail: options.has('--detail'),
    all: options.has('--all'),
  }
}

async function years(
  { files: [old = '', next = ''], asTable, detail }: Job,
  view: TraceView,
): Promise<string> {
  const traced = await traceReports(named(old), named(next))
  if (asTable) return traceTable(traced, view)
  const lines: object[] = [printedTrace(traced.trace)]
  if (detail) lines.push(printedMentions(traced.trace, traced.unmentioned, traced.unpromised))
  return jsonLines(lines)
}

async function levels({ files: [higher = '', ...lower], asTable }: Job, view: TraceView): Promise<string> {
  const traced = await traceLevelFiles(named(higher), lower.map(named))
  return asTable ? levelTable(traced, view) : jsonLines([printedLevels(traced)])
}

const named = (path: string): NamedFile => ({ name: path, bytes: readFile(path) })
const jsonLines = (objects: readonly object[]): string =>
  objects.map(object => `${JSON.stringify(object)}\n`).join('')

function print(text: string): void {
  const output = new Output()
  try {
    output.write(text)
    output.flush()
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error
  }
}
