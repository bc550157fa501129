import { useQuery, useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useEffect, useRef, useState } from 'react'
import type { FirstSteps } from '../../contract/first-steps-api.ts'
import { json } from '../api-client.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { usePath } from '../desks/address.ts'
import { useOneStop } from '../desks/use-one-stop.ts'
import { listRegions } from '../ledger/ledger-client.ts'
import { useSession } from '../sign-in/session-context.ts'
import { nextStep, stepNames, stepsOf } from './first-steps.ts'
import { useSetupText } from './setup-text.ts'
import './setup.css'

const offices: ReadonlySet<string> = new Set(['administrator', 'office-head', 'supervisor'])
const foldedKey = 'luoshi.first-steps'

/** 开通 n / 7 under the top bar until the first plan is issued and handed out; never in the way, and foldable. */
export function FirstStepsStrip() {
  const post = useSession().signedIn?.post ?? null
  return post === null || offices.has(post) ? <Strip /> : null
}

/** Lists in which a step shows; when a page asks for one of them again, something was done on it. */
const listsOfSteps: ReadonlySet<unknown> = new Set(['plans', 'ledger', 'accounts'])

function useFirstSteps(path: string) {
  const { signedIn } = useSession()
  const queries = useQueryClient()
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ type, query }) => {
        if (type !== 'updated' || query.state.dataUpdateCount < 2 || query.state.fetchStatus !== 'idle')
          return
        if (listsOfSteps.has(query.queryKey[0])) void queries.invalidateQueries({ queryKey: ['first-steps'] })
      }),
    [queries],
  )
  const regions = useQuery({
    queryKey: ['ledger', 'regions'],
    queryFn: listRegions,
    enabled: signedIn === null,
  })
  const region = signedIn?.region ?? regions.data?.regions[0]?.id
  return useQuery({
    queryKey: ['first-steps', region, path],
    queryFn: () => json<FirstSteps>(`/regions/${encodeURIComponent(region ?? '')}/first-steps`),
    enabled: region !== undefined,
    retry: false,
    staleTime: 0,
    placeholderData: before => before,
  })
}

function Strip() {
  const text = useSetupText()
  const path = usePath()
  const found = useFirstSteps(path)
  const [isFolded, setFolded] = useState(() => localStorage.getItem(foldedKey) === 'folded')
  const box = useRef<HTMLElement>(null)
  const oneStop = useOneStop(box, '.strip-go')
  if (!found.data) return null
  const steps = stepsOf(found.data)
  const next = nextStep(steps)
  if (next === null) return null
  const done = steps.filter(each => each.isDone).length
  const fold = (folded: boolean) => {
    setFolded(folded)
    try {
      localStorage.setItem(foldedKey, folded ? 'folded' : 'open')
    } catch {
      // it is open again the next time
    }
  }
  return (
    <section className="setup-strip" ref={box} aria-label={text.strip(done, stepNames.length)} {...oneStop}>
      <strong>{text.strip(done, stepNames.length)}</strong>
      {isFolded ? (
        <>
          <span className="spring" />
          <Button size="small" type="text" onClick={() => fold(false)}>
            {text.unfold}
          </Button>
        </>
      ) : (
        <>
          <ol>
            {steps.map(({ name, isDone, path: to }) => (
              <li key={name} className={isDone ? 'done' : undefined}>
                <AddressLink to={to} aria-current={name === next.name ? 'step' : undefined}>
                  {isDone && <span aria-hidden="true">✓ </span>}
                  {text.steps[name]}
                  {isDone && <span className="spoken">{text.done}</span>}
                </AddressLink>
              </li>
            ))}
          </ol>
          <span className="next-step">
            {text.next}
            {text.hints[next.name]}
            {found.data.samples > 0 && ` · ${text.samples(found.data.samples)}`}
          </span>
          <span className="spring" />
          <AddressLink className="strip-go" to={next.path}>
            {text.go}
          </AddressLink>
          <Button size="small" type="text" onClick={() => fold(true)}>
            {text.fold}
          </Button>
        </>
      )}
    </section>
  )
}
