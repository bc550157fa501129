import { useEffect, useLayoutEffect, useRef } from 'react'

/** A key pressed this soon after something new was drawn was meant for what stood there before. */
const tooSoon = 250

const fields = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'

/** A ticked box takes no letters; what stands in a dialog covers the page that the keys are of. */
const isWritten = (target: EventTarget | null) =>
  target instanceof Element && target.closest(`${fields}, dialog, [role=dialog]`) !== null

/**
 * Keys by their place on the keyboard (`KeyA`), silent in fields and while an input method composes. `drawn` names what
 * is on the page, null while it is not all there: no key counts then, nor for a moment after it changes.
 */
export function useLetterKeys(keys: Readonly<Record<string, () => void>>, drawn: string | null): void {
  const latest = useRef(keys)
  latest.current = keys
  const since = useRef(0)
  const isDrawn = drawn !== null
  // Before the browser paints: a key that comes between is meant for what stood there before, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment counts from when something else is drawn
  useLayoutEffect(() => {
    since.current = performance.now()
  }, [drawn])
  useEffect(() => {
    if (!isDrawn || localStorage.getItem('luoshi.letter-keys') === 'off') return
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const act = latest.current[event.code]
      if (!act || isWritten(event.target) || performance.now() - since.current < tooSoon) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isDrawn])
}
