import { z } from 'zod'

// 开通: how far a region is on the way from an empty instance to an issued plan.

const Count = z.int().min(0)

export const FirstSteps = z
  .strictObject({
    /** Whether somebody has said what the region is called. */
    described: z.boolean(),
    /** Plans that are not samples, and the newest of them. */
    plans: Count,
    plan: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    samples: Count,
    agencies: Count,
    tasks: z.strictObject({ undecomposed: Count, awaitingApproval: Count, issued: Count }),
    accounts: z.strictObject({
      officeHeads: Count,
      /** Agencies with a post that somebody can sign in to, or was invited to. */
      agencies: Count,
    }),
  })
  .meta({
    id: 'FirstSteps',
    description: '开通到了哪一步，全由现有数据得出 · How far the first run is, from the data alone',
  })
export type FirstSteps = z.infer<typeof FirstSteps>
