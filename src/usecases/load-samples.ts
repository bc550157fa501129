import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listOriginals } from '../store/plan-store.ts'
import { rereadPlan } from './reread-plan.ts'
import type { Setting } from './setting.ts'
import { uploadPlan } from './upload-plan.ts'

/** The one that the page opens with: tasks, agencies, windows and figures in one document. */
const first = 'work-plan'

const mostPlans = 500

/** Stores the sample plans of a folder (`<slug>/source.txt`) on the first start; later it leaves them as they are. */
export async function loadSamples(setting: Setting, folder: string): Promise<void> {
  if ((await listSamples(setting)).length > 0 || !existsSync(folder)) return
  const slugs = readdirSync(folder).filter(slug => existsSync(join(folder, slug, 'source.txt')))
  // The list has the newest first, so the one to open with is stored last.
  slugs.sort((a, b) => Number(a === first) - Number(b === first) || (a < b ? 1 : -1))
  for (const slug of slugs) {
    const bytes = readFileSync(join(folder, slug, 'source.txt'))
    await uploadPlan(setting, { bytes, name: `${slug}.txt`, sample: true })
  }
}

/**
 * Reads the stored samples again, so that a newer reader shows on what it ships with. A person's documents are read
 * again only when a person asks.
 */
export async function rereadSamples(setting: Setting): Promise<void> {
  for (const { planId } of await listSamples(setting)) await rereadPlan(setting, planId)
}

async function listSamples({ db, tenantId }: Setting) {
  const stored = await listOriginals(db, { tenantId, limit: mostPlans })
  return stored.filter(each => each.sample)
}
