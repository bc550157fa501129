/** Counts attempts by key within a window, in the memory of this process. */
export type AttemptLimit = {
  /** Counts one attempt, or says after how many seconds the key may try again. */
  attempt(key: string): { retryAfterSeconds: number } | null
  forget(key: string): void
}

type Window = { endsAt: number; attempts: number }

/** Keys of attackers must not fill the memory; the oldest windows go first. */
const mostKeys = 20_000

/** At most `most` attempts a key in each window of `windowMs`. `now` gives milliseconds. */
export function createAttemptLimit(options: {
  most: number
  windowMs: number
  now: () => number
}): AttemptLimit {
  const { most, windowMs, now } = options
  const windows = new Map<string, Window>()
  return {
    attempt(key) {
      const at = now()
      const known = windows.get(key)
      const window = known && known.endsAt > at ? known : { endsAt: at + windowMs, attempts: 0 }
      if (window.attempts >= most) return { retryAfterSeconds: Math.ceil((window.endsAt - at) / 1000) }
      window.attempts++
      windows.delete(key)
      windows.set(key, window)
      const [oldest] = windows.keys()
      if (windows.size > mostKeys && oldest !== undefined) windows.delete(oldest)
      return null
    },
    forget: key => void windows.delete(key),
  }
}
