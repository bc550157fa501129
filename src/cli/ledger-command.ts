import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../documents/unreadable-document.ts'
import { type Misuse, parseArguments } from './arguments.ts'
import { writeError } from './progress.ts'

const actions = ['verify', 'rebuild', 'export'] as const
type Action = (typeof actions)[number]

type Job = { action: Action; dataDir: string; region: string | null; folder: string }
type Ledger = Awaited<ReturnType<typeof import('../main.ts')['openLedger']>>
type Region = Awaited<ReturnType<Ledger['regions']>>[number]

/** `luoshi ledger`: resolves to the exit status (1 where a ledger is broken), or to what is wrong with the command line. */
export async function ledger(args: readonly string[], language: Language): Promise<number | Misuse> {
  const job = jobOf(args)
  if ('code' in job) return job
  const { openLedger } = await import('../main.ts')
  let opened: Ledger
  try {
    opened = await openLedger({ dataDir: job.dataDir })
  } catch (error) {
    writeError(`luoshi: ${error instanceof Error ? error.message : error}\n`)
    return 1
  }
  try {
    const regions = (await opened.regions()).filter(each => job.region === null || each.id === job.region)
    if (regions.length === 0)
      return { code: 'bad-value', name: '--region', value: job.region ?? '', expected: 'ID' }
    let whole = true
    for (const region of regions) whole = (await done(opened, region, job, language)) && whole
    return whole ? 0 : 1
  } finally {
    await opened.close()
  }
}

function jobOf(args: readonly string[]): Job | Misuse {
  const parsed = parseArguments(args, { '--data': 'value', '--region': 'value', '--to': 'value' })
  if ('code' in parsed) return parsed
  const [name = '', extra] = parsed.paths
  const action = actions.find(each => each === name)
  if (!action) return { code: 'unknown-command', name: `ledger ${name}`.trim() }
  if (extra !== undefined) return { code: 'unexpected-argument', name: extra }
  return {
    action,
    dataDir: parsed.options.get('--data') ?? '.luoshi',
    region: parsed.options.get('--region') ?? null,
    folder: parsed.options.get('--to') ?? 'luoshi-ledger',
  }
}

async function done(opened: Ledger, region: Region, job: Job, language: Language): Promise<boolean> {
  const say = (zh: string, en: string) =>
    process.stdout.write(`${region.id}${language === 'zh' ? '：' : ': '}${language === 'zh' ? zh : en}\n`)
  if (job.action === 'rebuild') {
    const { facts, matters } = await opened.rebuild(region)
    say(`由 ${facts} 条记录重算了 ${matters} 个事项`, `${matters} matters folded anew from ${facts} facts`)
    return true
  }
  if (job.action === 'export') {
    const folder = join(job.folder, region.id)
    const { facts, matters } = await exportTo(opened, region, folder)
    say(
      `${facts} 条记录、${matters} 个事项写入 ${folder}`,
      `${facts} facts and ${matters} matters written to ${folder}`,
    )
    return true
  }
  const { facts, matters, breaks } = await opened.verify(region)
  const [first] = breaks
  if (first) {
    const at = `${first.matterId} ${first.version}`
    say(
      `${breaks.length} 个事项对不上，第一处：${at}（${breakNames[first.code]}）`,
      `${breaks.length} matters do not hold; the first: ${at} (${first.code})`,
    )
    return false
  }
  say(`${facts} 条记录、${matters} 个事项，全部对得上`, `${facts} facts, ${matters} matters: all hold`)
  return true
}

const breakNames = {
  'version-missing': '缺一条记录',
  'chain-broken': '与前一条接不上',
  'fact-altered': '记录被改动',
  'unknown-type': '本版本不认识的事项类别',
  'matter-missing': '有记录而没有事项',
  'facts-missing': '事项与最后一条记录不符',
  'state-altered': '事项不是由记录得出的',
} as const

/** Large ledgers go to the disk as they come. */
async function exportTo(opened: Ledger, region: Region, folder: string) {
  mkdirSync(folder, { recursive: true })
  const files = new Map<string, number>()
  try {
    return await opened.export(region, (name, part) => {
      const file = files.get(name) ?? openSync(join(folder, name), 'w')
      files.set(name, file)
      writeSync(file, part)
    })
  } finally {
    for (const file of files.values()) closeSync(file)
  }
}
