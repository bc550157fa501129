import { type KeyboardEvent, type RefObject, useEffect } from 'react'

const stops = 'a[href], button'

/** Where an arrow, Home or End leads among so many, from the one at `index`; null for any other key. It ends at the ends. */
export function stepAmong(count: number, index: number, key: string): number | null {
  if (key === 'ArrowDown' || key === 'ArrowRight') return Math.min(count - 1, index + 1)
  if (key === 'ArrowUp' || key === 'ArrowLeft') return Math.max(0, index - 1)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/** What is drawn of the links and buttons: a telephone folds some of them away. */
const shown = (box: HTMLElement): HTMLElement[] =>
  [...box.querySelectorAll<HTMLElement>(stops)].filter(each => each.offsetParent !== null)

function stopAt(box: HTMLElement, chosen: HTMLElement | undefined): void {
  for (const each of box.querySelectorAll<HTMLElement>(stops)) each.tabIndex = each === chosen ? 0 : -1
}

/**
 * Makes the links and buttons of a box one stop of Tab, with the arrow keys among them, so that what stands on every page
 * is passed by one press. The stop is where the focus last was there, else `first` (a selector), else the first that is drawn.
 */
export function useOneStop(
  box: RefObject<HTMLElement | null>,
  first: string,
): { onKeyDown(event: KeyboardEvent): void; onFocus(): void } {
  // After every drawing: what is there, and what of it is the current one, may be another.
  useEffect(() => {
    const place = () => {
      const own = box.current
      if (!own) return
      const all = shown(own)
      const focused = all.find(each => each === document.activeElement)
      stopAt(own, focused ?? all.find(each => each.matches(first)) ?? all[0])
    }
    place()
    addEventListener('resize', place)
    return () => removeEventListener('resize', place)
  })
  const onFocus = () => {
    const own = box.current
    const focused = own && shown(own).find(each => each === document.activeElement)
    if (focused) stopAt(own, focused)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!box.current || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const all = shown(box.current)
    const index = all.indexOf(document.activeElement as HTMLElement)
    const next = index < 0 ? null : stepAmong(all.length, index, event.key)
    if (next === null) return
    // The arrows are the page's as well, in its lists.
    event.preventDefault()
    event.stopPropagation()
    all[next]?.focus()
  }
  return { onKeyDown, onFocus }
}
