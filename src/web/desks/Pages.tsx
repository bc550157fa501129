import { lazy, Suspense } from 'react'
import { IntakePage } from '../pages/IntakePage.tsx'
import { useSession } from '../sign-in/session-context.ts'
import { usePath } from './address.ts'
import { pageAt } from './pages-of-posts.ts'

// The desks come when one is first opened, so that the intake page loads no more than before.
const DeskPages = lazy(() => import('./DeskPages.tsx').then(module => ({ default: module.DeskPages })))

/** The page that the address names, for the post that is signed in. */
export function Pages() {
  const post = useSession().signedIn?.post ?? null
  const page = pageAt(usePath(), post)
  if (page.name === 'plans') return <IntakePage />
  return (
    <Suspense>
      <DeskPages page={page} />
    </Suspense>
  )
}
