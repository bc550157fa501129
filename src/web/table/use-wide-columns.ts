import { type RefObject, useLayoutEffect, useState } from 'react'

// Below this the table has no room for kind and benchmark beside the six columns everyone needs.
const wideFrom = 940

/** Whether the pane is wide enough for every column. */
export function useWideColumns(box: RefObject<HTMLElement | null>): boolean {
  const [isWide, setWide] = useState(false)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setWide(element.clientWidth >= wideFrom))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return isWide
}
