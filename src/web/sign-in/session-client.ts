import type {
  ChosenPassword,
  FirstAdministrator,
  LinkPurpose,
  SignIn,
  SignInState,
} from '../../contract/accounts-api.ts'
import { json, posted } from '../api-client.ts'

export const getSignInState = () => json<SignInState>('/session')
export const signIn = (asked: SignIn) => json<SignInState>('/sign-in', posted(asked))
export const signOut = () => json<SignInState>('/sign-out', { method: 'POST' })
export const openSetUpLink = (link: string) => json<LinkPurpose>('/set-up/link', posted({ link }))
export const choosePassword = (chosen: ChosenPassword) =>
  json<SignInState>('/set-up/password', posted(chosen))
export const setUpFirst = (asked: FirstAdministrator) =>
  json<SignInState>('/set-up/first-administrator', posted(asked))
