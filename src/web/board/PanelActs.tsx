import Button from 'antd/es/button'
import { lazy, Suspense, useRef, useState } from 'react'
import { matterTypes } from '../../ledger/matter-types.ts'
import { go } from '../desks/address.ts'
import { partOf } from '../desks/pages-of-posts.ts'
import { useLetterKeys } from '../desks/use-letter-keys.ts'
import { useLanguage } from '../intake/intake-context.ts'
import type { OpenMatter } from '../ledger/ledger-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { useBoardText } from './board-text.ts'
import { offeredOn } from './panel-acts.ts'

// The board is there before anybody opens a form on it.
const CommandForm = lazy(() =>
  import('../ledger/CommandForm.tsx').then(module => ({ default: module.CommandForm })),
)

type PanelActsProps = {
  matter: OpenMatter
  /** Whether A and R mean this matter. */
  hasKeys: boolean
  onDone(said: string): void
}

/** 现在可以办: 准 and 不准 first, each with its key; every step opens the form of its own fields. */
export function PanelActs({ matter, hasKeys, onDone }: PanelActsProps) {
  const text = useBoardText()
  const language = useLanguage()
  const { agency } = useLedger()
  const [command, setCommand] = useState<string | null>(null)
  const form = useRef<HTMLElement>(null)
  const { approve, refuse, others } = offeredOn(matter, agency)
  const nameOf = (each: string) => matterTypes[matter.type]?.commands[each]?.[language] ?? each
  // Reporting and reviewing have desks of their own.
  const choose = (each: string) => {
    if (each === 'submit-report') go(`/desk/${partOf(matter.id)}`)
    else if (each === 'accept-report' || each === 'return-report') go(`/board/review/${partOf(matter.id)}`)
    else setCommand(each)
  }
  const keys = {
    ...(approve !== null && { KeyA: () => choose(approve) }),
    ...(refuse !== null && { KeyR: () => choose(refuse) }),
  }
  useLetterKeys(hasKeys && command === null ? keys : {}, `${matter.id} ${matter.version}`)
  if (command !== null)
    return (
      <section ref={form} className="panel-form" aria-label={nameOf(command)}>
        <h3>{nameOf(command)}</h3>
        {command === 'close' && <p className="warn">{text.closingAsks}</p>}
        <Suspense>
          <CommandForm
            key={`${matter.id} ${command}`}
            matter={matter}
            command={command}
            onCancel={() => setCommand(null)}
            onDone={() => {
              // The form goes, and with it what has the focus.
              form.current?.closest<HTMLElement>('.item-panel')?.focus()
              setCommand(null)
              onDone(text.done(nameOf(command)))
            }}
          />
        </Suspense>
      </section>
    )
  return (
    <section aria-label={text.acts} className="acts">
      {approve !== null && (
        <Button type="primary" onClick={() => choose(approve)}>
          {nameOf(approve)} {hasKeys && <kbd>A</kbd>}
        </Button>
      )}
      {refuse !== null && (
        <Button onClick={() => choose(refuse)}>
          {nameOf(refuse)} {hasKeys && <kbd>R</kbd>}
        </Button>
      )}
      {others.map(each => (
        <Button key={each} size="small" onClick={() => choose(each)}>
          {nameOf(each)}
        </Button>
      ))}
      {approve === null && others.length === 0 && <p className="hint">{text.noActs}</p>}
    </section>
  )
}
