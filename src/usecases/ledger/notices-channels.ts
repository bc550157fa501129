import { randomBytes } from 'node:crypto'
import type { Actor } from '../../ledger/actor.ts'
import type { Region } from '../../model/region.ts'
import { insertChannel, type StoredChannel } from '../../store/notice-store.ts'
import { openOrganisation, recorderOf } from '../organisation.ts'
import type { Setting } from '../setting.ts'

export type AskedChannel = Omit<StoredChannel, 'id'>

/** Sets a channel of a region; undefined where it is for an agency that nobody registered. */
export async function setChannel(
  setting: Setting,
  actor: Actor,
  region: Region,
  asked: AskedChannel,
): Promise<StoredChannel | undefined> {
  const { organisation } = await openOrganisation(setting, region)
  if (asked.agency !== null && !organisation.agencies.has(asked.agency)) return undefined
  const channel = { ...asked, id: randomBytes(8).toString('hex') }
  await insertChannel(setting.db, region.id, { ...channel, at: setting.now(), by: recorderOf(actor) })
  return channel
}
