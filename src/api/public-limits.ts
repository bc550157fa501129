import { type AttemptLimit, createAttemptLimit } from '../usecases/attempt-limits.ts'

/** Limits of what anybody may do without an account, counted together whichever way it is done. */
export type PublicLimits = { readonly lodging: AttemptLimit; readonly lookingUp: AttemptLimit }

const hourMs = 3_600_000

/** Whoever lost a code by one character tries some times. */
const lookUpsForEach = 10

/** Against floods, not against people: an address may be a whole office or village. */
export function publicLimits({ publicPerHour }: { publicPerHour: number }): PublicLimits {
  const now = () => Date.now()
  return {
    lodging: createAttemptLimit({ most: publicPerHour, windowMs: hourMs, now }),
    lookingUp: createAttemptLimit({ most: publicPerHour * lookUpsForEach, windowMs: hourMs, now }),
  }
}
