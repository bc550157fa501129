import { type RefObject, useLayoutEffect, useState } from 'react'

export type TableWidth = 'narrow' | 'middle' | 'wide'

// Below this a telephone shows number, words, lead and window; above the other there is room for kind and benchmark.
const narrowBelow = 560
const wideFrom = 940

const widthOf = (pixels: number): TableWidth =>
  pixels < narrowBelow ? 'narrow' : pixels >= wideFrom ? 'wide' : 'middle'

/** How many columns the pane has room for. */
export function useTableWidth(box: RefObject<HTMLElement | null>): TableWidth {
  const [width, setWidth] = useState<TableWidth>('middle')
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    // Hidden while the document is shown, it will have the whole screen.
    const measure = () => setWidth(widthOf(element.clientWidth || window.innerWidth))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}
