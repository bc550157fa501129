import Button from 'antd/es/button'
import { useEffect, useRef, useState } from 'react'
import type { Notice as Said } from '../intake/desk.ts'
import { useIntake, useText } from '../intake/intake-context.ts'
import { useStore } from '../store.ts'

const shownForMs = 10_000

/** What was just done, spoken once: the one live region of the page. */
export function LiveRegion() {
  const notice = useStore(useIntake().notice, state => state.notice)
  return (
    <div className="spoken" aria-live="polite" role="status">
      {notice?.words}
    </div>
  )
}

/** What was just done, shown for ten seconds with the way back; longer while the pointer or the focus is on it. */
export function Notice() {
  const text = useText()
  const intake = useIntake()
  const notice = useStore(intake.notice, state => state.notice)
  const [shown, setShown] = useState<Said | null>(null)
  const isHeld = useRef(false)
  useEffect(() => {
    if (!notice || notice.tone === 'spoken') return
    setShown(notice)
    const timer = setInterval(() => {
      if (!isHeld.current) setShown(null)
    }, shownForMs)
    return () => clearInterval(timer)
  }, [notice])
  const hold = (held: boolean) => () => {
    isHeld.current = held
  }
  if (!shown) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a notice stays while the pointer or the focus is on it
    <div
      className={`notice ${shown.tone}`}
      onPointerEnter={hold(true)}
      onPointerLeave={hold(false)}
      onFocus={hold(true)}
      onBlur={hold(false)}
    >
      <span aria-hidden="true">{shown.words}</span>
      {shown.undo && (
        <Button size="small" type="link" onClick={intake.undo}>
          {text.undo} <kbd>Ctrl+Z</kbd>
        </Button>
      )}
    </div>
  )
}
