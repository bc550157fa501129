import { useQueryClient } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { useEffect, useRef } from 'react'
import type { BoardRow } from '../../ledger/board/board-row.ts'
import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath, partOf } from '../desks/pages-of-posts.ts'
import { SourceList } from '../desks/SourceList.tsx'
import { FactList } from '../ledger/FactList.tsx'
import type { OpenMatter } from '../ledger/ledger-client.ts'
import { said, scaleOf } from '../ledger/printed-scale.ts'
import { useFacts, useLedger, useMatter } from '../ledger/use-ledger.ts'
import { monthInProse, plainNumber } from '../parts/formats.ts'
import { ThreeValues } from '../parts/ThreeValues.tsx'
import { Arithmetic } from './Arithmetic.tsx'
import { CategoryCell, type Drawing, Troubles } from './board-columns.tsx'
import { PanelActs } from './PanelActs.tsx'
import { versionsToSee } from './panel-acts.ts'

type ItemPanelProps = {
  row: BoardRow
  drawing: Drawing
  showsWhy: boolean
  onWhy(showsWhy: boolean): void
  onClose(): void
  onSaid(said: string): void
}

/** One item beside the list: its sentence, its values, its return, how it is judged, and what can be done now. */
export function ItemPanel({ row, drawing, showsWhy, onWhy, onClose, onSaid }: ItemPanelProps) {
  const { text, language, nameOf } = drawing
  const { region } = useLedger()
  const queries = useQueryClient()
  const matter = useMatter(row.id)
  const panel = useRef<HTMLElement>(null)
  useCloseOnEscape(panel, onClose)
  const done = (words: string) => {
    onSaid(words)
    void queries.invalidateQueries({ queryKey: ['ledger', region, 'board-rows'] })
  }
  return (
    <aside ref={panel} className="item-panel" tabIndex={-1} aria-label={text.panel}>
      <header>
        <h2 lang="zh-Hans">{row.title}</h2>
        <Button size="small" onClick={onClose}>
          {text.close} <kbd>Esc</kbd>
        </Button>
      </header>
      <p className="panel-facts">
        <b>{matterTypes.commitment?.statuses[row.status]?.[language]}</b> ·{' '}
        <span lang="zh-Hans">{row.lead === null ? text.noLead : nameOf(row.lead)}</span> ·{' '}
        {row.dueOn ?? (row.countedAs === 'continuing' ? text.continuing : text.noDeadline)} ·{' '}
        <CategoryCell row={row} drawing={drawing} isWide />
        {row.everLate && !row.late && ` · ${text.everLate(row.lateDays)}`}
      </p>
      <Troubles row={row} text={text} />
      <p>
        <AddressLink to={itemPath(row.id)}>{text.openItem}</AddressLink> <kbd>O</kbd>
        {row.return?.state === 'to-review' && (
          <>
            {' · '}
            <AddressLink to={`/board/review/${partOf(row.id)}`}>{text.toReview}</AddressLink>
          </>
        )}
      </p>
      {matter.isError && (
        <p className="refusal">
          {text.partFailed} <Button onClick={() => matter.refetch()}>{text.retry}</Button>
        </p>
      )}
      {matter.data && <PanelActs key={matter.data.id} matter={matter.data} hasKeys onDone={done} />}
      {matter.data && <WhatToSee matter={matter.data} row={row} />}
      {matter.data && <SourceList sources={matter.data.sources} />}
      <ReturnLine row={row} drawing={drawing} />
      <FigureList row={row} drawing={drawing} />
      <Arithmetic row={row} isOpen={showsWhy} onOpen={onWhy} />
      {row.slip && <SlipPart slip={row.slip} drawing={drawing} onDone={done} />}
    </aside>
  )
}

/** The facts that a decision turns on, or the return in hand. */
function WhatToSee({ matter, row }: { matter: OpenMatter; row: BoardRow }) {
  const facts = useFacts(row.id)
  const versions = versionsToSee(matter.facts as CommitmentFacts, row.lead, row.return?.period ?? null)
  const seen = facts.data?.facts.filter(({ version }) => versions.includes(version)) ?? []
  return seen.length === 0 ? null : <FactList matter={matter} facts={seen} />
}

type PartProps = { row: BoardRow; drawing: Drawing }

function ReturnLine({ row, drawing: { text, language } }: PartProps) {
  const { return: made, othersOwed, othersIn, reportedOn } = row
  return (
    <section className="block">
      {made && (
        <p>
          {text.returnOf(monthInProse(made.period, language))}：<b>{text.returns[made.state]}</b>
          {othersOwed > 0 && `，${text.othersIn(othersIn, othersOwed)}`}
        </p>
      )}
      <p className="quiet">{reportedOn === null ? text.neverReported : text.lastReported(reportedOn)}</p>
    </section>
  )
}

function FigureList({ row, drawing: { text } }: PartProps) {
  if (row.figures.length === 0) return null
  return (
    <section className="block">
      <h3>
        {text.figures}（{text.columns.gap}）
      </h3>
      <dl className="panel-figures">
        {row.figures.map(figure => {
          const scale = scaleOf(figure)
          return (
            <div key={figure.id}>
              <dt lang="zh-Hans">
                {figure.name}
                <small>
                  {' '}
                  {text.target} {plainNumber(said(figure.target, scale))} {scale.unit}
                </small>
              </dt>
              <dd>
                <ThreeValues figure={figure} />
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

type SlipPartProps = {
  slip: NonNullable<BoardRow['slip']>
  drawing: Drawing
  onDone(said: string): void
}

/** The open slip of the item, with what can be done with it. */
function SlipPart({ slip, drawing: { text, language }, onDone }: SlipPartProps) {
  const opened = useMatter(slip.id)
  const demand = (opened.data?.facts as { demand?: string } | undefined)?.demand
  return (
    <section className="block">
      <h3>{text.slip}</h3>
      <p>
        <AddressLink to={itemPath(slip.id)} lang="zh-Hans">
          {slip.name} {slip.number}
        </AddressLink>{' '}
        · {matterTypes.slip?.statuses[slip.status]?.[language]}
        {slip.dueOn !== null && ` · ${text.slipReply} ${slip.dueOn}`}
      </p>
      {demand && <p lang="zh-Hans">{demand}</p>}
      {opened.data && <PanelActs key={opened.data.id} matter={opened.data} hasKeys={false} onDone={onDone} />}
    </section>
  )
}

/** Esc closes the panel wherever the focus is, unless a field or a dialog has its own use for it. */
export function useCloseOnEscape(panel: { readonly current: HTMLElement | null }, onClose: () => void): void {
  const latest = useRef(onClose)
  latest.current = onClose
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return
      if (document.querySelector('dialog[open], .ant-drawer-open')) return
      const { activeElement } = document
      const hadFocus = panel.current?.contains(activeElement) === true
      latest.current()
      // The focus goes back to the row, not to the top of the page.
      if (hadFocus) document.querySelector<HTMLElement>('.virtual-row[tabindex="0"]')?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [panel])
}
