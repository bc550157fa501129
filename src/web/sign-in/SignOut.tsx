import Button from 'antd/es/button'
import { signOut } from './session-client.ts'
import { useSession } from './session-context.ts'
import { useSignInText } from './sign-in-text.ts'

/** 退出, beside the post that is signed in. Nothing while there are no accounts. */
export function SignOut() {
  const text = useSignInText()
  const { signedIn } = useSession()
  if (!signedIn) return null
  // A load leaves nothing of this post in the memory of a shared computer.
  const leave = () => location.assign('/')
  return (
    <>
      <span className="signed-in-post">
        {signedIn.agencyName !== null && <span lang="zh-Hans">{signedIn.agencyName} · </span>}
        {text.posts[signedIn.post]}
      </span>
      <Button type="text" onClick={() => void signOut().then(leave, leave)}>
        {text.signOut}
      </Button>
    </>
  )
}
