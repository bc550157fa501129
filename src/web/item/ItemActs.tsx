import Button from 'antd/es/button'
import Drawer from 'antd/es/drawer'
import { useState } from 'react'
import { matterTypes } from '../../ledger/matter-types.ts'
import { go } from '../desks/address.ts'
import { partOf } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { CommandForm } from '../ledger/CommandForm.tsx'
import type { OpenMatter } from '../ledger/ledger-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { actsOf, atHand, type Later } from './item-acts.ts'
import { useItemText } from './item-text.ts'

const desks: Readonly<Record<string, string>> = {
  'submit-report': '/desk',
  'sign-report': '/sign',
  'accept-report': '/board/review',
  'return-report': '/board/review',
  'verify-value': '/board/verify',
  'record-verification': '/board/verify',
}

/** What this post may do now, by the lifecycle's table; the others under 更多, with the reason against each. */
export function ItemActs({ matter, onDone }: { matter: OpenMatter; onDone(words: string): void }) {
  const text = useItemText()
  const language = useLanguage()
  const { agency, post, region } = useLedger()
  const [command, setCommand] = useState<string | null>(null)
  const type = matterTypes[matter.type]
  if (!type) return null
  const nameOf = (each: string) => type.commands[each]?.[language] ?? each
  const by = { region, agency, post }
  const { now, later } = actsOf({ type, matter: { ...matter, clocks: [] }, offered: matter.commands, by })
  const close = () => setCommand(null)
  // What has a desk of its own is done there, with last time’s words and the figures in the unit of print.
  const choose = (each: string) => {
    const desk = matter.type === 'commitment' ? desks[each] : undefined
    if (desk === undefined) setCommand(each)
    else go(`${desk}/${partOf(matter.id)}`)
  }
  const { first, rest } =
    matter.type === 'commitment' ? atHand(now) : { first: now.slice(0, 3), rest: now.slice(3) }
  return (
    <>
      <section aria-label={text.acts} className="acts item-acts">
        {first.map((each, index) => (
          <Button key={each} type={index === 0 ? 'primary' : 'default'} onClick={() => choose(each)}>
            {nameOf(each)}
          </Button>
        ))}
        {(rest.length > 0 || later.length > 0) && (
          <details className="more-acts">
            <summary>{text.more}</summary>
            <div className="more-list">
              {rest.map(each => (
                <Button key={each} onClick={() => choose(each)}>
                  {nameOf(each)}
                </Button>
              ))}
              {later.length > 0 && <LaterList later={later} matter={matter} nameOf={nameOf} />}
            </div>
          </details>
        )}
        {now.length === 0 && <span className="hint">{text.noActs}</span>}
      </section>
      <Drawer
        open={command !== null}
        onClose={close}
        title={command === null ? '' : nameOf(command)}
        size={560}
        destroyOnHidden
        styles={{ wrapper: { maxWidth: '100vw' } }}
      >
        {command !== null && (
          <CommandForm
            key={command}
            matter={matter}
            command={command}
            onCancel={close}
            onDone={() => {
              onDone(text.done(nameOf(command)))
              close()
            }}
          />
        )}
      </Drawer>
    </>
  )
}

type LaterListProps = { later: readonly Later[]; matter: OpenMatter; nameOf(command: string): string }

function LaterList({ later, matter, nameOf }: LaterListProps) {
  const text = useItemText()
  const language = useLanguage()
  const statuses = matterTypes[matter.type]?.statuses ?? {}
  const named = (status: string) => statuses[status]?.[language] ?? status
  const separator = language === 'zh' ? '、' : ', '
  return (
    <>
      <p className="hint">{text.moreTitle}</p>
      <dl className="later">
        {later.map(({ command, in: when }) => (
          <div key={command}>
            <dt>{nameOf(command)}</dt>
            <dd>
              {when === 'nothing'
                ? text.nothingFor
                : text.inStatuses(when.map(named).join(separator), named(matter.status))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
