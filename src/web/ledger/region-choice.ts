import { createStore, useStore } from '../store.ts'

// 区域: whose ledger is open, where a post may read more than one. Kept for the tab: two tabs may hold two ledgers.

/** The region of sample data, which anybody reads and nobody writes. */
export const sampleRegion = 'sample'

const key = 'luoshi.region'

const choice = createStore<{ region: string | null }>({ region: keptRegion() })

function keptRegion(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

/** The region chosen in this tab; null for the post's own. */
export const useChosenRegion = (): string | null => useStore(choice, ({ region }) => region)

export function chooseRegion(region: string | null): void {
  try {
    if (region === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, region)
  } catch {
    // then it holds until the page is loaded anew
  }
  choice.set({ region })
}
