import { Component, type ReactNode, useState } from 'react'
import { LanguageContext } from './intake/intake-context.ts'
import { shellTexts, useShellText } from './shell/shell-text.ts'
import type { Language } from './text.ts'

type BoundaryState = { broken: string | null }

/** The last net: says that nothing is lost, gives a number to quote, and offers the way back. */
export class PageBoundary extends Component<{ children: ReactNode }, BoundaryState> {
  static override contextType = LanguageContext
  declare context: Language
  override state: BoundaryState = { broken: null }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { broken: numberOf(error) }
  }

  override render() {
    const { broken } = this.state
    if (broken === null) return this.props.children
    const text = shellTexts[this.context]
    return (
      <main className="state-page">
        <h1>{text.broken(broken)}</h1>
        <button type="button" className="plain-button" onClick={() => location.reload()}>
          {text.reopen}
        </button>
        <CopyButton number={broken} />
      </main>
    )
  }
}

/** The same failure has the same number, so that two people who quote it speak of one thing. */
export function numberOf(error: unknown): string {
  const said = error instanceof Error ? `${error.name} ${error.message}` : String(error)
  let sum = 0
  for (let place = 0; place < said.length; place++) sum = (sum * 31 + said.charCodeAt(place)) % 0x10000
  return sum.toString(16).toUpperCase().padStart(4, '0')
}

function CopyButton({ number }: { number: string }) {
  const text = useShellText()
  const [isCopied, setCopied] = useState(false)
  // Without HTTPS there is no clipboard; the number stands above and can be read out.
  if (!navigator.clipboard) return null
  const copy = () => void navigator.clipboard.writeText(number).then(() => setCopied(true))
  return (
    <button type="button" className="plain-button" onClick={copy}>
      {isCopied ? text.copied : text.copyNumber}
    </button>
  )
}
