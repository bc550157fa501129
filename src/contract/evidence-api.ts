import { z } from 'zod'
import { RegionAddress } from './accounts-api.ts'

// 佐证材料: files that commands name by their digest.

const Digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: '文件的 SHA-256 摘要 · The SHA-256 of the file' })

export const EvidenceAddress = z.strictObject({ ...RegionAddress.shape, sha256: Digest })

/** The file's name goes in the address: the body is the file and nothing else. */
export const EvidenceName = z.strictObject({
  name: z.string().trim().min(1).max(200).meta({ description: '文件名 · The name of the file' }),
})

export const KeptEvidence = z
  .strictObject({
    sha256: Digest,
    name: z.string(),
    /** As the bytes have it, not as the sender does. */
    type: z.string(),
    bytes: z.int(),
  })
  .meta({
    id: 'KeptEvidence',
    description:
      '留存的佐证材料；照片去掉拍摄信息后留存，摘要是留存文件的 · Evidence as kept: photographs without what describes their taking, so the digest is that of what is kept',
  })
export type KeptEvidence = z.infer<typeof KeptEvidence>
