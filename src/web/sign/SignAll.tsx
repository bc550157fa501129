import Button from 'antd/es/button'
import { useEffect, useRef } from 'react'
import { useSignText } from './sign-text.ts'

type SignAllProps = {
  summary: { all: number; behind: number; late: number; unchanged: number; again: number }
  isWaiting: boolean
  onSign(): void
  onCancel(): void
}

/** What would be signed, with what is worth a look in it. It can be withdrawn, so nothing more is asked. */
export function SignAll({ summary, isWaiting, onSign, onCancel }: SignAllProps) {
  const text = useSignText()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const latest = useRef({ onSign, onCancel })
  latest.current = { onSign, onCancel }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat) return
      const act =
        event.key === 'Escape'
          ? latest.current.onCancel
          : event.key === 'Enter' && event.ctrlKey
            ? latest.current.onSign
            : null
      if (!act) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const parts = [
    text.behind(summary.behind),
    text.lateCount(summary.late),
    text.unchangedCount(summary.unchanged),
    text.againCount(summary.again),
  ]
  return (
    <section className="sign-all" aria-label={text.signAll}>
      <p role="status">
        {text.all(summary.all)}: {parts.join(' · ')}
      </p>
      <div className="acts">
        <Button ref={button} onClick={onCancel}>
          {text.oneByOne} <kbd>Esc</kbd>
        </Button>
        <Button type="primary" loading={isWaiting} onClick={onSign}>
          {text.signThese(summary.all)} <kbd>Ctrl+Enter</kbd>
        </Button>
      </div>
    </section>
  )
}
