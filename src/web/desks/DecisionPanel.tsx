import Button from 'antd/es/button'
import { type ReactNode, useRef, useState } from 'react'
import { Refusals } from '../ledger/CommandForm.tsx'
import type { OpenMatter } from '../ledger/ledger-client.ts'
import type { Giving } from '../ledger/use-giving.ts'
import { useFocusIfLost } from './focus.ts'
import { ReturnReason } from './ReturnReason.tsx'
import { useLetterKeys } from './use-letter-keys.ts'

/** One act of a decision, with the key that stands on its button: `A`. */
export type DecisionAct = {
  readonly key: string
  readonly label: string
  readonly isPrimary?: boolean
  /** Gives the act's own form, in place of the buttons until it is left; acts at once where there is none. */
  form?(close: () => void): ReactNode
  act?(): void
}

/** The way back of a return, with its reason: by the agency's own head, or by the office. */
export type Returning = {
  readonly label: string
  /** Reasons to choose by their number; what is written is added. */
  readonly reasons?: readonly string[]
  giveBack(reason: string): void
}

type DecisionPanelProps = {
  matter: Pick<OpenMatter, 'type' | 'facts'>
  giving: Giving
  /** Names what is decided on; null while it is not all on the page: no key counts then. */
  drawn: string | null
  /** Before and after the return, in the order of the buttons. */
  first: readonly DecisionAct[]
  returning: Returning
  further?: readonly DecisionAct[]
  hint?: ReactNode
}

/** What may be decided of a return, by button and by key: the same at the head's desk and at the office's. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { matter, giving, drawn, first, returning, further = [], hint } = props
  const [open, setOpen] = useState<string | null>(null)
  const close = () => setOpen(null)
  const back: DecisionAct = {
    key: 'R',
    label: returning.label,
    form: () => (
      <ReturnReason
        isWaiting={giving.isWaiting}
        reasons={returning.reasons ?? []}
        onReturn={returning.giveBack}
        onCancel={close}
      />
    ),
  }
  const acts = [...first, back, ...further]
  const choose = (act: DecisionAct) => (act.form ? setOpen(act.key) : act.act?.())
  const keys = Object.fromEntries(acts.map(act => [`Key${act.key}`, () => choose(act)]))
  useLetterKeys(keys, open === null ? drawn : null)
  const form = acts.find(each => each.key === open)?.form
  // A form that is left gives the focus back to the button that opened it.
  const panel = useRef<HTMLDivElement>(null)
  const opened = useRef('')
  if (open !== null) opened.current = open
  useFocusIfLost(open ?? '', () => panel.current?.querySelector<HTMLElement>(`[data-key=${opened.current}]`))
  return (
    <div ref={panel} className="decide">
      <Refusals giving={giving} matter={matter} />
      {form?.(close) ?? (
        <div className="acts">
          {acts.map(act => (
            <Button
              key={act.key}
              data-key={act.key}
              type={act.isPrimary ? 'primary' : 'default'}
              loading={act.isPrimary === true && giving.isWaiting}
              onClick={() => choose(act)}
            >
              {act.label} <kbd>{act.key}</kbd>
            </Button>
          ))}
          {hint && <span className="hint desk-only">{hint}</span>}
        </div>
      )}
    </div>
  )
}
