import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { SignInState } from '../../contract/accounts-api.ts'
import { onSignInRequired } from '../api-client.ts'
import { linkOfAddress, SetUpPage } from './SetUpPage.tsx'
import { SignInPage } from './SignInPage.tsx'
import { getSignInState } from './session-client.ts'
import { SessionContext } from './session-context.ts'

const stateKey = ['sign-in-state']

/** Shows the page to whoever may see it, and sign-in to everybody else, also when a session ends under the page. */
export function SignInGate({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const state = useQuery({ queryKey: stateKey, queryFn: getSignInState })
  useEffect(() => onSignInRequired(() => void queries.invalidateQueries({ queryKey: stateKey })), [queries])
  const signedIn = state.data?.signedIn ?? null
  const session = useMemo(
    () => ({
      signedIn,
      enter(next: SignInState) {
        // What one post was shown is not the next one's.
        queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== stateKey[0] })
        queries.setQueryData(stateKey, next)
      },
    }),
    [queries, signedIn],
  )
  const link = linkOfAddress()
  if (state.isPending) return null
  return (
    <SessionContext value={session}>
      {link === null ? <Shown state={state.data}>{children}</Shown> : <SetUpPage link={link} />}
    </SessionContext>
  )
}

function Shown({ state, children }: { state: SignInState | undefined; children: ReactNode }) {
  // Where the server does not answer the page itself says so, and keeps what was typed.
  if (!state?.accounts) return children
  if (!state.signedIn) return <SignInPage provider={state.provider} />
  return children
}
