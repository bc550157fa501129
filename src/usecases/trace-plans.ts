import { type LevelTrace, traceLevels } from '../audit/level-trace.ts'
import { type MentionTrace, unmentionedCommitments, unpromisedResults } from '../audit/lineage-mentions.ts'
import { type Trace, tracePlans } from '../audit/trace.ts'
import type { Plan } from '../model/plan.ts'
import { readPlan } from './read-plan.ts'

/** A file to be read, with its bytes. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

/** Two reports traced: the targets, what the new one never mentions, and what nobody promised. */
export type TracedReports = {
  readonly trace: Trace
  readonly unmentioned: MentionTrace
  readonly unpromised: MentionTrace
}

/** Reads the report of one year and that of the next, and traces the first into the second. Throws `UnreadableDocument`. */
export async function traceReports(old: NamedFile, next: NamedFile): Promise<TracedReports> {
  const [before, after] = [await planOf(old), await planOf(next)]
  return {
    trace: tracePlans(before, after),
    unmentioned: unmentionedCommitments(before, after),
    unpromised: unpromisedResults(before, after),
  }
}

/** Reads a higher plan and the plans below it, and traces the first into the others. Throws `UnreadableDocument`. */
export async function traceLevelFiles(higher: NamedFile, lower: readonly NamedFile[]): Promise<LevelTrace> {
  const above = await planOf(higher)
  const below: Plan[] = []
  for (const file of lower) below.push(await planOf(file))
  return traceLevels(above, below)
}

const planOf = async ({ name, bytes }: NamedFile): Promise<Plan> => (await readPlan(bytes, name)).plan
