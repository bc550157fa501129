import { useEffect, useId, useRef, useState } from 'react'
import { useText } from '../intake/intake-context.ts'
import { PageIcon } from '../shell/page-icons.tsx'
import { useShellText } from '../shell/shell-text.ts'
import { useSession } from '../sign-in/session-context.ts'
import { AddressLink } from './AddressLink.tsx'
import { usePath } from './address.ts'
import { type EntryName, entriesOf, pageAt, pathOf } from './pages-of-posts.ts'
import { useOneStop } from './use-one-stop.ts'
import './navigation.css'

/** So many words fit side by side at the foot of a telephone; the others stand under 更多. */
const atFoot = 4

/** The pages of the post that is signed in: a rail at the left, a bar at the foot of a telephone. */
export function Navigation() {
  const text = useText()
  const words = useShellText()
  const { signedIn } = useSession()
  const post = signedIn?.post ?? null
  const open = pageAt(usePath(), post)
  const [isUnfolded, setUnfolded] = useState(false)
  const moreId = useId()
  const rail = useRef<HTMLElement>(null)
  const oneStop = useOneStop(rail, '[aria-current]')
  const entries = entriesOf(post)
  const hasMore = entries.length > atFoot + 1
  useEffect(() => {
    document.body.classList.add('with-rail')
    return () => document.body.classList.remove('with-rail')
  }, [])
  const isOpen = (name: EntryName) =>
    open.name === name && (name !== 'agency' || open.about === signedIn?.agency)
  return (
    <nav
      className="pages"
      ref={rail}
      aria-label={text.pages}
      id={moreId}
      data-unfolded={isUnfolded || undefined}
      {...oneStop}
    >
      {entries.map((name, index) => (
        <AddressLink
          key={name}
          to={pathOf(name, signedIn?.agency ?? null)}
          className={hasMore && index >= atFoot ? 'under-more' : undefined}
          aria-current={isOpen(name) ? 'page' : undefined}
          onPointerUp={() => setUnfolded(false)}
        >
          <PageIcon name={name} />
          <span>{text.pageNames[name]}</span>
        </AddressLink>
      ))}
      {hasMore && (
        <button
          type="button"
          className="more-pages"
          aria-expanded={isUnfolded}
          aria-controls={moreId}
          onClick={() => setUnfolded(!isUnfolded)}
        >
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="currentColor">
            <circle cx="4" cy="10" r="1.6" />
            <circle cx="10" cy="10" r="1.6" />
            <circle cx="16" cy="10" r="1.6" />
          </svg>
          <span>{words.more}</span>
        </button>
      )}
    </nav>
  )
}
