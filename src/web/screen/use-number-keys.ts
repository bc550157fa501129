import { useEffect } from 'react'

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Arrows go from number to number, in the order of reading, once a number has the focus; Enter opens its list. */
export function useNumberKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = steps[event.key]
      const from = document.activeElement
      if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
      if (!(from instanceof HTMLAnchorElement) || !from.matches('a.count-link')) return
      const numbers = [...document.querySelectorAll<HTMLAnchorElement>('a.count-link')]
      const next = numbers[numbers.indexOf(from) + step]
      if (!next) return
      event.preventDefault()
      next.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
