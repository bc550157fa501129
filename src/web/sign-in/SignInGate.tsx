import { type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { SignedInPost, SignInState } from '../../contract/accounts-api.ts'
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
  // Whose page this is: what one post had open is not shown to another.
  const shownTo = useRef<string | null>(null)
  const session = useMemo(
    () => ({
      signedIn,
      enter(next: SignInState) {
        const others = { predicate: ({ queryKey }: { queryKey: QueryKey }) => queryKey[0] !== stateKey[0] }
        const before = shownTo.current
        // What one post was shown is not the next one's. Whoever comes back goes on where the session ended.
        if (next.signedIn && ownerOf(next.signedIn) === before) void queries.invalidateQueries(others)
        else queries.removeQueries(others)
        queries.setQueryData(stateKey, next)
      },
    }),
    [queries, signedIn],
  )
  if (signedIn) shownTo.current = ownerOf(signedIn)
  const link = linkOfAddress()
  if (state.isPending) return null
  return (
    <SessionContext value={session}>
      {link === null ? (
        <Shown state={state.data} before={shownTo.current}>
          {children}
        </Shown>
      ) : (
        <SetUpPage link={link} />
      )}
    </SessionContext>
  )
}

type ShownProps = { state: SignInState | undefined; before: string | null; children: ReactNode }

function Shown({ state, before, children }: ShownProps) {
  // Where the server does not answer the page itself says so, and keeps what was typed.
  if (!state?.accounts) return children
  const owner = state.signedIn ? ownerOf(state.signedIn) : before
  if (owner === null) return <SignInPage provider={state.provider} />
  // A session that has ended leaves the page where it is, under the sign-in: nothing typed is lost.
  const hasEnded = state.signedIn === null
  return (
    <>
      <div key={owner} className="signed-in" inert={hasEnded}>
        {children}
      </div>
      {hasEnded && (
        <Over>
          <SignInPage provider={state.provider} hasEnded />
        </Over>
      )}
    </>
  )
}

/** Over everything, also over an open dialog: the browser's own, which holds the focus wherever it was. */
function Over({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="ended-cover" onCancel={event => event.preventDefault()}>
      {children}
    </dialog>
  )
}

const ownerOf = ({ region, signInName }: SignedInPost): string => `${region} ${signInName}`
