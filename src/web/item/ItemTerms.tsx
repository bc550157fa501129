import type { CourseDocument } from '../../contract/course-api.ts'
import type { Source } from '../../ledger/matter.ts'
import { localDateOf } from '../../model/plain-date.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { agencyPath, itemPath } from '../desks/pages-of-posts.ts'
import { clausePath } from '../desks/SourceList.tsx'
import { useLanguage } from '../intake/intake-context.ts'
import type { OpenCommitment } from '../ledger/ledger-client.ts'
import { useLedger } from '../ledger/use-ledger.ts'
import { dayAndWeekday, dayInProse, monthInProse } from '../parts/formats.ts'
import { useItemText } from './item-text.ts'

/** The sentence first, each with the way to where it stands; then where else the same is written. */
export function Sentences({ task }: { task: OpenCommitment }) {
  const text = useItemText()
  const [first, ...others] = task.sources
  const { setAside } = task.facts
  return (
    <section className="sentences" aria-label={text.sentence}>
      {first && <Sentence source={first} isFirst />}
      {others.length > 0 && (
        <details>
          <summary>{text.alsoFrom(others.length)}</summary>
          {others.map(each => (
            <Sentence key={each.text} source={each} />
          ))}
        </details>
      )}
      {setAside?.into && (
        <p>
          {text.mergedInto} <AddressLink to={itemPath(setAside.into)}>{setAside.into}</AddressLink>
        </p>
      )}
    </section>
  )
}

function Sentence({ source, isFirst = false }: { source: Source; isFirst?: boolean }) {
  const text = useItemText()
  return (
    <figure className="source">
      <blockquote lang="zh-Hans">{source.text}</blockquote>
      <figcaption>
        {source.kind === 'clause' && (
          <AddressLink to={clausePath(source)} data-source={isFirst || undefined}>
            {text.inSource}
          </AddressLink>
        )}
        {isFirst && source.kind === 'clause' && <kbd className="desk-only"> S</kbd>}
        {source.kind === 'matter' && (
          <AddressLink to={itemPath(source.matterId)}>{text.inSource}</AddressLink>
        )}
        {source.kind === 'told' && text.told}
      </figcaption>
    </figure>
  )
}

/** Who answers for it and by when; both days of an extended deadline. */
export function ItemTerms({ task, course }: { task: OpenCommitment; course: CourseDocument | undefined }) {
  const text = useItemText()
  const language = useLanguage()
  const { today } = useLedger()
  const { printed, continuing } = task.facts
  const written = [...printed.lead, ...printed.support].map(each => each.printed).join('、')
  const next = course?.task?.nextReport
  return (
    <dl className="terms">
      <Agencies label={text.lead} ids={task.lead === null ? [] : [task.lead]} />
      {task.jointLeads.length > 0 && <Agencies label={text.jointLeads} ids={task.jointLeads} />}
      {task.support.length > 0 && <Agencies label={text.support} ids={task.support} />}
      {task.verifier !== null && <Agencies label={text.verifier} ids={[task.verifier]} />}
      <div>
        <dt>{text.due}</dt>
        <dd>
          {task.dueOn === null
            ? continuing
              ? text.continuing
              : text.noDeadline
            : dayAndWeekday(task.dueOn, language, today)}
          {course?.task?.provisional && task.dueOn !== null && (
            <span className="provisional">（{text.provisional(task.dueOn.slice(0, 4))}）</span>
          )}
          <Extensions task={task} />
        </dd>
      </div>
      {(written !== '' || printed.window) && (
        <div>
          <dt>{text.printed}</dt>
          <dd lang="zh-Hans">{[written, printed.window?.text].filter(Boolean).join('；')}</dd>
        </div>
      )}
      {next && (
        <div>
          <dt />
          <dd className="hint">
            {text.nextReport(monthInProse(next.period, language), dayInProse(next.dueOn, language, today))}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Agencies({ label, ids }: { label: string; ids: readonly string[] }) {
  const { nameOf, agency } = useLedger()
  return (
    <div>
      <dt>{label}</dt>
      <dd lang="zh-Hans">
        {ids.length === 0 && '—'}
        {ids.map((id, index) => (
          <span key={id}>
            {index > 0 && '、'}
            {agency === null || agency === id ? (
              <AddressLink to={agencyPath(id)}>{nameOf(id)}</AddressLink>
            ) : (
              nameOf(id)
            )}
          </span>
        ))}
      </dd>
    </div>
  )
}

function Extensions({ task }: { task: OpenCommitment }) {
  const text = useItemText()
  const language = useLanguage()
  const { utcOffset, today } = useLedger()
  return task.facts.extensions.map(({ from, to, at }) => (
    <p key={at} className="extended">
      {text.extended(from ?? '—', to, dayInProse(localDateOf(at, utcOffset), language, today))}
    </p>
  ))
}
