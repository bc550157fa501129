// Opens the board of a ledger of 20,000 commitments: npx tsx bench/board.mjs [--tasks 20000] [--dry]
// Writes bench/results/board.json. The matters are made by the ledger's own commands, some dozens of lives copied.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { countsOf, rowsIn, views } from '../src/ledger/board/board-views.ts'
import { decide } from '../src/ledger/decide.ts'
import { blankMatter, partiesOf } from '../src/ledger/matter.ts'
import { matterTypes } from '../src/ledger/matter-types.ts'
import { usualSettings } from '../src/ledger/settings.ts'
import { instantOf } from '../src/model/plain-date.ts'
import { migrate } from '../src/store/migrate.ts'
import { openPglite } from '../src/store/pglite.ts'
import { sql } from '../src/store/sql.ts'
import { openBoardReturns, openBoardRows } from '../src/usecases/ledger/board-rows.ts'

const { values } = parseArgs({
  options: { tasks: { type: 'string', default: '20000' }, dry: { type: 'boolean', default: false } },
})
const region = { id: 'bench', utcOffset: 480 }
const office = { region: region.id, agency: null, post: 'office-head' }
const system = { ...office, post: 'system' }
const at = (agency, post) => ({ region: region.id, agency, post })
const agencies = 73
const agencyOf = number => `dw${String((number % agencies) + 1).padStart(2, '0')}`
const today = '2026-11-24'

const figure = {
  ...{ id: 'f1', metric: '新增公办学位', unit: '个', target: 6300, op: 'ge', basis: 'increase' },
  ...{ pace: 'linear', text: '6300个', span: [40, 45] },
}

/** One task's year: issued, taken on, and reported on month by month by the lead and three others; each in its own way. */
function* commandsOf(kind) {
  const lead = agencyOf(kind)
  const support = [1, 2, 3].map(step => agencyOf(kind + step * 7))
  const title = `新建、改扩建中小学${(kind % 9) + 1}所，新增学位6300个，推动城区学校与镇村学校结对共建。`
  const text = `${title}完成时限：2026年12月底前。牵头单位：区教体局。参与单位：区发改局、财政局、住建局。`
  const source = { kind: 'clause', planId: 'plan', reading: 1, clauseId: 'c1', span: [0, text.length], text }
  const printed = { lead: [], support: [], window: null }
  const draft = { planId: null, title, sources: [source], printed, classes: [], figures: [figure] }
  yield ['2026-01-05', office, 'take-in', draft]
  const terms = { title, lead, support, figures: [figure], dueOn: '2026-12-31', continuing: kind % 5 === 0 }
  yield ['2026-01-06', office, 'set-out', kind % 5 === 0 ? { ...terms, dueOn: undefined } : terms]
  if (kind % 20 === 19) return
  yield ['2026-01-07', office, 'approve', {}]
  yield ['2026-01-08', at(lead, 'agency-head'), 'accept', {}]
  for (const agency of support) yield ['2026-01-09', at(agency, 'reporter'), 'acknowledge', {}]
  for (let month = 1; month <= (kind % 7 === 3 ? 8 : 11); month++)
    yield* monthOf(`2026-${String(month).padStart(2, '0')}`, { kind, month, agencies: [lead, ...support] })
}

function* monthOf(period, { kind, month, agencies }) {
  for (const [index, agency] of agencies.entries()) {
    const values = index === 0 ? [{ figure: 'f1', value: month * (400 + kind * 5) }] : []
    const progress = `${period} 已完成年度任务的相应部分，各项工作按计划推进。`
    yield [`${period}-20`, at(agency, 'reporter'), 'submit-report', { period, progress, values }]
    yield [`${period}-21`, at(agency, 'agency-head'), 'sign-report', { period }]
    if (month < 11) yield [`${period}-23`, office, 'accept-report', { agency, period }]
  }
  const lamp = kind % 3 === 0 ? 'yellow' : 'green'
  if (month < 11)
    yield [`${period}-28`, system, 'note-month', { month: period, category: 'behind', lamp, gapPoints: -3.3 }]
}

function lived(typeId, commands) {
  const type = matterTypes[typeId]
  let matter = blankMatter(region.id, 'template', type.id, type.initialFacts)
  for (const [day, by, command, data, number] of commands) {
    const now = instantOf(day, '09:00', region.utcOffset)
    const known = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
    const decision = decide(
      type,
      matter,
      { command, by, data: known },
      { now, today: day, settings: usualSettings, number },
    )
    if (!decision.accepted) throw new Error(`${command}: ${JSON.stringify(decision.rejection)}`)
    matter = decision.matter
  }
  return matter
}

const slipCommands = (parent, agency) => [
  [
    '2026-08-03',
    system,
    'draft',
    {
      ...{
        step: 'hand-over',
        stepName: '交办单',
        numberPart: '交',
        parent,
        agency,
        about: '新建、改扩建中小学',
      },
      ...{ demand: '请对照时限要求抓紧办理，并按期书面回复。', replyBy: '2026-08-20' },
    },
  ],
  ['2026-08-04', office, 'sign', {}, '望督交〔2026〕1号'],
  ['2026-08-05', at(agency, 'agency-head'), 'receive', {}],
]

/** Some dozens of lives, each copied under as many ids as it takes; with a slip on every third, a problem on every tenth. */
export function* matters(tasks) {
  const kinds = Array.from({ length: 40 }, (_, kind) => lived('commitment', commandsOf(kind)))
  for (let number = 0; number < tasks; number++) {
    const id = `plan.c${String(number).padStart(6, '0')}`
    const task = kinds[number % kinds.length]
    yield { ...task, id, title: `${number}.${task.title}` }
    if (number % 3 === 0 && task.facts.issuedAt)
      yield { ...lived('slip', slipCommands(id, task.lead)), id: `${id}.slip.hand-over` }
    if (number % 10 === 0 && task.facts.issuedAt) {
      const raised = {
        title: task.title,
        text: '请协调用地指标。',
        raisedBy: task.lead,
        period: '2026-09',
        parent: id,
      }
      yield {
        ...lived('problem', [['2026-09-20', system, 'raise-from-report', raised]]),
        id: `${id}.problem`,
      }
    }
  }
}

export async function fill(db, tasks) {
  let batch = []
  const write = async () => {
    if (batch.length > 0)
      await db.query(sql`
        insert into matter (tenant_id, matter_id, type, status, version, title, lead, parties, public, plan_id, parent_id,
                            due_on, opened_at, changed_at, digest, state)
        select ${region.id}, m ->> 'id', m ->> 'type', m ->> 'status', (m ->> 'version')::integer, m ->> 'title', m ->> 'lead',
               array(select jsonb_array_elements_text(each -> 'parties')), false, null, m ->> 'parent',
               (m ->> 'dueOn')::date, (m ->> 'openedAt')::timestamptz, (m ->> 'changedAt')::timestamptz,
               repeat('0', 64), m
          from jsonb_array_elements(${JSON.stringify(batch)}::jsonb) as each, lateral (select each -> 'matter' as m) as one`)
    batch = []
  }
  for (const matter of matters(tasks)) {
    batch.push({ matter, parties: partiesOf(matter) })
    if (batch.length === 500) await write()
  }
  await write()
  await db.execute('vacuum analyze')
}

const round = (number, digits = 0) => Number(number.toFixed(digits))
async function timed(work) {
  const begun = performance.now()
  const result = await work()
  return [result, round(performance.now() - begun)]
}

async function median(work) {
  const times = []
  for (let run = 0; run < 5; run++) times.push((await timed(work))[1])
  return times.sort((a, b) => a - b)[2]
}

const folder = mkdtempSync(join(tmpdir(), 'luoshi-bench-board-'))
const db = await openPglite(join(folder, 'pgdata'))
try {
  await migrate(db)
  const [, filling] = await timed(() => fill(db, Number(values.tasks)))
  let now = `${today}T01:00:00.000Z`
  const setting = { db, now: () => now, tenantId: region.id, post: '督查室', reader: { version: 'bench' } }
  const open = (actor = office) => openBoardRows(setting, { region: region.id, actor })
  const [first, firstMs] = await timed(open)
  const laterMs = await median(open)
  const [own] = await timed(() => open(at('dw03', 'agency-head')))
  const agencyMs = await median(() => open(at('dw03', 'agency-head')))
  const afterAChangeMs = await median(async () => {
    await db.query(sql`
      update matter set version = version + 1, state = jsonb_set(state, '{version}', to_jsonb(version + 1))
       where tenant_id = ${region.id} and matter_id = ${first.rows[7].id}`)
    return open()
  })
  const [returns, returnsMs] = await timed(() =>
    openBoardReturns(setting, { region: region.id, actor: office }, { state: 'to-review' }),
  )
  const [text, stringifyMs] = await timed(() => JSON.stringify(first))
  const [packed, gzipMs] = await timed(() => gzipSync(text, { level: 4 }))
  const [{ rows }, parseMs] = await timed(() => JSON.parse(text))
  const day = { on: today }
  const filterMs = await median(() => rowsIn(rows, 'behind', day, { agency: 'dw03' }))
  const countMs = await median(() => countsOf(rows, Object.keys(views), day))
  const sortMs = await median(() => rows.toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1)))
  now = `2026-11-25T01:00:00.000Z`
  const [, nextDayMs] = await timed(open)
  const bytes = Buffer.byteLength(text)
  const result = {
    // What else the machine did meanwhile: beyond the number of processors times are as much longer.
    machine: {
      ...{ node: process.version, cpus: cpus().length, system: `${process.platform} ${release()}` },
      load: round(loadavg()[0], 1),
    },
    tasks: first.rows.length,
    server: { filling, firstMs, nextDayMs, laterMs, afterAChangeMs, agencyRows: own.rows.length, agencyMs },
    returns: { toReview: returns.returns.length, ms: returnsMs },
    wire: {
      bytes,
      gzipBytes: packed.length,
      bytesARow: round(bytes / rows.length),
      stringifyMs,
      gzipMs,
      parseMs,
    },
    rows: { filterMs, sortMs, countsOfAllViewsMs: countMs },
    memoryMB: round(process.memoryUsage().rss / 1e6),
  }
  console.log(JSON.stringify(result, null, 2))
  if (!values.dry)
    writeFileSync(new URL('results/board.json', import.meta.url), `${JSON.stringify(result, null, 2)}\n`)
} finally {
  await db.close()
  rmSync(folder, { recursive: true, force: true })
}
