import { Component, type ReactNode } from 'react'
import { LanguageContext } from './intake/intake-context.ts'
import { type Language, texts } from './text.ts'

type BoundaryState = { broken: boolean }

/** The last net: says that nothing is lost, and offers the way back. */
export class PageBoundary extends Component<{ children: ReactNode }, BoundaryState> {
  static override contextType = LanguageContext
  declare context: Language
  override state: BoundaryState = { broken: false }

  static getDerivedStateFromError(): BoundaryState {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const text = texts[this.context]
    return (
      <main className="state-page">
        <h1>{text.pageBroken}</h1>
        <button type="button" className="plain-button" onClick={() => location.reload()}>
          {text.reopenPage}
        </button>
      </main>
    )
  }
}
