import type { Named } from '../../public-pages/public-data.ts'
import { lastPosition, regionsWithCommitments } from '../../store/public-queries.ts'
import { inScope } from '../../store/region-scope.ts'
import type { Database } from '../../store/sql.ts'
import { allRegions } from '../regions.ts'
import type { Setting } from '../setting.ts'
import { listPublicCommitments } from './public-ledger.ts'
import { termsOf } from './terms.ts'

/** Regions of this instance, other than this one, that have made something public. */
export async function neighboursOf(setting: Setting, region: string): Promise<Named[]> {
  const others = (await allRegions(setting)).filter(each => each.id !== region)
  if (others.length === 0) return []
  const ids = others.map(each => each.id)
  const found = await inScope(setting.db, { regions: ids, region: null, audience: 'public' }, tx =>
    regionsWithCommitments(tx, ids),
  )
  const shown: Named[] = []
  for (const { id, name } of others.filter(each => found.includes(each.id)))
    if (await showsAnything(setting, id)) shown.push({ id, name })
  return shown
}

const showing = new WeakMap<Database, Map<string, { readonly state: string; readonly shows: boolean }>>()

/** Whether a region keeps not everything back; asked anew when a fact or its settings moved. */
async function showsAnything(setting: Setting, region: string): Promise<boolean> {
  const known = showing.get(setting.db) ?? new Map<string, { state: string; shows: boolean }>()
  showing.set(setting.db, known)
  const [terms, position] = await Promise.all([termsOf(setting, region), lastPosition(setting.db, region)])
  const state = `${position}.${terms?.versions.settings}`
  const recalled = known.get(region)
  if (recalled?.state === state) return recalled.shows
  const listed = await listPublicCommitments(setting, { region, limit: 1 })
  const shows = (listed?.total ?? 0) > 0
  known.set(region, { state, shows })
  return shows
}
