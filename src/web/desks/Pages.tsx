import { lazy, Suspense } from 'react'
import { IntakePage } from '../pages/IntakePage.tsx'
import { useSession } from '../sign-in/session-context.ts'
import { usePath, useQueryValue } from './address.ts'
import { isOpenTo, pageAt } from './pages-of-posts.ts'

// The desks come when one is first opened, so that the intake page loads no more than before.
const DeskPages = lazy(() => import('./DeskPages.tsx').then(module => ({ default: module.DeskPages })))

/** The page that the address names, for the post that is signed in. */
export function Pages() {
  const post = useSession().signedIn?.post ?? null
  const path = usePath()
  const [plan] = useQueryValue('plan')
  const page = pageAt(path, post)
  // Before there are accounts the first page is a plan; `/?plan=…` has named one since the first version.
  const isIntake = page.name === 'intake' || (path === '/' && (page.name === 'plans' || plan !== ''))
  if (isIntake && isOpenTo('intake', post)) return <IntakePage />
  const open = isIntake && plan !== '' ? ({ name: 'plan', about: plan } as const) : page
  return (
    <Suspense>
      <DeskPages page={open} />
    </Suspense>
  )
}
