import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Misuse } from './arguments.ts'
import { audit } from './audit-command.ts'
import { helpOf, helpTopicOf, misuseMessage } from './help.ts'
import { type Environment, languageOf } from './language.ts'
import { ledger } from './ledger-command.ts'
import { move } from './move-command.ts'
import { Output, OutputClosed } from './output.ts'
import { writeError } from './progress.ts'
import { publish } from './publish-command.ts'
import { read } from './read-command.ts'
import { serve } from './serve-command.ts'
import { simulate } from './simulate-command.ts'
import { trace } from './trace-command.ts'

/** Where the command runs: the environment it may look at, and the folder that holds package.json. */
export type Surroundings = { env: Environment; root: string }

const misused = 2

/** Commands that need no more than their arguments. */
const plain = { read, audit, trace, ledger, move, publish } as const

/** Runs one command. Resolves to its exit status, or to nothing where the process goes on serving. */
export async function main(
  args: readonly string[],
  { env, root }: Surroundings,
): Promise<number | undefined> {
  const language = languageOf(env)
  const [command = '', ...rest] = args
  const topic = helpTopicOf(command)
  if (wantsHelp(args)) return print(helpOf(topic, language))
  if (command === '--version' || command === 'version') return print(`${versionIn(root)}\n`)
  if (command === '') {
    writeError(helpOf('luoshi', language))
    return misused
  }
  const outcome = await run(command, rest)
  if (typeof outcome !== 'object') return outcome
  const hint = `luoshi${topic === 'luoshi' ? '' : ` ${topic}`} --help`
  writeError(`luoshi: ${misuseMessage(outcome, language)}\n${language === 'zh' ? '用法见' : 'See'} ${hint}\n`)
  return misused

  async function run(name: string, commandArgs: readonly string[]): Promise<number | undefined | Misuse> {
    if (Object.hasOwn(plain, name)) return await plain[name as keyof typeof plain](commandArgs, language)
    if (name === 'simulate') return await simulate(commandArgs, root, language)
    if (name === 'serve') return await serve(commandArgs, root, language)
    if (name.startsWith('-')) return { code: 'unknown-option', name, nearest: null }
    return { code: 'unknown-command', name }
  }
}

function wantsHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  const options = end < 0 ? args : args.slice(0, end)
  return args[0] === 'help' || options.includes('--help') || options.includes('-h')
}

function print(text: string): number {
  const output = new Output()
  try {
    output.write(text)
    output.flush()
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error
  }
  return 0
}

const versionIn = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version
