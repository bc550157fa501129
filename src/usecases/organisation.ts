import type { Actor } from '../ledger/actor.ts'
import {
  emptyOrganisation,
  jointOrganisation,
  type Organisation,
  type OrganisationChange,
  organisationAfter,
} from '../model/organisation.ts'
import { type OrganisationRefusal, tryChanges } from '../model/organisation-change.ts'
import type { Region } from '../model/region.ts'
import {
  appendOrganisationChanges,
  listOrganisationChanges,
  listRegions,
  type RecordedChange,
} from '../store/organisation-store.ts'
import type { Database } from '../store/sql.ts'
import type { Setting } from './setting.ts'

type Clocked = Pick<Setting, 'db' | 'now'>

/** An organisation at a version: how many of its own changes it is folded from. */
export type StandingOrganisation = { organisation: Organisation; version: number }

const foldedOf = new WeakMap<Database, Map<string, StandingOrganisation>>()

/** A region's own organisation as it stands. Only what was appended since the last call is read and folded. */
async function ownOrganisation(db: Database, region: string): Promise<StandingOrganisation> {
  const folded = foldedOf.get(db) ?? new Map<string, StandingOrganisation>()
  foldedOf.set(db, folded)
  const known = folded.get(region) ?? { organisation: emptyOrganisation(region), version: 0 }
  const news = await listOrganisationChanges(db, { tenantId: region, after: known.version })
  const version = news.at(-1)?.version
  if (version === undefined) return known
  const changes = news.map(each => each.change)
  const standing = { organisation: organisationAfter(known.organisation, changes), version }
  folded.set(region, standing)
  return standing
}

/** A region's organisation as it stands; a joint body's has the agencies of its members as `member/agency`. */
export async function openOrganisation(
  { db }: Pick<Setting, 'db'>,
  region: Pick<Region, 'id' | 'members'>,
): Promise<StandingOrganisation> {
  const own = await ownOrganisation(db, region.id)
  if (region.members.length === 0) return own
  const members = await Promise.all(region.members.map(each => ownOrganisation(db, each)))
  const joint = jointOrganisation(
    own.organisation,
    members.map(each => each.organisation),
  )
  return { organisation: joint, version: own.version }
}

export type OrganisationOutcome =
  | { outcome: 'recorded'; version: number }
  | { outcome: 'refused'; index: number; refusal: OrganisationRefusal }
  | { outcome: 'conflict'; version: number; unseen: RecordedChange[] }

/** Records changes of a region's organisation, all or none, under the post that makes them. */
export async function changeOrganisation(
  { db, now }: Clocked,
  actor: Actor,
  region: Pick<Region, 'id' | 'members'>,
  asked: { expectedVersion: number; changes: readonly OrganisationChange[] },
): Promise<OrganisationOutcome> {
  const { expectedVersion, changes } = asked
  const { organisation, version } = await openOrganisation({ db }, region)
  // Whoever has not seen the latest gets that first: what is asked may only seem not to fit.
  if (version === expectedVersion) {
    const tried = tryChanges(organisation, changes)
    if ('refusal' in tried) return { outcome: 'refused', ...tried }
    const recording = { changes, at: now(), by: recorderOf(actor) }
    if (await appendOrganisationChanges(db, { tenantId: region.id, expectedVersion }, recording))
      return { outcome: 'recorded', version: expectedVersion + changes.length }
  }
  const unseen = await listOrganisationChanges(db, { tenantId: region.id, after: expectedVersion })
  return { outcome: 'conflict', version: unseen.at(-1)?.version ?? version, unseen }
}

/** The region with an id, or undefined. */
export async function findRegion({ db }: Pick<Setting, 'db'>, id: string): Promise<Region | undefined> {
  return (await listRegions(db)).find(each => each.id === id)
}

/** What is recorded as having acted: a post, at an agency where it is of one. Never a name. */
export const recorderOf = ({ post, agency }: Pick<Actor, 'post' | 'agency'>): string =>
  agency === null ? post : `${post}@${agency}`
