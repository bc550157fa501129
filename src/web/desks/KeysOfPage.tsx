import Button from 'antd/es/button'
import Drawer from 'antd/es/drawer'
import { useEffect, useState } from 'react'
import { useShellText } from '../shell/shell-text.ts'
import '../shell/search.css'

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
      <Drawer open={isOpen} onClose={() => setOpen(false)} title={text.keys} size={420} destroyOnHidden>
        {keys.length > 0 && <KeyTable title={text.keysHere} keys={keys} />}
        <KeyTable title={text.keysEverywhere} keys={text.general} />
        <p className="hint">{text.keysOff}</p>
      </Drawer>
    </>
  )
}

function KeyTable({ title, keys }: { title: string; keys: readonly KeyOfPage[] }) {
  return (
    <table className="key-table">
      <caption>{title}</caption>
      <tbody>
        {keys.map(([key, does]) => (
          <tr key={key}>
            <th scope="row">
              <kbd>{key}</kbd>
            </th>
            <td>{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
