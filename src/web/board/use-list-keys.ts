import { useEffect, useRef } from 'react'

type ListKeys = {
  onSelectAll(): void
  /** The rows meant, as lines of cells with a tab between them; told how many once they are copied. */
  copied(): string
}

const hasOwnUse = (target: EventTarget | null) =>
  target instanceof Element &&
  target.closest('input:not([type="checkbox"]), textarea, select, dialog') !== null

/** Ctrl+A and Ctrl+C mean the list wherever the focus is, as after a number was pressed; in fields they mean the text. */
export function useListKeys(keys: ListKeys): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isAll =
        (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.code === 'KeyA'
      if (!isAll || event.defaultPrevented || hasOwnUse(event.target)) return
      if (document.querySelector('dialog[open]')) return
      event.preventDefault()
      latest.current.onSelectAll()
    }
    // Offices have no HTTPS, where a page may not write to the clipboard of its own accord; answering the key it may.
    const onCopy = (event: ClipboardEvent) => {
      if (String(getSelection()) !== '' || hasOwnUse(event.target)) return
      event.clipboardData?.setData('text/plain', latest.current.copied())
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    document.addEventListener('copy', onCopy)
    return () => {
      removeEventListener('keydown', onKey)
      document.removeEventListener('copy', onCopy)
    }
  }, [])
}
