import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A simulation in a process of its own, so that the server goes on answering meanwhile. */
export type Simulating = {
  /** What the ledger exports at the end; null where it did not come to its end. */
  readonly files: Promise<Readonly<Record<string, string>> | null>
  stop(): void
}

/** Starts `luoshi simulate` for some months of a plan. */
export function simulateApart(
  program: string,
  { plan, from, months }: { plan: string; from: string; months: number },
): Simulating {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-sample-'))
  const exported = join(folder, 'ledger')
  const asked = ['--plan', plan, '--start', from, '--months', String(months)]
  const told = ['simulate', ...asked, '--export', exported, '--attached']
  // By the channel the child knows that this process is there: it ends with it, also where this one is killed.
  const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const
  const child = spawn(process.execPath, [program, ...told], { stdio: [...stdio] })
  const files = new Promise<Record<string, string> | null>(resolve => {
    child.once('error', () => resolve(null))
    child.once('exit', code => resolve(code === 0 ? filesIn(exported) : null))
  }).finally(() => rmSync(folder, { recursive: true, force: true }))
  return { files, stop: () => void child.kill('SIGKILL') }
}

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]))
