import Button from 'antd/es/button'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useShellText } from '../shell/shell-text.ts'

const KeyDrawer = lazy(() => import('./KeyDrawer.tsx').then(module => ({ default: module.KeyDrawer })))

/** A key and what it does, as a page says it: `['A', '采用']`. */
export type KeyOfPage = readonly [key: string, does: string]

const isWritten = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

/** 快捷键: those of this page and those of every page, opened by `?` or its button. */
export function KeysOfPage({ keys }: { keys: readonly KeyOfPage[] }) {
  const text = useShellText()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // A Chinese input method gives the full-width sign.
      if (event.isComposing || isWritten(event.target) || (event.key !== '?' && event.key !== '？')) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return (
    <>
      <Button className="wide-only" type="text" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {text.keys} <kbd>?</kbd>
      </Button>
      <Suspense>{isOpen && <KeyDrawer keys={keys} onClose={() => setOpen(false)} />}</Suspense>
    </>
  )
}
