import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { listOriginals } from '../store/plan-store.ts'
import { rereadPlan } from './reread-plan.ts'
import type { Setting } from './setting.ts'
import { uploadPlan } from './upload-plan.ts'

/** The one that the page opens with: tasks, agencies, windows and figures in one document. */
const first = 'work-plan'

const mostPlans = 500

/** Stores the sample plans of a folder (`<slug>/source.…`) on the first start; later it leaves them as they are. */
export async function loadSamples(setting: Setting, folder: string): Promise<void> {
  if (!existsSync(folder) || (await listSamples(setting)).length > 0) return
  for (const { path, name } of samplesIn(folder)) {
    await uploadPlan(setting, { bytes: readFileSync(path), name, sample: true })
  }
}

// The list has the newest first, so the one to open with is stored last.
function samplesIn(folder: string): { path: string; name: string }[] {
  const slugs = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return slugs
    .map(({ name }) => name)
    .sort((a, b) => Number(a === first) - Number(b === first) || (a < b ? 1 : -1))
    .flatMap(slug => {
      const source = readdirSync(join(folder, slug)).find(name => name.startsWith('source.'))
      return source ? [{ path: join(folder, slug, source), name: `${slug}${extname(source)}` }] : []
    })
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
