import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import {
  type HistoryStep,
  publicHistoryOf,
  publicValuesOf,
  underReview,
} from '../../ledger/commitment/public-history.ts'
import type { Matter } from '../../ledger/matter.ts'
import { nameOn } from '../../model/organisation.ts'
import { localDateOf } from '../../model/plain-date.ts'
import { movesInFeed } from '../../public-pages/feeds.ts'
import type { Move, PublicEntry, PublicItem, PublicSite } from '../../public-pages/public-data.ts'
import { findMatter, listEvents, type StoredEvent } from '../../store/ledger-store.ts'
import { recentlyMoved } from '../../store/public-queries.ts'
import { inScope } from '../../store/region-scope.ts'
import { openOrganisation } from '../organisation.ts'
import type { Setting } from '../setting.ts'
import { scopeIn } from './ledger-scope.ts'
import { somebody } from './public-site.ts'
import { termsOf } from './terms.ts'

type Told = { readonly matter: Matter<CommitmentFacts>; readonly facts: readonly StoredEvent[] }
type HistoryOf = (entry: PublicEntry, told: Told) => { step: HistoryStep; fact: StoredEvent | null }[]

/** A public commitment with its history; undefined where it is not public (any more). */
export const openPublicItem = async (
  setting: Setting,
  site: PublicSite,
  entry: PublicEntry,
): Promise<PublicItem | undefined> => (await openPublicItems(setting, site))(entry)

/** Opens public commitments one after the other: what all of them need is read once. */
export async function openPublicItems(
  setting: Setting,
  site: PublicSite,
): Promise<(entry: PublicEntry) => Promise<PublicItem | undefined>> {
  const historyOf = await histories(setting, site)
  return async entry => {
    const told = await read(setting, site, entry.id)
    if (!told || !historyOf) return undefined
    return {
      entry,
      history: historyOf(entry, told).map(each => each.step),
      values: publicValuesOf(told.matter),
      underReview: underReview(told.matter),
      record: { facts: told.facts.length, digest: told.facts.at(-1)?.digest ?? '' },
    }
  }
}

/** Kinds of facts that the public is told of. */
const toldKinds = [
  'Issued',
  'Accepted',
  'Reassigned',
  'ExtensionGranted',
  'Amended',
  'Suspended',
  'Resumed',
  'Withdrawn',
  'SetAside',
  'ClosingRequested',
  'VerificationBegun',
  'ValueVerified',
  'Closed',
  'Reopened',
  'ObjectionAnswered',
]

const movesOf = new WeakMap<PublicSite, Promise<Move[]>>()

/** What moved last, latest first, for feeds; found once for a site as it stands. */
export function recentMoves(setting: Setting, site: PublicSite): Promise<Move[]> {
  const known = movesOf.get(site)
  if (known) return known
  const found = findMoves(setting, site, movesInFeed)
  movesOf.set(site, found)
  found.catch(() => movesOf.delete(site))
  return found
}

async function findMoves(setting: Setting, site: PublicSite, limit: number): Promise<Move[]> {
  const region = site.region.id
  const ids = await inScope(setting.db, scopeIn({ id: region }, somebody(region)), tx =>
    recentlyMoved(tx, {
      tenantId: region,
      matterIds: site.entries.map(each => each.id),
      kinds: toldKinds,
      limit,
    }),
  )
  const historyOf = await histories(setting, site)
  const moves: Move[] = []
  for (const id of ids) {
    const entry = site.entries.find(each => each.id === id)
    const told = entry && (await read(setting, site, id))
    if (!entry || !told || !historyOf) continue
    for (const { step, fact } of historyOf(entry, told))
      if (fact) moves.push({ entry, step, version: fact.version, at: fact.at })
  }
  const latestFirst = (a: Move, b: Move) =>
    a.at < b.at
      ? 1
      : a.at > b.at
        ? -1
        : a.entry.id < b.entry.id
          ? -1
          : a.entry.id > b.entry.id
            ? 1
            : b.version - a.version
  return moves.sort(latestFirst).slice(0, limit)
}

const read = (setting: Setting, { region }: PublicSite, id: string): Promise<Told | undefined> =>
  inScope(setting.db, scopeIn(region, somebody(region.id)), async tx => {
    const key = { tenantId: region.id, matterId: id }
    const matter = await findMatter(tx, key)
    if (matter?.type !== 'commitment') return undefined
    return { matter: matter as Matter<CommitmentFacts>, facts: await listEvents(tx, key) }
  })

async function histories(setting: Setting, site: PublicSite): Promise<HistoryOf | undefined> {
  const { region, on } = site
  const terms = await termsOf(setting, region.id)
  if (!terms) return undefined
  const { organisation } = await openOrganisation(setting, terms.region)
  const nameOf = (id: string) => {
    const agency = organisation.agencies.get(id)
    return agency ? nameOn(agency, on) : id
  }
  const dayOf = (at: string) => localDateOf(at, terms.region.utcOffset)
  return ({ completedOn }, { matter, facts }) =>
    publicHistoryOf(matter, facts, { dayOf, nameOf, on, completedOn }).map(({ step, fact }) => ({
      step: withShownTask(site, step),
      fact,
    })) as ReturnType<HistoryOf>
}

/** A task that is kept back is named nowhere, and so not where another was merged into it. */
const withShownTask = ({ entries }: PublicSite, step: HistoryStep): HistoryStep =>
  step.kind === 'set-aside' && !entries.some(each => each.id === step.into) ? { ...step, into: null } : step
