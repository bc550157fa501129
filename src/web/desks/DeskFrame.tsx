import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../intake/intake-context.ts'
import { FirstStepsStrip } from '../setup/FirstStepsStrip.tsx'
import { Brand } from '../shell/Brand.tsx'
import { LookButtons } from '../shell/LookButtons.tsx'
import { OfflineStrip } from '../shell/OfflineStrip.tsx'
import { RegionChoice, SampleStrip } from '../shell/RegionChoice.tsx'
import { ShellTools } from '../shell/ShellTools.tsx'
import { SignOut } from '../sign-in/SignOut.tsx'
import { useDeskText } from './desk-text.ts'
import { type KeyOfPage, KeysOfPage } from './KeysOfPage.tsx'
import { Navigation } from './Navigation.tsx'
import { useKeptFocus } from './use-kept-focus.ts'

type DeskFrameProps = {
  title: string
  /** The title as it is drawn, where words of it stand in a language of their own. */
  heading?: ReactNode
  /** Beside the title: as of when, sums. */
  facts?: ReactNode
  /** What was just done, told also to those who do not see it. */
  said?: string
  /** The way back of it, shown beside the words. */
  saidActs?: ReactNode
  /** The page's own keys, for the list under `?`. */
  keys?: readonly KeyOfPage[]
  /** At the end of the heading's line: what the page is opened for. */
  acts?: ReactNode
  children: ReactNode
}

const noKeys: readonly KeyOfPage[] = []

/** What every desk shares: the bar with the post's pages, one heading that is the page's question, one live region. */
export function DeskFrame({
  title,
  heading: drawn = title,
  facts,
  said = '',
  saidActs,
  keys = noKeys,
  acts,
  children,
}: DeskFrameProps) {
  const text = useDeskText()
  const { product } = useText()
  const main = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useKeptFocus(main, heading, said)
  useEffect(() => {
    document.title = `${title} · ${product}`
  }, [title, product])
  return (
    <>
      <a className="skip-link" href="#content">
        {text.skip}
      </a>
      <header className="top-bar">
        <Brand />
        <Navigation />
        <RegionChoice />
        <span className="spring" />
        <ShellTools />
        <LookButtons />
        <KeysOfPage keys={keys} />
        <SignOut />
      </header>
      <FirstStepsStrip />
      <SampleStrip />
      <OfflineStrip />
      <main ref={main} className="desk" id="content" tabIndex={-1}>
        <div className="desk-head">
          <h1 ref={heading} tabIndex={-1}>
            {drawn}
          </h1>
          {facts && <div className="desk-facts">{facts}</div>}
          {acts && <div className="desk-acts">{acts}</div>}
        </div>
        {children}
        <div className={said === '' ? 'spoken' : 'said'}>
          <p role="status" aria-live="polite">
            {said}
          </p>
          {saidActs}
        </div>
      </main>
    </>
  )
}
