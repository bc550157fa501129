import Button from 'antd/es/button'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useLetterKeys } from '../desks/use-letter-keys.ts'
import { DocumentPane } from '../document/DocumentPane.tsx'
import { DocumentFateContext } from '../document/document-fate.ts'
import { noFilters } from '../intake/filters.ts'
import { type Intake, openIntake } from '../intake/intake.ts'
import { IntakeContext, useIntake, useLanguage, useView } from '../intake/intake-context.ts'
import { FindBar } from '../shell/FindBar.tsx'
import { Legend } from '../shell/Legend.tsx'
import { texts } from '../text.ts'
import { ClausePanel } from './ClausePanel.tsx'
import { FateShapes } from './FateMark.tsx'
import { clauseOfHash } from './fates.ts'
import { useOpenedPlan } from './opened-plan.ts'
import { usePlanText } from './plan-text.ts'

/** 对照: the document as it is, with each clause's fate in its margin, and the clause in hand beside it. */
export function PlanTextTab({ onSaid }: { onSaid(words: string): void }) {
  const { document } = useOpenedPlan()
  const language = useLanguage()
  const words = useRef(texts[language])
  words.current = texts[language]
  const [intake, setIntake] = useState<Intake | null>(null)
  useEffect(() => {
    const opened = openIntake(
      document,
      { filters: noFilters, letterKeys: false, readAloud: 'none' },
      localStorage,
      () => words.current,
    )
    setIntake(opened)
    return () => opened.close()
  }, [document])
  if (!intake) return null
  return (
    <IntakeContext value={intake}>
      <OpenText onSaid={onSaid} />
    </IntakeContext>
  )
}

function OpenText({ onSaid }: { onSaid(words: string): void }) {
  const text = usePlanText()
  const intake = useIntake()
  const { fates, model } = useOpenedPlan()
  const active = useView(view => view.active?.clause ?? null)
  const fateOf = useCallback(
    (clause: string) => {
      const fate = fates.get(clause)
      return fate ? <FateShapes fate={fate} /> : null
    },
    [fates],
  )
  useClauseAddress()
  usePaneKeys()
  const row = active === null ? undefined : model.rowById.get(active)
  return (
    <DocumentFateContext value={fateOf}>
      <div className={`plan-text${row ? ' has-clause' : ''}`}>
        <div className="plan-document">
          <h2 className="spoken">{text.tabs.text}</h2>
          <div className="plan-document-head">
            <Legend />
            <Button size="small" onClick={() => intake.view.set({ find: { words: '', nth: 0 } })}>
              {text.find} <kbd>Ctrl+F</kbd>
            </Button>
          </div>
          <FindBar />
          <DocumentPane />
        </div>
        {row ? (
          <ClausePanel row={row} onSaid={onSaid} />
        ) : (
          <p className="clause-panel empty-panel">{text.chooseClause}</p>
        )}
      </div>
    </DocumentFateContext>
  )
}

/** The clause in hand stands after `#` in the address, and the address opens it. */
function useClauseAddress() {
  const intake = useIntake()
  const { model } = useOpenedPlan()
  const active = useView(view => view.active?.clause ?? null)
  useEffect(() => {
    const open = () => {
      const clause = clauseOfHash(decodeURIComponent(location.hash), model.rows)
      if (clause) intake.activate(clause, { from: 'table', focus: false })
    }
    open()
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [intake, model.rows])
  useEffect(() => {
    const number = active === null ? undefined : model.rowById.get(active)?.number
    if (number !== undefined && clauseOfHash(location.hash, model.rows) !== active)
      history.replaceState(null, '', `${location.pathname}${location.search}#c${number}`)
  }, [active, model])
}

function usePaneKeys() {
  const intake = useIntake()
  useLetterKeys(
    {
      ArrowDown: () => intake.step(1, 'document'),
      ArrowUp: () => intake.step(-1, 'document'),
      Escape: () => intake.view.set({ active: null, find: null }),
    },
    'ready',
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'KeyF' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
      // A second press is the browser's own search.
      if (intake.view.get().find) return
      event.preventDefault()
      intake.view.set({ find: { words: '', nth: 0 } })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [intake])
}
