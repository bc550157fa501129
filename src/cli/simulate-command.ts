import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Language, UnreadableDocument } from '../documents/unreadable-document.ts'
import { readPlan } from '../usecases/read-plan.ts'
import { type Misuse, parseArguments } from './arguments.ts'
import { writeError } from './progress.ts'
import { readFile } from './read-file.ts'

type Job = {
  plan: string
  seed: number
  months: number
  from: string | null
  asJson: boolean
  /** Kept where it is named, for a look at it afterwards; thrown away otherwise. */
  dataDir: string | null
  exportTo: string | null
  /** Started by a server, and of no use without it. */
  isAttached: boolean
}

/** An invented region, whatever the plan's own is: what is simulated is nobody's record. */
const inventedRegion = '望澄区'

/** `luoshi simulate`: resolves to the exit status (1 where an invariant broke), or to what is wrong with the command line. */
export async function simulate(
  args: readonly string[],
  root: string,
  language: Language,
): Promise<number | Misuse> {
  const job = jobOf(args, root)
  if ('code' in job) return job
  const kept = job.dataDir
  if (kept !== null) mkdirSync(kept, { recursive: true })
  if (kept !== null && readdirSync(kept).length > 0) return { code: 'would-overwrite', name: kept }
  const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'luoshi-simulate-'))
  if (job.isAttached) endWithParent(() => kept === null && rmSync(dataDir, { recursive: true, force: true }))
  try {
    return await live(job, dataDir, language)
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error
    writeError(`luoshi: ${error.in(language)}\n`)
    return 1
  } finally {
    if (kept === null) rmSync(dataDir, { recursive: true, force: true })
  }
}

/** A server that has this done for its sample region may be killed meanwhile: nobody would take the result. */
function endWithParent(tidyUp: () => void): void {
  process.once('disconnect', () => {
    tidyUp()
    process.exit(1)
  })
  process.channel?.unref() // else the end of the year would wait for the server
}

function jobOf(args: readonly string[], root: string): Job | Misuse {
  const parsed = parseArguments(args, {
    '--plan': 'value',
    '--seed': 'value',
    '--months': 'value',
    '--start': 'value',
    '--data': 'value',
    '--export': 'value',
    '--json': 'flag',
    '--attached': 'flag',
  })
  if ('code' in parsed) return parsed
  const { options, paths } = parsed
  if (paths[0] !== undefined) return { code: 'unexpected-argument', name: paths[0] }
  const seed = wholeNumber(options.get('--seed') ?? '1', 2 ** 31)
  if (seed === null) return badValue('--seed', options, `0–${2 ** 31}`)
  const months = wholeNumber(options.get('--months') ?? '14', 60)
  if (months === null || months === 0) return badValue('--months', options, '1–60')
  const from = options.get('--start') ?? null
  if (from !== null && !/^\d{4}-\d{2}-\d{2}$/.test(from)) return badValue('--start', options, 'YYYY-MM-DD')
  return {
    plan: options.get('--plan') ?? join(root, 'fixtures/plans/work-plan/source.txt'),
    seed,
    months,
    from,
    asJson: options.has('--json'),
    dataDir: options.get('--data') ?? null,
    exportTo: options.get('--export') ?? null,
    isAttached: options.has('--attached'),
  }
}

const wholeNumber = (text: string, most: number): number | null =>
  /^\d{1,10}$/.test(text) && Number(text) <= most ? Number(text) : null

const badValue = (name: string, options: ReadonlyMap<string, string>, expected: string): Misuse => ({
  code: 'bad-value',
  name,
  value: options.get(name) ?? '',
  expected,
})

async function live(job: Job, dataDir: string, language: Language): Promise<number> {
  const name = basename(job.plan)
  const { plan, text } = await readPlan(readFile(job.plan), name)
  const from = job.from ?? plan.issuedOn ?? plan.period?.from ?? `${new Date().getFullYear()}-01-01`
  const { simulateYear } = await import('../main.ts')
  const { seed, months } = job
  const outcome = await simulateYear({
    ...{ dataDir, seed, months, from, regionName: inventedRegion },
    plan: { name: name.replace(/\.[^.]*$/, '.txt'), text },
    log: () => {},
  })
  const { events, seconds, invariantsBroken, commitments, agencies, breaches, files } = outcome
  if (job.exportTo !== null) {
    mkdirSync(job.exportTo, { recursive: true })
    for (const [file, content] of Object.entries(files)) writeFileSync(join(job.exportTo, file), content)
  }
  const mostShown = 20
  for (const { invariant, where, what } of breaches.slice(0, mostShown))
    writeError(`luoshi: ${invariant}: ${where}: ${what}\n`)
  const counts = { events, seconds: Number(seconds.toFixed(2)), invariantsBroken, commitments, agencies }
  process.stdout.write(job.asJson ? `${JSON.stringify(counts)}\n` : summary(counts, language))
  return invariantsBroken > 0 ? 1 : 0
}

type Counts = {
  events: number
  seconds: number
  invariantsBroken: number
  commitments: number
  agencies: number
}

const summary = ({ events, seconds, invariantsBroken, commitments, agencies }: Counts, language: Language) =>
  language === 'zh'
    ? `${agencies} 个单位、${commitments} 项任务，记录 ${events} 条，用时 ${seconds} 秒，${invariantsBroken} 条不变式不成立\n`
    : `${agencies} agencies, ${commitments} tasks: ${events} facts in ${seconds} s, ${invariantsBroken} invariants broken\n`
