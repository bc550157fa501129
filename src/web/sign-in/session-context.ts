import { createContext, useContext } from 'react'
import type { SignedInPost, SignInState } from '../../contract/accounts-api.ts'

export type Session = {
  /** Null while the instance has no accounts. */
  signedIn: SignedInPost | null
  /** Shows the page as this state has it. */
  enter(state: SignInState): void
}

export const SessionContext = createContext<Session>({ signedIn: null, enter: () => {} })

export const useSession = (): Session => useContext(SessionContext)
