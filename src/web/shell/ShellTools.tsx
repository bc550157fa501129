import Button from 'antd/es/button'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useSession } from '../sign-in/session-context.ts'
import { useShellText } from './shell-text.ts'

const SearchPalette = lazy(() =>
  import('./SearchPalette.tsx').then(each => ({ default: each.SearchPalette })),
)
const NoticesDrawer = lazy(() =>
  import('./NoticesDrawer.tsx').then(each => ({ default: each.NoticesDrawer })),
)

/** Search and notices in the bar of every page; what they open comes when it is first opened. */
export function ShellTools() {
  const text = useShellText()
  const { signedIn } = useSession()
  const [open, setOpen] = useState<'search' | 'notices' | null>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey) || event.code !== 'KeyK')
        return
      event.preventDefault()
      setOpen('search')
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const close = () => setOpen(null)
  return (
    <>
      <Button
        type="text"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        title={`${text.search} Ctrl+K`}
        onClick={() => setOpen('search')}
        icon={<SearchIcon />}
        aria-label={text.search}
      >
        <span className="wide-only">{text.search}</span>
      </Button>
      {signedIn && (
        <Button
          type="text"
          aria-haspopup="dialog"
          onClick={() => setOpen('notices')}
          icon={<NoticeIcon />}
          aria-label={text.notices}
          title={text.notices}
        >
          <span className="wide-only">{text.notices}</span>
        </Button>
      )}
      <Suspense>
        {open === 'search' && <SearchPalette onClose={close} />}
        {open === 'notices' && signedIn && <NoticesDrawer region={signedIn.region} onClose={close} />}
      </Suspense>
    </>
  )
}

const SearchIcon = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
    <circle cx="7" cy="7" r="4.5" strokeWidth="1.4" />
    <path d="m10.5 10.5 4 4" strokeWidth="1.4" strokeLinecap="round" />
  </svg>
)

const NoticeIcon = () => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
    <path d="M2 3.5h12v8H8.5L5.5 14v-2.5H2z" strokeWidth="1.4" strokeLinejoin="round" />
  </svg>
)
