import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FirstAdministrator, LinkPurpose, SignInState } from '../../contract/accounts-api.ts'
import { ProblemError } from '../api-client.ts'
import { go } from '../desks/address.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { Failure, Field, SignInFrame, useSubmission } from './SignInFrame.tsx'
import { choosePassword, openSetUpLink, setUpFirst } from './session-client.ts'
import { useSession } from './session-context.ts'
import { useSignInText } from './sign-in-text.ts'

const setUpPath = '/set-up'

/** The secret of a set-up link, which stands behind the # so that it reaches no log on its way. */
export const linkOfAddress = (): string | null =>
  location.pathname === setUpPath && location.hash.length > 1 ? location.hash.slice(1) : null

/** 设定口令 by a set-up link. */
export function SetUpPage({ link }: { link: string }) {
  const text = useSignInText()
  const language = useLanguage()
  const purpose = useQuery({ queryKey: ['set-up', link], queryFn: () => openSetUpLink(link), retry: false })
  if (purpose.data) return <SetUpForm link={link} purpose={purpose.data} />
  if (!purpose.error) return <SignInFrame title={text.waiting}>{null}</SignInFrame>
  const told = purpose.error instanceof ProblemError ? purpose.error.problem[language] : null
  return (
    <SignInFrame title={told?.what ?? text.unreachable}>
      {told && <p>{told.remedy}</p>}
      <a href="/">{text.toSignIn}</a>
    </SignInFrame>
  )
}

type RegionKind = FirstAdministrator['regionKind']
const regionKinds: readonly RegionKind[] = ['district', 'county', 'city', 'zone']

function SetUpForm({ link, purpose }: { link: string; purpose: LinkPurpose }) {
  const text = useSignInText()
  const { enter } = useSession()
  const isFirst = purpose.for === 'first-administrator'
  const [regionName, setRegionName] = useState('')
  const [regionKind, setRegionKind] = useState<RegionKind>('district')
  const [signInName, setSignInName] = useState(purpose.signInName ?? '')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')

  const send = (): Promise<SignInState> =>
    isFirst
      ? setUpFirst({ link, regionName, regionKind, signInName, password })
      : choosePassword({ link, password })
  const { isWaiting, failure, submit } = useSubmission(() => {
    if (password !== again) return text.different
    return send().then(state => {
      // The link is used up; going back must not lead to it. Whoever begins has a plan to put in, and rules later.
      go(isFirst ? '/plans' : '/', { replace: true })
      enter(state)
    })
  })
  return (
    <SignInFrame title={isFirst ? text.firstAdministrator : text.choosePassword}>
      <p className="sign-in-hint">{isFirst ? text.firstHint : text.chooseFor(signInName)}</p>
      {failure && <Failure>{failure}</Failure>}
      <form onSubmit={submit}>
        {isFirst && (
          <>
            <Field
              label={text.regionName}
              hint={text.regionNameHint}
              value={regionName}
              onChange={setRegionName}
            />
            <label className="sign-in-field">
              <span>{text.regionKind}</span>
              <select value={regionKind} onChange={event => setRegionKind(event.target.value as RegionKind)}>
                {regionKinds.map(kind => (
                  <option key={kind} value={kind}>
                    {text.regionKinds[kind as keyof typeof text.regionKinds]}
                  </option>
                ))}
              </select>
            </label>
            <Field
              label={text.signInName}
              hint={text.signInNameHint}
              value={signInName}
              onChange={setSignInName}
              autoComplete="username"
            />
          </>
        )}
        <Field
          label={text.newPassword}
          hint={text.leastLength(purpose.leastPasswordLength)}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
        />
        <Field
          label={text.again}
          type="password"
          value={again}
          onChange={setAgain}
          autoComplete="new-password"
        />
        <button type="submit" className="sign-in-submit" disabled={isWaiting}>
          {isWaiting ? text.waiting : isFirst ? text.found : text.enter}
        </button>
      </form>
    </SignInFrame>
  )
}
