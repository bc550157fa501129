import { useText } from '../intake/intake-context.ts'
import { useSession } from '../sign-in/session-context.ts'
import { AddressLink } from './AddressLink.tsx'
import { usePath } from './address.ts'
import { entriesOf, pageAt, pathOf } from './pages-of-posts.ts'
import './navigation.css'

/** The pages of the post that is signed in; a bar at the foot of a telephone. */
export function Navigation() {
  const text = useText()
  const post = useSession().signedIn?.post ?? null
  const path = usePath()
  const isAgency = post === 'agency-head' || post === 'reporter'
  const open = pageAt(path, post).name
  return (
    <nav className="pages" aria-label={text.pages}>
      {entriesOf(post).map(name => (
        <AddressLink key={name} to={pathOf[name]} aria-current={open === name ? 'page' : undefined}>
          {name === 'board' && isAgency ? text.pageNames.own : text.pageNames[name]}
        </AddressLink>
      ))}
    </nav>
  )
}
