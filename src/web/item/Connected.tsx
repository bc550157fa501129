import { matterTypes } from '../../ledger/matter-types.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import type { MatterRow, OpenCommitment } from '../ledger/ledger-client.ts'
import { useMatters } from '../ledger/use-ledger.ts'
import { EvidenceList } from '../parts/EvidenceList.tsx'
import { useItemText } from './item-text.ts'

/** 督查单、需协调事项、异议、佐证, and what else came of the item: each list whole, with its number. */
export function Connected({ task }: { task: OpenCommitment }) {
  const text = useItemText()
  const children = useMatters({ parentId: task.id }).data ?? []
  const of = (type: string) => children.filter(each => each.type === type)
  const others = children.filter(each => !['slip', 'problem', 'objection', 'explanation'].includes(each.type))
  return (
    <div className="connected">
      <Part title={text.slips} rows={of('slip')} none={text.noSlips} />
      <Part title={text.problems} rows={of('problem')} none={text.noProblems} />
      <Part
        title={text.objections}
        rows={of('objection')}
        none={
          task.facts.openObjections.length > 0
            ? text.openObjections(task.facts.openObjections.length)
            : text.noObjections
        }
      />
      {of('explanation').length > 0 && <Part title={text.explanations} rows={of('explanation')} none="" />}
      {others.length > 0 && <Part title={text.children} rows={others} none="" />}
      <section className="block">
        <h2>
          {text.evidence} {task.evidence.length}
        </h2>
        {task.evidence.length > 0 ? (
          <EvidenceList files={task.evidence} />
        ) : (
          <p className="hint">{text.noEvidence}</p>
        )}
      </section>
    </div>
  )
}

function Part({ title, rows, none }: { title: string; rows: readonly MatterRow[]; none: string }) {
  const language = useLanguage()
  return (
    <section className="block">
      <h2>
        {title} {rows.length}
      </h2>
      {rows.length === 0 && <p className="hint">{none}</p>}
      <ul className="matters">
        {rows.map(each => (
          <li key={each.id}>
            <AddressLink to={itemPath(each.id)} lang="zh-Hans">
              {each.title}
            </AddressLink>{' '}
            <span className="hint">{matterTypes[each.type]?.statuses[each.status]?.[language]}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
