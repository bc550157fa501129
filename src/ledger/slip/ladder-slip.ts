import { localDateOf } from '../../model/plain-date.ts'
import type { Slip } from '../schedule/ladder.ts'
import type { ChasingSlip } from './slip-type.ts'

/** A slip as the ladder counts it, its days on the region's clock; null while it is not issued, or once withdrawn. */
export function ladderSlipOf(slip: ChasingSlip, utcOffsetMinutes: number): Slip | null {
  const { step, number, signedAt, answer, settledAt, excused } = slip.facts
  if (signedAt === null || number === null || slip.status === 'withdrawn') return null
  const dayOf = (at: string | null): string | null => (at === null ? null : localDateOf(at, utcOffsetMinutes))
  return {
    step,
    number,
    issuedOn: localDateOf(signedAt, utcOffsetMinutes),
    replyDueOn: slip.dueOn,
    repliedOn: dayOf(answer?.at ?? null),
    settledOn: dayOf(settledAt),
    excused,
  }
}
