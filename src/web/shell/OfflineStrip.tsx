import { useEffect, useState } from 'react'
import { useShellText } from './shell-text.ts'

/** Says so while the machine has no network; work goes on. */
export function OfflineStrip() {
  const text = useShellText()
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const follow = () => setOnline(navigator.onLine)
    addEventListener('online', follow)
    addEventListener('offline', follow)
    return () => {
      removeEventListener('online', follow)
      removeEventListener('offline', follow)
    }
  }, [])
  return <div role="status">{!isOnline && <p className="strip offline">{text.offline}</p>}</div>
}
