import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import type { Language } from '../documents/unreadable-document.ts'
import { type Misuse, parseArguments } from './arguments.ts'
import { writeError } from './progress.ts'

type Job = { folder: string; dataDir: string; region: string | null }
type Ledger = Awaited<ReturnType<typeof import('../main.ts')['openLedger']>>

/** Says that a folder was made by this command, and which files in it are. */
const manifestName = 'luoshi-published.json'

/** `luoshi publish`: resolves to the exit status (1 where nothing was written), or to what is wrong with the command line. */
export async function publish(args: readonly string[], language: Language): Promise<number | Misuse> {
  const job = jobOf(args)
  if ('code' in job) return job
  const former = formerFiles(job.folder)
  if (former === null) {
    writeError(`luoshi: ${notOurs(job.folder, language)}\n`)
    return 1
  }
  const { openLedger } = await import('../main.ts')
  let opened: Ledger
  try {
    opened = await openLedger({ dataDir: job.dataDir })
  } catch (error) {
    writeError(`luoshi: ${error instanceof Error ? error.message : error}\n`)
    return 1
  }
  try {
    const regions = await opened.regions()
    const region = job.region === null ? regions[0] : regions.find(each => each.id === job.region)
    if (!region) return { code: 'bad-value', name: '--region', value: job.region ?? '', expected: 'ID' }
    const written = await writeSite(opened, region, job.folder, former)
    process.stdout.write(`${told(written, job.folder, language)}\n`)
    return 0
  } finally {
    await opened.close()
  }
}

function jobOf(args: readonly string[]): Job | Misuse {
  const parsed = parseArguments(args, { '--to': 'value', '--data': 'value', '--region': 'value' })
  if ('code' in parsed) return parsed
  const [unexpected] = parsed.paths
  if (unexpected !== undefined) return { code: 'unexpected-argument', name: unexpected }
  const folder = parsed.options.get('--to')
  if (folder === undefined) return { code: 'missing-value', name: '--to' }
  return {
    folder,
    dataDir: parsed.options.get('--data') ?? '.luoshi',
    region: parsed.options.get('--region') ?? null,
  }
}

/** The files of a former export; none where there is nothing yet, null where the folder holds something else. */
function formerFiles(folder: string): string[] | null {
  if (!existsSync(folder)) return []
  try {
    if (readdirSync(folder).length === 0) return []
    const { schema, files } = JSON.parse(readFileSync(join(folder, manifestName), 'utf8'))
    return schema === 'luoshi.published/1' && Array.isArray(files) ? files.map(String) : null
  } catch {
    return null
  }
}

const notOurs = (folder: string, language: Language): string =>
  language === 'zh'
    ? `${folder} 里有别的东西，不是以前发布的副本。请换一个空目录。`
    : `${folder} holds something that is no former copy. Choose an empty folder.`

type Written = NonNullable<Awaited<ReturnType<Ledger['publish']>>>

/** Writes over the former copy; files that are of it and no longer made go last, so that no link ever leads nowhere for long. */
async function writeSite(
  opened: Ledger,
  region: Awaited<ReturnType<Ledger['regions']>>[number],
  folder: string,
  former: readonly string[],
): Promise<Written> {
  mkdirSync(folder, { recursive: true })
  // First, so that a copy which was broken off is known again as one.
  writeManifest(folder, former)
  const files: string[] = []
  const tell = counter()
  const made = new Set<string>()
  const published = await opened.publish(region, (path, text) => {
    const file = join(folder, path)
    const parent = dirname(file)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    writeFileSync(file, text)
    files.push(path)
    tell(files.length)
  })
  tell(null)
  if (!published) throw new Error(`There is no region ${region.id}`)
  const kept = new Set(files)
  for (const path of former)
    if (!kept.has(path) && isWithin(folder, path)) rmSync(join(folder, path), { force: true })
  writeManifest(folder, files)
  return published
}

const tellEveryMs = 200

/** How many files there are so far, on one line of a terminal; `null` clears it. */
function counter(): (count: number | null) => void {
  let toldAt = Date.now()
  let isShown = false
  return count => {
    if (!process.stderr.isTTY || (count !== null && Date.now() - toldAt < tellEveryMs)) return
    if (count !== null || isShown) writeError(count === null ? '\r\u001b[K' : `\r${count}…\u001b[K`)
    toldAt = Date.now()
    isShown = count !== null
  }
}

const writeManifest = (folder: string, files: readonly string[]): void =>
  writeFileSync(
    join(folder, manifestName),
    `${JSON.stringify({ schema: 'luoshi.published/1', files: [...files].sort() }, null, 1)}\n`,
  )

/** A manifest that somebody changed must not reach beyond its folder. */
const isWithin = (folder: string, path: string): boolean =>
  resolve(folder, path).startsWith(resolve(folder) + sep)

function told(
  { plans, commitments, pages, files, bytes }: Written,
  folder: string,
  language: Language,
): string {
  const megabytes = (bytes / 1024 / 1024).toFixed(1)
  return language === 'zh'
    ? `${plans} 份计划、${commitments} 项写成 ${pages} 页，连同下载共 ${files} 个文件、${megabytes} MB，在 ${folder}`
    : `${plans} plans and ${commitments} items on ${pages} pages; with downloads ${files} files, ${megabytes} MB, in ${folder}`
}
