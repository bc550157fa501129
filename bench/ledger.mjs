// Folds 100,000 facts anew, and lives through a year: npm run bench:ledger [-- --facts 100000 --plan FILE --seed 1 --skip-year]
// Writes bench/results/ledger.json, and ends with 1 where an export differs, a digest does not fit or an invariant broke.
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { decide } from '../src/ledger/decide.ts'
import { blankMatter } from '../src/ledger/matter.ts'
import { matterTypes } from '../src/ledger/matter-types.ts'
import { usualSettings } from '../src/ledger/settings.ts'
import { simulateYear } from '../src/main.ts'
import { addDays, instantOf } from '../src/model/plain-date.ts'
import { digestOf, firstDigest } from '../src/store/ledger-store.ts'
import { migrate } from '../src/store/migrate.ts'
import { openPglite } from '../src/store/pglite.ts'
import { sql } from '../src/store/sql.ts'
import { exportLedger } from '../src/usecases/ledger/export-ledger.ts'
import { rebuildLedger } from '../src/usecases/ledger/rebuild-ledger.ts'
import { verifyLedger } from '../src/usecases/ledger/verify-ledger.ts'

const { values } = parseArgs({
  options: {
    facts: { type: 'string', default: '100000' },
    plan: { type: 'string', default: 'fixtures/plans/work-plan/source.txt' },
    seed: { type: 'string', default: '1' },
    months: { type: 'string', default: '14' },
    start: { type: 'string', default: '2026-03-18' },
    'skip-year': { type: 'boolean', default: false },
  },
})
const region = { id: 'bench', utcOffset: 480 }
const type = matterTypes.commitment
const office = { region: region.id, agency: null, post: 'office-head' }
const at = (agency, post) => ({ region: region.id, agency, post })
const lead = 'dw01'
const support = ['dw02', 'dw03', 'dw04', 'dw05']

/** One task's life: issued, taken on, and reported on by five agencies month by month, each return signed and accepted. */
function* commandsOf(months) {
  yield [office, 'take-in', draft]
  yield [office, 'set-out', { title: draft.title, lead, support, dueOn: '2027-12-31', continuing: false }]
  yield [office, 'approve', {}]
  yield [at(lead, 'agency-head'), 'accept', {}]
  for (const agency of support) yield [at(agency, 'reporter'), 'acknowledge', {}]
  for (let month = 0; month < months; month++) {
    const period = addDays('2026-01-15', month * 30.4375 - ((month * 30.4375) % 1)).slice(0, 7)
    for (const agency of [lead, ...support]) {
      const progress = `${period} 已完成年度任务的相应部分，各项工作按计划推进。`.repeat(4)
      yield [at(agency, 'reporter'), 'submit-report', { period, progress, nextSteps: '倒排工期，按周调度' }]
      yield [at(agency, 'agency-head'), 'sign-report', { period }]
      yield [office, 'accept-report', { agency, period }]
    }
  }
}

const draft = {
  planId: 'plan',
  title: '新建、改扩建中小学5所，新增学位6300个，推动城区学校与镇村学校结对共建。',
  sources: [{ kind: 'told', text: '新建、改扩建中小学5所' }],
  printed: { lead: [], support: [], window: null },
  classes: [],
  figures: [],
}

/** Facts as the ledger would have recorded them: decided one after the other, each bound to the one before it. */
function streamOf(id, months) {
  let matter = blankMatter(region.id, id, type.id, type.initialFacts)
  let previous = firstDigest
  let hour = 0
  return [...commandsOf(months)].map(([by, command, data]) => {
    const day = addDays('2026-01-05', Math.floor(hour / 8))
    const now = instantOf(day, `${String(9 + (hour++ % 8)).padStart(2, '0')}:00`, region.utcOffset)
    const context = { now, today: day, settings: usualSettings }
    const decision = decide(type, matter, { command, by, data }, context)
    if (!decision.accepted) throw new Error(`${command}: ${JSON.stringify(decision.rejection)}`)
    matter = decision.matter
    const event = JSON.stringify(decision.event)
    const digest = digestOf(previous, event)
    const row = {
      ...{ matter_id: id, version: matter.version, kind: decision.event.kind, event },
      ...{ previous_digest: previous, digest, recorded_at: now },
    }
    previous = digest
    return row
  })
}

async function fill(db, facts) {
  const months = 14
  let written = 0
  for (let task = 1; written < facts; task++) {
    const rows = streamOf(`plan.c${String(task).padStart(5, '0')}`, months).slice(0, facts - written)
    await db.query(sql`
      insert into ledger_event (tenant_id, matter_id, version, type, kind, event, previous_digest, digest, recorded_at)
      select ${region.id}, matter_id, version, ${type.id}, kind, event::json, previous_digest, digest, recorded_at
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fact (
               matter_id text, version integer, kind text, event text, previous_digest text, digest text,
               recorded_at timestamptz)`)
    written += rows.length
  }
  return written
}

async function seconds(work) {
  const begun = performance.now()
  const result = await work()
  return [result, Number(((performance.now() - begun) / 1000).toFixed(2))]
}

async function exportDigest(db) {
  const hash = createHash('sha256')
  const files = {}
  await exportLedger(db, region, (file, part) => {
    files[file] ??= createHash('sha256')
    files[file].update(part)
  })
  for (const file of Object.keys(files).sort()) hash.update(`${file} ${files[file].digest('hex')}\n`)
  return hash.digest('hex')
}

async function rebuild() {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-bench-ledger-'))
  const db = await openPglite(join(folder, 'pgdata'))
  try {
    await migrate(db)
    const facts = await fill(db, Number(values.facts))
    await db.execute('analyze')
    await rebuildLedger(db, region.id)
    const before = await exportDigest(db)
    const [{ matters }, rebuilding] = await seconds(() => rebuildLedger(db, region.id))
    const [after, exporting] = await seconds(() => exportDigest(db))
    const [{ breaks }, verifying] = await seconds(() => verifyLedger(db, region.id))
    return { facts, matters, rebuilding, exporting, verifying, same: before === after, breaks: breaks.length }
  } finally {
    await db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function year() {
  const dataDir = mkdtempSync(join(tmpdir(), 'luoshi-bench-year-'))
  try {
    const { events, seconds, invariantsBroken, commitments, agencies, requests } = await simulateYear({
      ...{ dataDir, seed: Number(values.seed), months: Number(values.months), regionName: '望澄区' },
      ...{ plan: { name: 'plan.txt', text: readFileSync(values.plan, 'utf8') }, from: values.start },
      log: () => {},
    })
    const rounded = Number(seconds.toFixed(2))
    return { events, seconds: rounded, invariantsBroken, commitments, agencies, requests }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const machine = { node: process.version, cpus: cpus().length, system: `${process.platform} ${release()}` }
const result = { machine, rebuild: await rebuild(), ...(values['skip-year'] ? {} : { year: await year() }) }
console.log(JSON.stringify(result, null, 2))
writeFileSync(new URL('results/ledger.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`)
process.exitCode =
  !result.rebuild.same || result.rebuild.breaks > 0 || result.year?.invariantsBroken > 0 ? 1 : 0
