// How long a cold page takes until it can be used, and how much JavaScript that is: `node --import tsx bench/first-load.mjs --plan FILE`
// A year of the plan is lived through first; every page is opened in a browser that has nothing yet. Results go to bench/results/first-load.json.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { simulateYear } from '../src/main.ts'
import { launchBrowser } from '../test/e2e/browser.ts'
import { startServer } from '../test/e2e/server.ts'
import { passwordOf } from '../test/e2e/simulated-year.ts'

const { values } = parseArgs({
  options: {
    plan: { type: 'string', default: 'fixtures/plans/work-plan/source.txt' },
    start: { type: 'string', default: '2026-03-25' },
    months: { type: 'string', default: '2' },
    runs: { type: 'string', default: '5' },
  },
})

/** What can be used is what a person came for: the first row, the first field. */
const pages = [
  {
    page: '台账 /board',
    as: 'dcry',
    path: '/board',
    usable: '[role=row] [role=gridcell], [role=row] [role=rowheader]',
  },
  { page: '一屏 /screen', as: 'qld', path: '/screen', usable: '.count-link' },
  {
    page: '审核 /board/review',
    as: 'dcry',
    path: '/board/review',
    usable: 'main h2, main .empty, main button',
  },
  { page: '填报 /desk', as: 'dw01-jbr', path: '/desk', usable: 'main textarea, main .empty' },
  { page: '计划 /plans', as: 'dcry', path: '/plans', usable: 'main table a' },
]

const dataDir = mkdtempSync(join(tmpdir(), 'luoshi-first-load-'))
const plan = { name: 'plan.txt', text: readFileSync(values.plan, 'utf8') }
const months = Number(values.months)
await simulateYear({
  dataDir,
  from: values.start,
  months,
  seed: 1,
  regionName: '望澄区',
  plan,
  log: () => {},
})
const last = new Date(`${values.start}T09:00:00Z`)
last.setUTCMonth(last.getUTCMonth() + months)
last.setUTCDate(last.getUTCDate() - 1)
const now = last.toISOString()
const server = await startServer({ dataDir, now: () => now, samplesDir: join(tmpdir(), 'no-samples') })
const browser = await launchBrowser()
const measured = []
let tasks = 0
try {
  for (const { page: name, as, path, usable } of pages) {
    const runs = []
    for (let run = 0; run < Number(values.runs); run++) runs.push(await load({ as, path, usable }))
    runs.sort((a, b) => a.ms - b.ms)
    const { ms, scriptKb } = runs[Math.floor(runs.length / 2)]
    measured.push({
      page: name,
      usableMs: Math.round(ms),
      slowestMs: Math.round(runs.at(-1).ms),
      scriptGzipKb: scriptKb,
    })
  }
} finally {
  await browser.close()
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
const result = { measured, tasks, machine: `${cpus().length} × ${cpus()[0]?.model}`, node: process.version }
writeFileSync('bench/results/first-load.json', `${JSON.stringify(result, null, 2)}\n`)
console.table(measured)
console.log(`${tasks} tasks`)

/** A context of its own has an empty cache. */
async function load({ as, path, usable }) {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
  })
  await context.request.post('/api/sign-in', { data: { signInName: as, password: passwordOf(as) } })
  const page = await context.newPage()
  await page.clock.setFixedTime(new Date(now))
  const scripts = []
  page.on('response', response => {
    if (new URL(response.url()).pathname.endsWith('.js'))
      scripts.push(response.body().catch(() => Buffer.alloc(0)))
  })
  const begun = performance.now()
  await page.goto(path, { waitUntil: 'commit' })
  await page.locator(usable).first().waitFor()
  const ms = performance.now() - begun
  // What came up to then is what the first screen needs.
  const bodies = await Promise.all(scripts)
  const scriptKb = Math.round(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 102.4) / 10
  const rows = await (await context.request.get('/api/regions/default/board/rows')).json()
  tasks = Math.max(tasks, rows.rows?.length ?? 0)
  await context.close()
  return { ms, scriptKb }
}
