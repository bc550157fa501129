import { useCallback, useEffect, useState } from 'react'

const planOfAddress = () => new URLSearchParams(location.search).get('plan')

/** Which plan the address names, and how to open another. */
export function usePlanAddress() {
  const [plan, setPlan] = useState(planOfAddress)
  useEffect(() => {
    const follow = () => setPlan(planOfAddress())
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const open = useCallback((id: string) => {
    if (planOfAddress() !== id) history.pushState(null, '', `?plan=${encodeURIComponent(id)}`)
    setPlan(id)
  }, [])
  return { plan, open }
}
