import type { KeyboardEvent } from 'react'

/** Esc leaves a form of one line, Ctrl+Enter sends it as it does everywhere; Enter alone does so by itself. */
export const formKeys = (onCancel: () => void) => (event: KeyboardEvent<HTMLFormElement>) => {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Enter' && event.ctrlKey) {
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  if (event.key !== 'Escape') return
  event.stopPropagation()
  onCancel()
}
