import { useEffect } from 'react'
import { createStore, useStore } from '../store.ts'

const planOfAddress = () => new URLSearchParams(location.search).get('plan')

// The address is one for the page: whoever opens another plan, everyone who shows one must follow.
const address = createStore({ plan: planOfAddress() })

/** Opens another plan; none is the first of the list. */
export function openPlan(id: string | null): void {
  if (planOfAddress() !== id) history.pushState(null, '', id ? `?plan=${encodeURIComponent(id)}` : '?')
  address.set({ plan: id })
}

/** Which plan the address names. */
export function usePlanAddress(): string | null {
  useEffect(() => {
    const follow = () => address.set({ plan: planOfAddress() })
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  return useStore(address, ({ plan }) => plan)
}
