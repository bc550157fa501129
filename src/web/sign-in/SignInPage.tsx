import { useState } from 'react'
import type { SignInState } from '../../contract/accounts-api.ts'
import { Failure, Field, SignInFrame, useSubmission } from './SignInFrame.tsx'
import { signIn } from './session-client.ts'
import { useSession } from './session-context.ts'
import { useSignInText } from './sign-in-text.ts'

/** What the way back from the identity provider wrote into the address. */
const fromProvider = () => new URLSearchParams(location.search).get('sign-in')

type SignInPageProps = {
  provider: SignInState['provider']
  /** A session ended under the page, which lies below. */
  hasEnded?: boolean
}

/** 登录 by name and password, or at the identity provider where there is one. */
export function SignInPage({ provider, hasEnded = false }: SignInPageProps) {
  const text = useSignInText()
  const { enter } = useSession()
  const [signInName, setSignInName] = useState('')
  const [password, setPassword] = useState('')
  const { isWaiting, failure, submit } = useSubmission(async () => {
    enter(await signIn({ signInName, password }))
  })
  const outcome = fromProvider()
  return (
    <SignInFrame title={text.signIn}>
      {hasEnded && <p className="sign-in-hint">{text.ended}</p>}
      {outcome && !failure && (
        <Failure>{outcome === 'refused' ? text.providerRefused : text.providerFailed}</Failure>
      )}
      {failure && <Failure>{failure}</Failure>}
      <form onSubmit={submit}>
        <Field
          label={text.signInName}
          hint={text.signInNameHint}
          value={signInName}
          onChange={setSignInName}
          autoComplete="username"
        />
        <Field
          label={text.password}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <button type="submit" className="sign-in-submit" disabled={isWaiting}>
          {isWaiting ? text.waiting : text.signIn}
        </button>
      </form>
      {provider && (
        <a className="sign-in-provider" href="/sign-in/provider">
          {text.byProvider(provider)}
        </a>
      )}
      <p className="sign-in-hint">{text.noAccount}</p>
    </SignInFrame>
  )
}
