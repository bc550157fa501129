import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { LedgerEvent } from '../../ledger/matter.ts'
import type { OrganisationChange } from '../../model/organisation.ts'
import { addDays, addMonths } from '../../model/plain-date.ts'
import type { Region } from '../../model/region.ts'
import { digestOf, firstDigest } from '../../store/ledger-store.ts'
import { appendOrganisationChanges, insertRegion, listRegions } from '../../store/organisation-store.ts'
import { insertFacts, type LoggedFact } from '../../store/rebuild.ts'
import { accountsExist } from '../accounts.ts'
import { forgetRegions } from '../regions.ts'
import type { Setting } from '../setting.ts'
import { uploadPlan } from '../upload-plan.ts'
import { rebuildLedger } from './rebuild-ledger.ts'

/** 样例: a ledger of its own, which the first region reads and nobody writes. */
export const sampleRegion = 'sample'

export type SampleLedger = {
  /** As `exportLedger` writes them. */
  readonly files: Readonly<Record<string, string>>
  readonly plan: { readonly name: string; readonly bytes: Uint8Array }
  readonly regionName: string
}

/** A simulation that runs elsewhere: what it exports at its end, or null. */
type Simulating = { readonly files: Promise<Readonly<Record<string, string>> | null>; stop(): void }

const regionName = '澄湖市柳堰区（样例）'
const months = 3

/** Lets the last months up to today be simulated, and loads them when they are; null where no sample is wanted. */
export async function startSampleLedger(
  setting: Setting,
  given: {
    simulate(asked: { plan: string; from: string; months: number }): Simulating
    /** The path of a text. */
    plan: string
  },
): Promise<{ loaded: Promise<boolean>; stop(): Promise<void> } | null> {
  if (!(await wantsSampleLedger(setting))) return null
  const { plan } = given
  const from = addDays(addMonths(setting.now().slice(0, 10), -months), 1)
  const { files, stop } = given.simulate({ plan, from, months })
  const load = async () => {
    const exported = await files
    if (!exported) return false
    const { text } = await setting.reader.read(readFileSync(plan), basename(plan))
    const sample = { name: basename(plan), bytes: new TextEncoder().encode(text) }
    return loadSampleLedger(setting, { files: exported, plan: sample, regionName })
  }
  const loaded = load()
  const stopped = async () => {
    stop()
    await loaded.catch(() => {})
  }
  return { loaded, stop: stopped }
}

/** Whether a sample may be put here: nobody has an account, and there is none yet. */
export const wantsSampleLedger = async ({ db }: Pick<Setting, 'db'>): Promise<boolean> =>
  !(await accountsExist({ db })) && !(await listRegions(db)).some(each => each.id === sampleRegion)

/**
 * Puts an exported ledger into the sample region, all of it or nothing. Its facts are bound anew, since they say which
 * region they are of. It is a body that the first region is a member of: a member reads, and decides nothing.
 */
export async function loadSampleLedger(
  setting: Setting,
  { files, plan, regionName }: SampleLedger,
): Promise<boolean> {
  const region = {
    ...{ id: sampleRegion, kind: 'joint' as const, name: regionName, utcOffset: 480 },
    members: [setting.tenantId],
  } satisfies Region
  const recording = { at: setting.now(), by: 'sample' }
  const loaded = await setting.db.transaction(async tx => {
    if (!(await wantsSampleLedger({ db: tx }))) return false
    await insertRegion(tx, region, recording)
    const changes = linesOf(files['organisation.jsonl']).map(line => (JSON.parse(line) as Recorded).change)
    const key = { tenantId: sampleRegion, expectedVersion: 0 }
    await appendOrganisationChanges(tx, key, { changes, ...recording })
    await uploadPlan({ ...setting, db: tx, tenantId: sampleRegion }, { ...plan, sample: true })
    const facts = boundAnew(linesOf(files['facts.jsonl']).map(line => JSON.parse(line) as Exported))
    for (let from = 0; from < facts.length; from += factsAtOnce)
      await insertFacts(tx, sampleRegion, facts.slice(from, from + factsAtOnce))
    await rebuildLedger(tx, sampleRegion)
    return true
  })
  forgetRegions(setting.db)
  return loaded
}

type Recorded = { change: OrganisationChange }
type Exported = { matter: string; version: number; type: string; fact: LedgerEvent }

const factsAtOnce = 500

const linesOf = (text = ''): string[] => text.split('\n').filter(line => line !== '')

function boundAnew(exported: readonly Exported[]): (LoggedFact & { fact: LedgerEvent })[] {
  let previous = firstDigest
  return exported.map(({ matter, version, type, fact }) => {
    if (version === 1) previous = firstDigest
    const ours: LedgerEvent = { ...fact, by: { ...fact.by, region: sampleRegion } }
    const text = JSON.stringify(ours)
    const bound = {
      matterId: matter,
      version,
      type,
      text,
      previous,
      digest: digestOf(previous, text),
      fact: ours,
    }
    previous = bound.digest
    return bound
  })
}
