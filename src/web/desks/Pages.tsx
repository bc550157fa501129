import { lazy, Suspense } from 'react'
import { useSession } from '../sign-in/session-context.ts'
import { usePath, useQueryValue } from './address.ts'
import { isOpenTo, pageAt } from './pages-of-posts.ts'

// Plans and desks come apart, each when it is first opened: the first screen loads what it needs and no more.
const DeskPages = lazy(() => import('./DeskPages.tsx').then(module => ({ default: module.DeskPages })))
const IntakePage = lazy(() =>
  import('../pages/IntakePage.tsx').then(module => ({ default: module.IntakePage })),
)

/** The page that the address names, for the post that is signed in. */
export function Pages() {
  const post = useSession().signedIn?.post ?? null
  const path = usePath()
  const [plan] = useQueryValue('plan')
  const page = pageAt(path, post)
  // Before there are accounts the first page is a plan; `/?plan=…` has named one since the first version.
  const isIntake = page.name === 'intake' || (path === '/' && (page.name === 'plans' || plan !== ''))
  const open = isIntake && plan !== '' ? ({ name: 'plan', about: plan } as const) : page
  return (
    <Suspense>{isIntake && isOpenTo('intake', post) ? <IntakePage /> : <DeskPages page={open} />}</Suspense>
  )
}
