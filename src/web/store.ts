import { useCallback, useRef, useSyncExternalStore } from 'react'

/** State outside React: a pointer crossing the page must draw two rows anew, not the page. */
export type Store<S> = {
  get(): S
  set(change: Partial<S>): void
  subscribe(listener: () => void): () => void
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change }
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Draws anew when the selected value changes; select primitives or stable references. */
export function useStore<S, T>(store: Store<S>, select: (state: S) => T): T {
  const latest = useRef(select)
  latest.current = select
  const snapshot = useCallback(() => latest.current(store.get()), [store])
  return useSyncExternalStore(store.subscribe, snapshot)
}
