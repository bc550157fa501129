import { createStore, useStore } from '../store.ts'

// The address holds which page is open, and its filters: a colleague's link opens exactly that.

const here = () => ({ path: location.pathname, query: location.search })

const address = createStore(here())

let before: string | null = null

/** The address that a link led here from, with its query: the list that one came from. Null after a load. */
export const cameFrom = (): string | null => before

addEventListener('popstate', () => address.set(here()))

/** Opens a page of ours; `replace` leaves no step to go back to, as for a filter. */
export function go(to: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', to)
  else {
    before = `${location.pathname}${location.search}`
    history.pushState(null, '', to)
  }
  address.set(here())
}

export const usePath = (): string => useStore(address, ({ path }) => path)

/** The whole query (`?view=overdue`), for pages that read several of its values together. */
export const useQueryText = (): string => useStore(address, ({ query }) => query)

/** One value of the address's query, and how to change it. An empty value leaves the address. */
export function useQueryValue(name: string): [string, (value: string) => void] {
  const value = useStore(address, ({ query }) => new URLSearchParams(query).get(name) ?? '')
  const change = (next: string) => {
    const query = new URLSearchParams(location.search)
    if (next === '') query.delete(name)
    else query.set(name, next)
    const text = query.toString()
    go(text === '' ? location.pathname : `${location.pathname}?${text}`, { replace: true })
  }
  return [value, change]
}
