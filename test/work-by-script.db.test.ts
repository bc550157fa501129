import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningServer, serve } from '../src/main.ts'
import { createPostgresDatabase, store } from './database.ts'

// docs/guides/work-by-script.md is a program: whoever saves it and runs it against an empty server gets what it says.

const folder = mkdtempSync(join(tmpdir(), 'luoshi-script-'))
const guide = readFileSync('docs/guides/work-by-script.md', 'utf8')
const printed: string[] = []
let server: RunningServer
let drop = async () => {}

beforeAll(async () => {
  const own = store === 'pglite' ? null : await createPostgresDatabase()
  if (own) drop = own.drop
  server = await serve({
    port: 0,
    host: '127.0.0.1',
    dataDir: join(folder, 'data'),
    webDir: folder,
    samplesDir: join(folder, 'no-samples'),
    databaseUrl: own?.url ?? null,
    log: line => printed.push(line),
  })
})
afterAll(async () => {
  await server.close()
  await drop()
  rmSync(folder, { recursive: true, force: true })
})

test('the guide’s program comes from an empty server to a reviewed return, and asks a person about nothing it should not', async () => {
  const program = join(folder, 'walk.mjs')
  writeFileSync(program, [...guide.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code).join('\n'))
  await expect.poll(() => printed.join('\n'), { timeout: 20_000 }).toContain('/set-up#')
  const link = /\S+\/set-up#[\w-]+/.exec(printed.join('\n'))?.[0] ?? ''
  const { stdout } = await promisify(execFile)(process.execPath, [program, server.url, link])
  expect(stdout).toContain('建成环湖步道12公里')
  expect(stdout).toMatch(/ underway：台账记录 \d+ 条/)
  expect(stdout).not.toContain('待定')
})
