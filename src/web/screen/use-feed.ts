import { useEffect, useState } from 'react'
import { useLanguage } from '../intake/intake-context.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { dayInProse } from '../parts/formats.ts'
import { askedEvery, type Feed, feedAt, regionClock } from './feed.ts'

/** A wall has no one to press a button: the clock is looked at this often, in milliseconds. */
const lookedAtEvery = 30_000

type Asked = { readonly dataUpdatedAt: number; refetch(): Promise<unknown> }

/** Asks anew every five minutes, and says how old what stands there is, by the region's clock. */
export function useFeed({ dataUpdatedAt, refetch }: Asked): { feed: Feed; moment: string } {
  const language = useLanguage()
  const { utcOffset, today } = useLedger()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), lookedAtEvery)
    const asking = setInterval(() => void refetch(), askedEvery)
    return () => {
      clearInterval(clock)
      clearInterval(asking)
    }
  }, [refetch])
  const { day, time } = regionClock(dataUpdatedAt, utcOffset)
  return {
    feed: feedAt(dataUpdatedAt, Math.max(now, dataUpdatedAt)),
    moment: `${dayInProse(day, language, today)} ${time}`,
  }
}
