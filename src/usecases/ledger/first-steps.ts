import type { Actor } from '../../ledger/actor.ts'
import type { Region } from '../../model/region.ts'
import { listAccounts } from '../../store/account-store.ts'
import { countMatters } from '../../store/matter-queries.ts'
import { listRegions } from '../../store/organisation-store.ts'
import { listOriginals } from '../../store/plan-store.ts'
import { inScope } from '../../store/region-scope.ts'
import { openOrganisation } from '../organisation.ts'
import type { Setting } from '../setting.ts'
import { scopeIn } from './ledger-scope.ts'

/** How far a region is from an empty instance to an issued plan; everything is counted of what is there. */
export type FirstSteps = {
  readonly described: boolean
  readonly plans: number
  readonly plan: { readonly id: string; readonly name: string } | null
  readonly samples: number
  readonly agencies: number
  readonly tasks: {
    readonly undecomposed: number
    readonly awaitingApproval: number
    readonly issued: number
  }
  readonly accounts: { readonly officeHeads: number; readonly agencies: number }
}

const mostPlans = 500

/** Tasks that are not issued yet, or were taken out again before it. */
const notIssued: ReadonlySet<string> = new Set(['undecomposed', 'awaiting-approval', 'adjusted'])

/** Counts how far a region has come. */
export async function firstSteps(setting: Setting, region: Region, actor: Actor): Promise<FirstSteps> {
  const { db } = setting
  const tenantId = region.id
  const [regions, originals, { organisation }, accounts, counts] = await Promise.all([
    listRegions(db),
    listOriginals(db, { tenantId, limit: mostPlans }),
    openOrganisation(setting, region),
    listAccounts(db, tenantId),
    inScope(db, scopeIn(region, actor), tx => countMatters(tx, { tenantId })),
  ])
  const own = originals.filter(each => !each.sample)
  const [newest] = own
  const tasks = counts.filter(each => each.type === 'commitment')
  const countOf = (status: string) => tasks.find(each => each.status === status)?.count ?? 0
  const held = accounts.filter(each => each.status !== 'revoked')
  return {
    described: regions.some(each => each.id === tenantId),
    plans: own.length,
    plan: newest ? { id: newest.planId, name: newest.name } : null,
    samples: originals.length - own.length,
    agencies: [...organisation.agencies.values()].filter(each => each.end === null).length,
    tasks: {
      undecomposed: countOf('undecomposed'),
      awaitingApproval: countOf('awaiting-approval'),
      issued: tasks.filter(each => !notIssued.has(each.status)).reduce((sum, each) => sum + each.count, 0),
    },
    accounts: {
      officeHeads: held.filter(each => each.post === 'office-head').length,
      agencies: new Set(held.flatMap(each => each.agency ?? [])).size,
    },
  }
}
