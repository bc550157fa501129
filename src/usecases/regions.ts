import type { Actor } from '../ledger/actor.ts'
import { jointAgencyId } from '../model/organisation.ts'
import {
  type Region,
  type RegionRefusal,
  readableRegions,
  refusalOfRegion,
  undescribedName,
} from '../model/region.ts'
import { type Account, findAccountToSignIn } from '../store/account-store.ts'
import { describeRegion, insertRegion, listRegions } from '../store/organisation-store.ts'
import type { Database } from '../store/sql.ts'
import { addAccount, type IssuedLink } from './accounts.ts'
import { recorderOf } from './organisation.ts'
import type { Setting } from './setting.ts'

/** Regions are founded some times a year; another process's new one shows after so long. */
const recalledMs = 5000

const recalled = new WeakMap<Database, { regions: Region[]; until: number }>()

/** Every region of the instance; the first one, which nobody described yet, with words in the place of its name. */
export async function allRegions(setting: Pick<Setting, 'db' | 'now' | 'tenantId'>): Promise<Region[]> {
  const { db, tenantId } = setting
  const now = Date.parse(setting.now())
  const known = recalled.get(db)
  if (known && now < known.until) return known.regions
  const recorded = await listRegions(db)
  const first: Region = { id: tenantId, kind: 'district', name: undescribedName, utcOffset: 480, members: [] }
  // A sample region may be recorded before anybody has described the first one.
  const regions = recorded.some(each => each.id === tenantId) ? recorded : [first, ...recorded]
  if (recorded.length > 0) recalled.set(db, { regions, until: now + recalledMs })
  return regions
}

/** The regions whose ledgers an actor may read, the own one first. */
export function regionsOpenTo(regions: readonly Region[], actor: Actor): Region[] {
  const open = readableRegions(regions, actor.region)
  return open.flatMap(id => regions.find(each => each.id === id) ?? [])
}

/**
 * The actor as the ledger of a region knows it. An agency of a member acts in a joint ledger as `member/agency`; a
 * member's office keeps its own region there, and so reads and decides nothing. Null where the region is not open.
 */
export function actorIn(actor: Actor, region: Region): Actor | null {
  if (actor.region === region.id) return actor
  if (!region.members.includes(actor.region)) return null
  if (actor.agency === null) return actor
  return { ...actor, region: region.id, agency: jointAgencyId(actor.region, actor.agency) }
}

export type RegionOutcome =
  | { region: Region; account: Account; link: IssuedLink }
  | { refusal: RegionRefusal | { code: 'sign-in-name-taken'; signInName: string } }

/** Founds a region with its administrator, who gets a set-up link. */
export async function foundRegion(
  { db, now }: Pick<Setting, 'db' | 'now'>,
  actor: Actor,
  { region, administrator }: { region: Region; administrator: string },
): Promise<RegionOutcome> {
  const refusal = refusalOfRegion(await listRegions(db), region)
  if (refusal) return { refusal }
  const taken = { refusal: { code: 'sign-in-name-taken', signInName: administrator } } as const
  if (await findAccountToSignIn(db, administrator)) return taken
  const recording = { at: now(), by: `${actor.region}/${recorderOf(actor)}` }
  // The region first: of two at once the second must not get an administrator into the first one's region.
  if (!(await insertRegion(db, region, recording)))
    return { refusal: { code: 'region-exists', region: region.id } }
  recalled.delete(db)
  const asked = { signInName: administrator, post: 'administrator', agency: null } as const
  const made = await addAccount({ db, now }, region.id, asked, recording.by)
  return made ? { region, ...made } : taken
}

/** Records another name or kind of a region; what was said before stays on record. */
export async function renameRegion(
  { db, now }: Pick<Setting, 'db' | 'now'>,
  actor: Actor,
  region: Region,
  described: Pick<Region, 'name' | 'kind'>,
): Promise<Region> {
  const next = { ...region, ...described }
  await describeRegion(db, next, { at: now(), by: recorderOf(actor) })
  recalled.delete(db)
  return next
}

/** Asks for the regions anew, as after the first set-up. */
export const forgetRegions = (db: Database): void => void recalled.delete(db)
