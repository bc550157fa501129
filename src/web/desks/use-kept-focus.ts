import { type RefObject, useEffect } from 'react'

// 焦点不落空: what had the focus often leaves the page with what was done (a button is gone with the state that it was
// offered in, a row with its decision). Then the next row of its list has it, or the heading where no row is left.

const rows = 'li, tr, [role="row"], article'
const focusable = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]'

/** Parts of the page place the focus themselves as they come; only what nobody has taken is placed here. */
const afterThemselvesMs = 80
/** A form over the page leaves in a tenth of a second and gives the focus back to what opened it, which may be gone. */
const afterTheFormMs = 400

type Place = {
  readonly element: Element
  readonly list: Element | null
  readonly index: number
}

function placeOf(element: Element, within: Element): Place {
  const row = element.closest(rows)
  if (!row?.parentElement || !within.contains(row)) return { element, list: null, index: 0 }
  return { element, list: row.parentElement, index: [...row.parentElement.children].indexOf(row) }
}

/** What has the focus next: in the row that now stands where the focus was, else in the last one; else nothing. */
export function nextIn(list: Element | null, index: number): HTMLElement | null {
  if (!list?.isConnected) return null
  const left = [...list.children].filter(each => each.matches(rows))
  const row = left[Math.min(index, left.length - 1)]
  if (!row) return null
  return row.matches(focusable) ? (row as HTMLElement) : row.querySelector<HTMLElement>(focusable)
}

/** Keeps the focus within a page whose parts come and go. `said` changes with whatever was done. */
export function useKeptFocus(
  main: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  said: string,
): void {
  useEffect(() => {
    const within = main.current
    if (!within) return
    let last: Place | null = null
    let timer: ReturnType<typeof setTimeout> | undefined
    const note = (event: FocusEvent) => {
      if (event.target instanceof Element) last = placeOf(event.target, within)
    }
    // Whoever leaves by pressing elsewhere has left: nothing is brought back to them.
    const leave = (event: FocusEvent) => {
      if (event.relatedTarget === null && event.target instanceof Element && event.target.isConnected)
        queueMicrotask(() => {
          if (last?.element.isConnected) last = null
        })
    }
    const observer = new MutationObserver(() => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return
      const { list, index } = last
      last = null
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (document.activeElement === document.body)
          (nextIn(list, index) ?? heading.current)?.focus({ preventScroll: true })
      }, afterThemselvesMs)
    })
    within.addEventListener('focusin', note)
    within.addEventListener('focusout', leave)
    observer.observe(within, { childList: true, subtree: true })
    return () => {
      clearTimeout(timer)
      observer.disconnect()
      within.removeEventListener('focusin', note)
      within.removeEventListener('focusout', leave)
    }
  }, [main, heading])
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
    }, afterTheFormMs)
    return () => clearTimeout(timer)
  }, [said, heading])
}
