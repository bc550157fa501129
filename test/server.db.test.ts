import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CorrectionList, PlanDocument, PlanList, StoredPlan } from '../src/contract/plans-api.ts'
import { Problem } from '../src/contract/problem.ts'
import { type RunningServer, type ServeOptions, serve } from '../src/main.ts'
import { createPostgresDatabase, store } from './database.ts'

// The server as it runs, on a port and a folder of its own.

const folder = mkdtempSync(join(tmpdir(), 'luoshi-server-'))
const options: ServeOptions = {
  port: 0,
  host: '127.0.0.1',
  dataDir: join(folder, 'data'),
  webDir: join(folder, 'web'),
  log: () => {},
}
let server: RunningServer
const drops: (() => Promise<void>)[] = []

/** Where a server of its own keeps its rows: in its data folder, or in a database of its own. */
async function emptyDatabase(): Promise<string | null> {
  if (store === 'pglite') return null
  const { url, drop } = await createPostgresDatabase()
  drops.push(drop)
  return url
}

beforeAll(async () => {
  options.databaseUrl = await emptyDatabase()
  mkdirSync(options.webDir)
  writeFileSync(join(options.webDir, 'index.html'), '<!doctype html><title>落实</title>')
  server = await serve(options)
})
afterAll(async () => {
  await server.close()
  for (const drop of drops) await drop()
  rmSync(folder, { recursive: true, force: true })
})

const plans = async () => PlanList.parse(await (await fetch(`${server.url}/api/plans`)).json()).plans
const post = (path: string, body: unknown) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test('the page is served at once, before the database of a first start is open', async () => {
  const page = await fetch(server.url)
  expect(await page.text()).toContain('<title>落实</title>')
})

test('on the first start the samples are there, read, the one with tasks first', async () => {
  const samples = await plans()
  expect(samples.length).toBeGreaterThanOrEqual(4)
  expect(samples.every(each => each.sample)).toBe(true)
  expect(samples[0]?.name).toBe('work-plan.txt')
  expect(samples[0]?.commitments).toBeGreaterThan(10)
})

test('a second server on the folder is refused and told where the first one answers', async () => {
  await expect(serve(options)).rejects.toMatchObject({ code: 'data-folder-in-use', url: server.url })
})

test('a port that is taken is refused, and the folder is free again', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const elsewhere = { ...options, port, dataDir: join(folder, 'other') }
  await expect(serve(elsewhere)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await expect(serve(elsewhere)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  other.close()
})

test('what was uploaded and corrected is there after a restart, and samples are not stored twice', async () => {
  const text = '关于办好市集的通知\n一、工作任务\n（一）年底前建成便民市集6个。（商务局牵头，财政局配合）\n'
  const { plan } = StoredPlan.parse(await (await post('/api/plans', { name: '市集.txt', text })).json())
  const opened = PlanDocument.parse(await (await fetch(`${server.url}/api/plans/${plan.id}`)).json())
  const clause = opened.plan.clauses[0]?.id
  const acts = [{ act: 'change', changes: [{ type: 'mark-checked', clause, checked: true }] }]
  const recorded = await post(`/api/plans/${plan.id}/corrections`, { expectedVersion: 0, acts })
  expect(CorrectionList.parse(await recorded.json()).version).toBe(1)
  const before = await plans()

  await server.close()
  server = await serve(options)
  expect(await plans()).toEqual(before)
  const again = PlanDocument.parse(await (await fetch(`${server.url}/api/plans/${plan.id}`)).json())
  expect(again).toMatchObject({ text, version: 1, plan: opened.plan })
})

test('a database that does not open is told, and the page is served all the same', async () => {
  const dataDir = join(folder, 'damaged')
  mkdirSync(dataDir)
  writeFileSync(join(dataDir, 'pgdata'), 'no folder')
  const told: string[] = []
  const databaseUrl = store === 'pglite' ? null : 'postgres://postgres@127.0.0.1:1/none'
  const damaged = await serve({ ...options, dataDir, databaseUrl, log: line => told.push(line) })
  const list = await fetch(`${damaged.url}/api/plans`)
  expect(list.status).toBe(503)
  expect(Problem.parse(await list.json()).code).toBe('database-unavailable')
  expect((await fetch(damaged.url)).status).toBe(200)
  expect((await fetch(`${damaged.url}/api/health`)).status).toBe(503)
  expect(told.join()).toContain('数据库没有打开')
  await damaged.close()
})

test('what was recorded survives the process being killed', async () => {
  const place = { dataDir: join(folder, 'killed'), databaseUrl: await emptyDatabase() }
  const program = `
    import { serve } from './src/main.ts'
    const place = ${JSON.stringify(place)}
    const { url, ready } = await serve({ port: 0, host: '127.0.0.1', webDir: '.', samplesDir: '.', ...place })
    await ready
    const body = JSON.stringify({ name: 'a.txt', text: '办好市集。' })
    await fetch(url + '/api/plans', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
    process.stdout.write('stored')`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program])
  await new Promise(resolve => child.stdout.once('data', resolve))
  child.kill('SIGKILL')
  await new Promise(resolve => child.once('exit', resolve))

  const survivor = await serve({ ...options, ...place, samplesDir: folder })
  const { plans: found } = PlanList.parse(await (await fetch(`${survivor.url}/api/plans`)).json())
  await survivor.close()
  expect(found.map(each => each.name)).toEqual(['a.txt'])
})
