import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react'

// A form is sent once its files are up: whoever presses meanwhile need not press again.

type Uploads = { begin(): void; end(): void }

export const UploadsContext = createContext<Uploads>({ begin: () => {}, end: () => {} })

export const useUploads = (): Uploads => useContext(UploadsContext)

/** What a form gives its file fields, and a `send` that waits for them. */
export function useSendAfterUploads(send: () => void): {
  uploads: Uploads
  isAwaited: boolean
  sendWhenUp(): void
} {
  const [running, setRunning] = useState(0)
  const [isAwaited, setAwaited] = useState(false)
  const latest = useRef(send)
  latest.current = send
  const uploads = useMemo(
    () => ({ begin: () => setRunning(now => now + 1), end: () => setRunning(now => now - 1) }),
    [],
  )
  useEffect(() => {
    if (!isAwaited || running > 0) return
    setAwaited(false)
    latest.current()
  }, [isAwaited, running])
  return { uploads, isAwaited, sendWhenUp: () => setAwaited(true) }
}
