import type { Language } from '../documents/unreadable-document.ts'
import { type Misuse, parseArguments } from './arguments.ts'
import { writeError } from './progress.ts'

/** `luoshi move`: resolves to the exit status (1 where nothing was moved), or to what is wrong with the command line. */
export async function move(args: readonly string[], language: Language): Promise<number | Misuse> {
  const parsed = parseArguments(args, { '--data': 'value', '--to': 'value' })
  if ('code' in parsed) return parsed
  const [unexpected] = parsed.paths
  if (unexpected !== undefined) return { code: 'unexpected-argument', name: unexpected }
  const dataDir = parsed.options.get('--data') ?? '.luoshi'
  const { moveToServer, serverOfEnvironment } = await import('../main.ts')
  const databaseUrl = parsed.options.get('--to') ?? serverOfEnvironment()
  if (databaseUrl === null) return { code: 'missing-value', name: '--to' }
  if (!isServer(databaseUrl))
    return { code: 'bad-value', name: '--to', value: databaseUrl, expected: 'postgres://…' }
  try {
    const { tables, facts, matters } = await moveToServer({ dataDir, databaseUrl })
    const rows = tables.reduce((sum, each) => sum + each.rows, 0)
    const filled = tables.filter(each => each.rows > 0).length
    process.stdout.write(
      language === 'zh'
        ? `已搬 ${filled} 张表、${rows} 行，逐表核对一致；台账 ${facts} 条记录、${matters} 个事项，全部对得上\n今后设 DATABASE_URL 为这个地址，仍用数据目录 ${dataDir} 起服务（佐证材料在那里）\n`
        : `${rows} rows of ${filled} tables moved and compared; ${facts} facts, ${matters} matters: all hold\nFrom now on serve with DATABASE_URL set to this address and the same data folder ${dataDir}, which has the evidence\n`,
    )
    return 0
  } catch (error) {
    writeError(`luoshi: ${refusalOf(error as Error & Facts, dataDir, language)}\n`)
    return 1
  }
}

const isServer = (url: string): boolean => /^postgres(?:ql)?:\/\/./.test(url) && URL.canParse(url)

type Facts = { readonly table?: string; readonly region?: string; readonly matterId?: string }

function refusalOf(error: Error & Facts, dataDir: string, language: Language): string {
  const zh = language === 'zh'
  const { name, message, table, region, matterId } = error
  switch (name) {
    case 'NothingToMove':
      return zh
        ? `${dataDir} 里没有数据库。请用 --data 给出数据目录（里面有 pgdata 的那个）。`
        : `${dataDir} holds no database. Name the data folder with --data, the one with pgdata in it.`
    case 'TargetNotEmpty':
      return zh
        ? `目标库里已有数据（${table}），没有搬。请新建一个空的数据库再搬。`
        : `The database has rows already (${table}); nothing was moved. Make an empty one and move there.`
    case 'CopyDiffers':
      return zh
        ? `${table} 搬过去与原来的不一致，已全部撤回，服务器上什么也没有留下。请再试一次；仍不一致的，请把这句话告诉维护者。`
        : `${table} did not arrive as it was; all of it was taken back. Try again, and tell the maintainers if it stays so.`
    case 'LedgerNotWhole':
      return zh
        ? `${region} 的台账在 ${matterId} 处对不上，没有搬。请先用 luoshi ledger verify --data ${dataDir} 查清。`
        : `The ledger of ${region} does not hold at ${matterId}; nothing was moved. See luoshi ledger verify --data ${dataDir} first.`
    case 'DatabaseUnavailable':
      return zh
        ? `连不上数据库：${message}。请核对地址、用户和口令。`
        : `The database cannot be reached: ${message}. Look at address, user and password.`
    case 'StatementFailed':
      return zh
        ? `数据库拒绝了：${message}。用户应当是库的所有者，并能建立角色（见 docs/running.md）。没有搬。`
        : `The database refused: ${message}. The user has to own it and be able to make roles (docs/running.md). Nothing was moved.`
    default:
      return message
  }
}
