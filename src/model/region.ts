// A region (地区) is one ledger: a district, a zone, or a joint body over several of them.

export type RegionKind =
  | 'city' // 市
  | 'county' // 县
  | 'district' // 区
  | 'zone' // 功能区：开发区、示范区、空港区
  | 'joint' // 联合机构：多个地区共同的委员会

export type Region = {
  readonly id: string
  readonly kind: RegionKind
  readonly name: string
  /** Minutes ahead of UTC; 480 in China. */
  readonly utcOffset: number
  /** Regions whose joint body this is; empty for every other kind. */
  readonly members: readonly string[]
}

/** What a region is called until somebody has said where this is. */
export const undescribedName = '本地区'

/** The regions whose ledgers a post of this region may read: its own, and those of the joint bodies it belongs to. */
export function readableRegions(regions: readonly Region[], id: string): string[] {
  const joint = regions.filter(each => each.members.includes(id)).map(each => each.id)
  return [id, ...joint.filter(each => each !== id).sort()]
}

export type RegionRefusal =
  | { code: 'region-exists'; region: string }
  | { code: 'unknown-region'; region: string }
  | { code: 'region-members-misplaced'; region: string }

/** Why a region cannot be recorded as it is described, or null. Only a joint body has members, and at least two. */
export function refusalOfRegion(regions: readonly Region[], asked: Region): RegionRefusal | null {
  if (regions.some(each => each.id === asked.id)) return { code: 'region-exists', region: asked.id }
  const isJoint = asked.kind === 'joint'
  if (isJoint ? new Set(asked.members).size < 2 : asked.members.length > 0)
    return { code: 'region-members-misplaced', region: asked.id }
  // A joint body of joint bodies would let a ledger be read by regions that nobody named.
  const known = new Set(regions.filter(each => each.kind !== 'joint').map(each => each.id))
  const unknown = asked.members.find(each => !known.has(each))
  return unknown === undefined ? null : { code: 'unknown-region', region: unknown }
}
