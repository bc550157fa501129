// Who should lead: accuracy, one plan left out at a time, on published plans that say it themselves. Called by run.mjs.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from './texts.mjs'

const shared = join(root, '../shared')

/** Measures and prints with `say`; null where there is no gold. `scratch` is a folder for the bundle. */
export async function measureLeadSuggestions(scratch, say) {
  if (!existsSync(join(shared, 'gold/tasks.jsonl'))) {
    say('lead suggestion: ../shared/gold is not here, nothing measured')
    return null
  }
  const outfile = join(scratch, 'lead-accuracy.mjs')
  await build({
    entryPoints: [join(root, 'test/lead-accuracy.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  })
  const { goldPrecedents, corpusPrecedents, leaveOneOut, totalOf } = await import(outfile)
  const gold = goldPrecedents(shared)
  const corpus = corpusPrecedents(shared)
  const runs = {
    goldAlone: leaveOneOut(gold, new Map()),
    goldWithCorpus: leaveOneOut(gold, corpus),
    corpus: leaveOneOut(corpus, gold),
  }
  say('')
  say('lead suggestion, one plan left out: share of tasks whose lead is first, or among the first three')
  for (const [name, result] of Object.entries(runs)) {
    if (name !== 'corpus') for (const [plan, accuracy] of result) say(row(`  ${plan.slice(0, 14)}`, accuracy))
    if (result.size > 0) say(row(name, totalOf(result.values())))
  }
  say('bars: 55% first, 75% among three. The words of duties were written with the gold plans in sight,')
  say('without reading those of the corpus: the last row is the one to expect of a plan from elsewhere')
  return Object.fromEntries(Object.entries(runs).map(([name, result]) => [name, totalOf(result.values())]))
}

function row(name, { tasks, top1, top3, unmapped, unseen, supportsNamed, supportsSuggested, supportsRight }) {
  const supports = `supports ${percent(supportsRight, supportsSuggested)} right, ${percent(supportsRight, supportsNamed)} found`
  return `${name.padEnd(18)}${String(tasks).padStart(4)} tasks  first ${percent(top1, tasks)}  among three ${percent(top3, tasks)}  ${supports}  (body unknown ${unmapped}, leads nowhere else ${unseen})`
}

const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`.padStart(6)
