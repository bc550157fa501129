import { go, usePath, useQueryValue } from '../desks/address.ts'
import { intakePath } from '../desks/pages-of-posts.ts'

const intakeForm = /^\/plans\/([^/]+)\/intake\/?$/

/** The plan that a path names; null where the query names it, or nobody. */
const planOfPath = (path: string): string | null => {
  const [, id] = intakeForm.exec(path) ?? []
  return id === undefined ? null : decodeURIComponent(id)
}

/** Whether the intake page stands at an address of its own, and its query need not name the plan. */
export const isNamedByPath = (): boolean => planOfPath(location.pathname) !== null

/** Opens another plan; none is the first of the list. */
export function openPlan(id: string | null): void {
  if (location.pathname !== '/') {
    go(id === null ? '/plans' : intakePath(id))
    return
  }
  const now = new URLSearchParams(location.search).get('plan')
  if (now !== id) go(id ? `?plan=${encodeURIComponent(id)}` : '?')
}

/** Which plan the address names. */
export function usePlanAddress(): string | null {
  const path = usePath()
  const [named] = useQueryValue('plan')
  return planOfPath(path) ?? (named === '' ? null : named)
}
