import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { functionsOf } from '../src/audit/lead-suggestion/agency-function-names.ts'
import { agencyRegistry } from '../src/audit/lead-suggestion/agency-functions.ts'
import { precedentsOf, tasksOf } from '../src/audit/lead-suggestion/plan-precedents.ts'
import { indexPrecedents, type Precedent } from '../src/audit/lead-suggestion/precedents.ts'
import { suggestLeads } from '../src/audit/lead-suggestion.ts'
import { decode } from '../src/documents/decode.ts'
import type { Plan } from '../src/model/plan.ts'
import { parsePlan } from '../src/parser/index.ts'

// Leave one plan out: what is suggested for each task of a plan, learned from all the others, against whom the plan names.

/** Counts of tasks. `unmapped`: led by a body of no known function; `unseen`: led by a function that leads in no other plan. */
export type LeadAccuracy = {
  tasks: number
  top1: number
  top3: number
  unmapped: number
  unseen: number
  supportsNamed: number
  supportsSuggested: number
  supportsRight: number
}

type GoldTask = {
  document: string
  text: string
  lead: { unit?: string; class?: string }[]
  support: { unit?: string; class?: string }[]
}

// A document that shares so much of its eight-character runs with the plan under test is a reprint of it or of its parts.
const REPRINT_SHARE = 0.2
const RUN = 8
// Documents with fewer tasks are not put to the test: they only teach.
const ENOUGH_TASKS = 5

export function goldPrecedents(shared: string): Map<string, Precedent[]> {
  const lines = readFileSync(join(shared, 'gold/tasks.jsonl'), 'utf8').trim().split('\n')
  const byDocument = new Map<string, Precedent[]>()
  const plans = new Map<string, Plan>()
  for (const line of lines) {
    const task = JSON.parse(line) as GoldTask
    const plan = plans.get(task.document) ?? planIn(join(shared, 'documents'), task.document)
    plans.set(task.document, plan)
    const precedent = goldPrecedent(task, plan)
    byDocument.set(task.document, [...(byDocument.get(task.document) ?? []), precedent])
  }
  return byDocument
}

export function corpusPrecedents(shared: string): Map<string, Precedent[]> {
  const folder = join(shared, 'corpus')
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder).filter(name => name.endsWith('.txt'))
  const found = files.map(name => [name, precedentsOf(planIn(folder, name))] as const)
  return new Map(found.filter(([, precedents]) => precedents.length > 0))
}

/** Tests the plans of `tested` one by one, each with everything of `tested` and `others` that is not itself or a reprint. */
export function leaveOneOut(
  tested: ReadonlyMap<string, readonly Precedent[]>,
  others: ReadonlyMap<string, readonly Precedent[]>,
): Map<string, LeadAccuracy> {
  const all = new Map([...others, ...tested])
  const runs = new Map([...all].map(([name, precedents]) => [name, runsOf(precedents)]))
  const results = new Map<string, LeadAccuracy>()
  for (const [name, tasks] of tested) {
    if (tasks.length < ENOUGH_TASKS) continue
    const teaching = [...all].filter(
      ([other]) => other !== name && overlap(runs.get(name), runs.get(other)) < REPRINT_SHARE,
    )
    results.set(
      name,
      accuracyOf(
        tasks,
        teaching.flatMap(([, precedents]) => precedents),
      ),
    )
  }
  return results
}

export function totalOf(results: Iterable<LeadAccuracy>): LeadAccuracy {
  const total = emptyAccuracy()
  for (const result of results)
    for (const key of Object.keys(total) as (keyof LeadAccuracy)[]) total[key] += result[key]
  return total
}

function accuracyOf(tasks: readonly Precedent[], teaching: readonly Precedent[]): LeadAccuracy {
  const index = indexPrecedents(teaching, agencyRegistry)
  const seen = idsOf(teaching.flatMap(({ lead }) => lead))
  const result = emptyAccuracy()
  for (const task of tasks) {
    const wanted = idsOf(task.lead)
    const { leads, supports } = suggestLeads(task, index)
    const ids = leads.map(({ function: { id } }) => id)
    result.tasks++
    if (wanted.size === 0) result.unmapped++
    else if (![...wanted].some(id => seen.has(id))) result.unseen++
    if (wanted.has(ids[0] ?? '')) result.top1++
    if (ids.slice(0, 3).some(id => wanted.has(id))) result.top3++
    const named = [...idsOf(task.support)].filter(id => !wanted.has(id))
    const suggested = supports.map(({ function: { id } }) => id).filter(id => !wanted.has(id))
    if (named.length === 0) continue
    result.supportsNamed += named.length
    result.supportsSuggested += suggested.length
    result.supportsRight += suggested.filter(id => named.includes(id)).length
  }
  return result
}

const emptyAccuracy = (): LeadAccuracy => ({
  tasks: 0,
  top1: 0,
  top3: 0,
  unmapped: 0,
  unseen: 0,
  supportsNamed: 0,
  supportsSuggested: 0,
  supportsRight: 0,
})

const idsOf = (names: readonly string[]): Set<string> =>
  new Set(names.flatMap(name => functionsOf(name, agencyRegistry).map(({ id }) => id)))

function goldPrecedent(task: GoldTask, plan: Plan): Precedent {
  const opening = onlyHan(task.text).slice(0, 24)
  const clause = plan.clauses.find(({ text }) => onlyHan(text).includes(opening))
  return {
    text: task.text,
    headings: clause ? tasksOf(plan)(clause).headings : [],
    document: task.document,
    clause: clause?.id ?? '',
    lead: task.lead.map(agency => agency.unit ?? agency.class ?? ''),
    support: task.support.map(agency => agency.unit ?? agency.class ?? ''),
  }
}

const planIn = (folder: string, name: string): Plan =>
  parsePlan(decode(readFileSync(join(folder, name))), { name, sha256: '' })

const onlyHan = (text: string): string => text.replace(/[^\u4e00-\u9fff]/g, '')

function runsOf(precedents: readonly Precedent[]): Set<string> {
  const text = onlyHan(precedents.map(precedent => precedent.text).join(''))
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= text.length; at++) runs.add(text.slice(at, at + RUN))
  return runs
}

function overlap(a: ReadonlySet<string> = new Set(), b: ReadonlySet<string> = new Set()): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let common = 0
  for (const run of few) if (many.has(run)) common++
  return few.size === 0 ? 0 : common / few.size
}
