import type { KeptEvidence } from '../contract/evidence-api.ts'
import type { Holder } from './cast.ts'
import { bodyOf } from './client.ts'
import type { Desk } from './desk.ts'

/** Hands in a paper for a matter, and gives it as commands take it: by its digest. */
export async function evidenceFor(
  { client, cast, asks }: Desk,
  by: Holder,
  about: string,
  paperName = '验收意见',
): Promise<{ sha256: string; name: string }[]> {
  const name = `${paperName}.txt`
  const path = `/api/regions/${cast.region}/evidence?name=${encodeURIComponent(name)}`
  const said =
    paperName === '验收意见' ? '经现场查验，建设内容与批复一致，同意通过验收。' : '逐项研究，形成议定事项。'
  const paper = `${paperName}（模拟）\n事项编号：${about}\n${said}\n`
  const kept = await asks(by, cookie => client.send(path, Buffer.from(paper), cookie))
  const { sha256 } = bodyOf<KeptEvidence>('evidence', kept)
  return [{ sha256, name }]
}
