import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-apart-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
const own = (path: string) => JSON.stringify(join(process.cwd(), path))

test('a simulation for the sample region ends with the server that started it, also where that one is killed', async () => {
  const note = join(folder, 'pid')
  // luoshi itself, which leaves a note of what process it is.
  const program = join(folder, 'luoshi.cjs')
  writeFileSync(
    program,
    `require('node:fs').writeFileSync(${JSON.stringify(note)}, String(process.pid))\nrequire(${own('bin/luoshi')})`,
  )
  const server = join(folder, 'server.mts')
  const asked = `{ plan: ${own('fixtures/plans/work-plan/source.txt')}, from: '2026-01-05', months: 60 }`
  writeFileSync(
    server,
    `import { simulateApart } from ${own('src/simulate/simulated-files.ts')}
simulateApart(${JSON.stringify(program)}, ${asked})
setInterval(() => {}, 1000)`,
  )
  const parent = spawn(process.execPath, ['--import', 'tsx', server], { stdio: 'ignore', cwd: process.cwd() })
  await expect
    .poll(() => existsSync(note) && readFileSync(note, 'utf8') !== '', { timeout: 20_000 })
    .toBe(true)
  const simulation = Number(readFileSync(note, 'utf8'))
  expect(isAlive(simulation)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => isAlive(simulation), { timeout: 25_000 }).toBe(false)
})
