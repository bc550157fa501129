import { useEffect, useRef } from 'react'

// 焦点: what was pressed is often gone once it is done. Who works by keys must not be thrown back to the top of the page.

/** The page's own content. */
const content = () => document.getElementById('content')

/** Nothing has it, or only the heading that caught it: see use-kept-focus.ts. */
function isLost(): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body || activeElement.matches('#content, #content h1')
}

/** Gives the focus to `target` unless something has it. */
export function focusIfLost(target: HTMLElement | null | undefined): void {
  if (isLost()) target?.focus({ preventScroll: true })
}

/** Whenever `at` becomes something else and nothing has the focus, `find` says where the work goes on; not where it is undefined. */
export function useFocusIfLost(at: string | undefined, find: () => HTMLElement | null | undefined): void {
  const was = useRef(at)
  const latest = useRef(find)
  latest.current = find
  useEffect(() => {
    if (was.current === at) return
    was.current = at
    if (at !== undefined) focusIfLost(latest.current())
  }, [at])
}

/** What `at` names begins at its top, and not where the one before was left; what has the focus stays in sight. */
export function useShownFromTop(at: string | undefined): void {
  const was = useRef(at)
  useEffect(() => {
    const isAnother = was.current !== undefined && was.current !== at
    was.current = at
    if (!isAnother) return
    content()?.scrollTo(0, 0)
    if (!isLost()) document.activeElement?.scrollIntoView({ block: 'nearest' })
  }, [at])
}
