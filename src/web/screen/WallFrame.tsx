import { type ReactNode, useEffect } from 'react'
import { useText } from '../intake/intake-context.ts'
import { Mixed } from '../parts/Mixed.tsx'
import type { Feed } from './feed.ts'
import { useScreenText } from './screen-text.ts'

type WallFrameProps = {
  title: string
  asOf: string
  feed: Feed
  said: string
  onLeave(): void
  children: ReactNode
}

/** The whole screen and nothing else: a wall has no pointer, and no one who signs out. */
export function WallFrame({ title, asOf, feed, said, onLeave, children }: WallFrameProps) {
  const text = useScreenText()
  const { product } = useText()
  useEffect(() => {
    document.title = `${title} · ${product}`
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onLeave()
    }
    addEventListener('keydown', leave)
    return () => removeEventListener('keydown', leave)
  }, [title, product, onLeave])
  return (
    <main className="wall" id="content" tabIndex={-1}>
      <div className={`wall-head feed ${feed}`}>
        <h1>
          <Mixed>{title}</Mixed>
        </h1>
        <p>{asOf}</p>
        <button type="button" className="leave-wall" onClick={onLeave}>
          {text.leaveWall}
        </button>
      </div>
      {children}
      <p className="spoken" role="status" aria-live="polite">
        {said}
      </p>
    </main>
  )
}
