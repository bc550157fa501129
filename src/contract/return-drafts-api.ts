import { z } from 'zod'
import { longestLine, longestText, mostEvidence } from '../ledger/field.ts'
import { RegionAddress } from './accounts-api.ts'
import { EvidenceRef, Period } from './command-schema.ts'
import { largestInteger } from './query-value.ts'

// 草稿: a return as far as it is typed, kept for the agency's own posts until it is sent.

export const DraftAddress = z.strictObject({
  ...RegionAddress.shape,
  matter: z.string().min(1).max(200),
  period: Period.meta({ description: '报送期 · The period' }),
})

const longestValue = 40
const words = (description: string) => z.string().max(longestText).meta({ description })
const mostValues = 100

export const DraftContent = z
  .strictObject({
    values: z
      .array(z.strictObject({ figure: z.string().min(1).max(12), value: z.string().max(longestValue) }))
      .max(mostValues)
      .meta({ description: '各指标的数，照所打的字 · Values of figures, as typed' }),
    notYet: z
      .array(z.strictObject({ figure: z.string().min(1).max(12), reason: z.string().max(longestLine) }))
      .max(mostValues)
      .optional()
      .meta({ description: '暂不填的指标和原因 · Figures that cannot be known yet, and why' }),
    progress: words('进展情况 · Progress'),
    problems: words('存在问题 · Problems'),
    nextSteps: words('下一步措施 · Next steps'),
    coordination: words('需协调事项 · Needs coordination'),
    evidence: z.array(EvidenceRef).max(mostEvidence).meta({ description: '佐证材料 · Evidence' }),
  })
  .meta({
    id: 'DraftContent',
    description: '草稿的内容，不合要求也存 · A draft’s content, also where it could not be sent',
  })
export type DraftContent = z.infer<typeof DraftContent>

export const KeepDraft = z
  .strictObject({
    expectedRevision: z.int().min(0).max(largestInteger).meta({
      description: '所见的修订号，还没有草稿的是 0 · The revision that was seen; 0 for none',
    }),
    content: DraftContent.meta({ description: '所写的内容 · What is typed' }),
  })
  .meta({ id: 'KeepDraft', description: '存草稿 · A draft to be kept' })
export type KeepDraft = z.infer<typeof KeepDraft>

export const ReturnDraft = z
  .strictObject({
    matter: z.string(),
    period: z.string(),
    revision: z.int(),
    savedAt: z.iso.datetime(),
    savedBy: z.string(),
    content: DraftContent,
  })
  .meta({ id: 'ReturnDraft', description: '一份草稿；savedBy 是岗位 · A draft; savedBy is a post' })
export type ReturnDraft = z.infer<typeof ReturnDraft>

export const DraftList = z
  .strictObject({ drafts: z.array(ReturnDraft) })
  .meta({ id: 'DraftList', description: '本单位的草稿 · The agency’s own drafts' })

export const DraftKept = z
  .strictObject({ revision: z.int(), savedAt: z.iso.datetime() })
  .meta({ id: 'DraftKept', description: '已存的草稿 · A draft as kept' })

export const DraftDropped = z
  .strictObject({ dropped: z.boolean() })
  .meta({ id: 'DraftDropped', description: '是否有草稿被删去 · Whether there was a draft to take away' })
