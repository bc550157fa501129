import { useEffect } from 'react'
import './print.css'

/** Paper is white: the page is printed in the light theme, whatever the screen is in. */
export function usePrintedLight(): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    let shown = dataset.theme
    const before = () => {
      shown = dataset.theme
      dataset.theme = 'light'
    }
    const after = () => {
      if (shown === undefined) delete dataset.theme
      else dataset.theme = shown
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
}
