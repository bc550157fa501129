import { useText } from '../intake/intake-context.ts'
import { useSession } from '../sign-in/session-context.ts'
import { AddressLink } from './AddressLink.tsx'
import { usePath } from './address.ts'
import { entriesOf, pageAt, pathOf } from './pages-of-posts.ts'
import './navigation.css'

/** The pages of the post that is signed in; a bar at the foot of a telephone. */
export function Navigation() {
  const text = useText()
  const { signedIn } = useSession()
  const post = signedIn?.post ?? null
  const path = usePath()
  const open = pageAt(path, post).name
  return (
    <nav className="pages" aria-label={text.pages}>
      {entriesOf(post).map(name => (
        <AddressLink
          key={name}
          to={pathOf(name, signedIn?.agency ?? null)}
          aria-current={open === name ? 'page' : undefined}
        >
          {text.pageNames[name]}
        </AddressLink>
      ))}
    </nav>
  )
}
