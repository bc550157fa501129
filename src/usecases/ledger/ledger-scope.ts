import type { Actor } from '../../ledger/actor.ts'
import type { Region } from '../../model/region.ts'
import type { Scope } from '../../store/region-scope.ts'

// The actor here is as the region's ledger knows it: an agency of a member stands in a joint ledger as `member/agency`.

/** Whether the actor has business in a region's ledger at all: its own, or that of a joint body of its region. */
export const mayEnter = (region: Region, actor: Actor): boolean =>
  actor.region === region.id || region.members.includes(actor.region) || actor.post === 'public'

/** What the database shows and takes from this actor in one region's ledger. */
export function scopeIn(region: Pick<Region, 'id'>, { agency, post }: Actor): Scope {
  const bounds = { regions: [region.id], region: region.id }
  if (post === 'public') return { ...bounds, audience: 'public' }
  return agency === null ? { ...bounds, audience: 'office' } : { ...bounds, audience: 'agency', agency }
}
