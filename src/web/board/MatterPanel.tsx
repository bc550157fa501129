import Button from 'antd/es/button'
import { useRef } from 'react'
import { matterTypes } from '../../ledger/matter-types.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { SourceList } from '../desks/SourceList.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import { FactList } from '../ledger/FactList.tsx'
import { useFacts, useMatter } from '../ledger/use-ledger.ts'
import { useBoardText } from './board-text.ts'
import { useCloseOnEscape } from './ItemPanel.tsx'
import { PanelActs } from './PanelActs.tsx'

type MatterPanelProps = { id: string; onClose(): void; onSaid(said: string): void }

/** A matter of any type beside its list: what it comes from, its record, and what can be done now. */
export function MatterPanel({ id, onClose, onSaid }: MatterPanelProps) {
  const text = useBoardText()
  const language = useLanguage()
  const matter = useMatter(id)
  const facts = useFacts(id)
  const panel = useRef<HTMLElement>(null)
  useCloseOnEscape(panel, onClose)
  const type = matterTypes[matter.data?.type ?? '']
  return (
    <aside ref={panel} className="item-panel" tabIndex={-1} aria-label={text.panel}>
      <header>
        <h2 lang="zh-Hans">{matter.data?.title ?? ''}</h2>
        <Button size="small" onClick={onClose}>
          {text.close} <kbd>Esc</kbd>
        </Button>
      </header>
      {matter.isError && (
        <p className="refusal">
          {text.partFailed} <Button onClick={() => matter.refetch()}>{text.retry}</Button>
        </p>
      )}
      {matter.data && (
        <>
          <p>
            <b>{type?.statuses[matter.data.status]?.[language]}</b> ·{' '}
            <AddressLink to={itemPath(id)}>{text.openItem}</AddressLink>
          </p>
          <PanelActs key={matter.data.id} matter={matter.data} hasKeys onDone={onSaid} />
          <SourceList sources={matter.data.sources} />
          {facts.data && <FactList matter={matter.data} facts={facts.data.facts} />}
        </>
      )}
    </aside>
  )
}
