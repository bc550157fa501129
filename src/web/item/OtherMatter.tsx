import { useState } from 'react'
import type { DecisionFacts } from '../../ledger/decision/decision-type.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import type { SlipFacts } from '../../ledger/slip/slip-type.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { DeskFrame } from '../desks/DeskFrame.tsx'
import { useDeskText } from '../desks/desk-text.ts'
import { itemPath, partOf } from '../desks/pages-of-posts.ts'
import { SourceList } from '../desks/SourceList.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import type { OpenMatter } from '../ledger/ledger-client.ts'
import { useEachMatter, useFacts, useLedger } from '../ledger/use-ledger.ts'
import { EvidenceList } from '../parts/EvidenceList.tsx'
import { ClockTable } from './ClockTable.tsx'
import { ItemActs } from './ItemActs.tsx'
import { useItemText } from './item-text.ts'
import { RecordList } from './RecordList.tsx'
import './item.css'
import './item-print.css'

/** The page of a slip, a problem, a decision, an objection: its terms, its clocks, its record, what may be done. */
export function OtherMatter({ matter }: { matter: OpenMatter }) {
  const text = useItemText()
  const desks = useDeskText()
  const language = useLanguage()
  const facts = useFacts(matter.id)
  const [said, setSaid] = useState('')
  const type = matterTypes[matter.type]
  return (
    <DeskFrame
      title={matter.title || (type?.name[language] ?? '')}
      heading={matter.title === '' ? undefined : <span lang="zh-Hans">{matter.title}</span>}
      said={said}
      facts={
        <>
          {type?.name[language]} · <b>{type?.statuses[matter.status]?.[language]}</b>
        </>
      }
      acts={<ItemActs key={matter.id} matter={matter} onDone={setSaid} />}
    >
      <div className="item item-middle">
        <div>
          <SourceList
            sources={matter.sources}
            told={matter.type === 'objection' ? text.fromThePublic : undefined}
          />
          <Terms matter={matter} />
          <ClockTable clocks={matter.clocks} />
          {matter.evidence.length > 0 && (
            <section className="block">
              <h2>
                {text.evidence} {matter.evidence.length}
              </h2>
              <EvidenceList files={matter.evidence} />
            </section>
          )}
        </div>
        <section className="item-record" aria-label={text.record}>
          <h2>{text.record}</h2>
          {facts.isError && <p className="refusal">{desks.partFailed}</p>}
          {facts.data && <RecordList matter={matter} facts={facts.data.facts} />}
        </section>
      </div>
    </DeskFrame>
  )
}

function Terms({ matter }: { matter: OpenMatter }) {
  const text = useItemText()
  const desks = useDeskText()
  const { nameOf } = useLedger()
  const rows: [string, readonly string[]][] = [
    [text.lead, matter.lead === null ? [] : [matter.lead]],
    [text.jointLeads, matter.jointLeads],
    [text.support, matter.support],
  ]
  const slip = matter.type === 'slip' ? (matter.facts as SlipFacts) : null
  const decided = matter.type === 'decision' ? (matter.facts as DecisionFacts) : null
  const isLedHome = matter.sources.some(each => each.kind === 'matter' && each.matterId === matter.parent)
  return (
    <dl className="terms">
      {slip && (
        <>
          <div>
            <dt>{text.slipNumber}</dt>
            <dd lang="zh-Hans">{slip.number ?? text.notNumbered}</dd>
          </div>
          <div>
            <dt>{text.slipDemand}</dt>
            <dd lang="zh-Hans">{slip.demand}</dd>
          </div>
        </>
      )}
      {rows
        .filter(([, ids], index) => index === 0 || ids.length > 0)
        .map(([label, ids]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd lang="zh-Hans">{ids.length === 0 ? '—' : ids.map(nameOf).join('、')}</dd>
          </div>
        ))}
      <div>
        <dt>{text.due}</dt>
        <dd>{matter.dueOn ?? text.noDeadline}</dd>
      </div>
      {decided && <Became decision={decided} />}
      {matter.parent !== null && !isLedHome && (
        <Parent
          id={matter.parent}
          label={matter.type === 'objection' ? text.objectsTo : desks.source}
          otherwise={desks.seeItem}
        />
      )}
    </dl>
  )
}

/** The matter that it belongs to, by its title as soon as that is there. */
function Parent({ id, label, otherwise }: { id: string; label: string; otherwise: string }) {
  const [parent] = useEachMatter([id]).matters
  return (
    <div>
      <dt>{label}</dt>
      <dd lang={parent ? 'zh-Hans' : undefined}>
        <AddressLink to={itemPath(id)}>{parent?.title || otherwise}</AddressLink>
      </dd>
    </div>
  )
}

/** The meeting that decided it, and the tasks that it became. */
function Became({ decision: { meeting, tasks } }: { decision: DecisionFacts }) {
  const text = useItemText()
  const { matters } = useEachMatter([...(meeting === null ? [] : [meeting]), ...tasks.map(({ id }) => id)])
  return matters.map(each => (
    <div key={each.id}>
      <dt>{each.type === 'meeting' ? text.meeting : text.lodgedAs}</dt>
      <dd lang="zh-Hans">
        <AddressLink to={each.type === 'meeting' ? `/meetings/${partOf(each.id)}` : itemPath(each.id)}>
          {each.title}
        </AddressLink>
      </dd>
    </div>
  ))
}
