import { createHash } from 'node:crypto'
import type { Holder } from './cast.ts'
import type { Desk, Known } from './desk.ts'

/** 佐证材料 for a matter, as commands take it: by its digest. */
export async function evidenceFor(
  _desk: Desk,
  _by: Holder,
  _about: Known,
  key: string,
): Promise<{ sha256: string; name: string }[]> {
  const text = `验收意见（模拟）\n${key}\n`
  return [{ sha256: createHash('sha256').update(text).digest('hex'), name: '验收意见.txt' }]
}
