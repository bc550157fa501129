import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plan } from '../src/model/plan.ts'
import { readPlan } from '../src/usecases/read-plan.ts'
import type { Truth } from './truth.ts'

const plans = resolve(import.meta.dirname, '../fixtures/plans')

/** One invented plan: its folder, its text as decoded, what was read in it and what its author knows of it. */
export type FixturePlan = {
  slug: string
  folder: string
  file: string
  text: string
  plan: Plan
  truth: Truth
}

export const fixtureSlugs = readdirSync(plans).sort()

export async function readFixture(slug: string): Promise<FixturePlan> {
  const folder = join(plans, slug)
  const file = readdirSync(folder).find(name => name.startsWith('source.'))
  if (!file) throw new Error(`fixtures/plans/${slug} has no source`)
  const { plan, text } = await readPlan(readFileSync(join(folder, file)), `${slug}/${file}`)
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth
  return { slug, folder, file, text, plan, truth }
}
