import { type Category, categories, categoryNames } from '../../ledger/schedule/category.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { CategoryMark } from '../parts/CategoryShape.tsx'
import { LampMark } from '../parts/LampMark.tsx'
import type { SettingsTrial } from './settings-client.ts'
import { useSettingsText } from './settings-text.ts'
import { bulletinRows, lampRows, rowsOfCategories } from './trial-rows.ts'
import { useDraft } from './use-settings-draft.ts'

type Moved = SettingsTrial['moved'][number]
type Part = Moved['parts'][number]
const parts: readonly Part[] = ['category', 'lamp', 'report', 'slip']

/** 试算: what the draft would change of the tasks as they stand, before anything is kept. */
export function TrialPanel() {
  const text = useSettingsText()
  const { changed, trial, isTrying, problems } = useDraft()
  const state =
    changed.length === 0
      ? text.trialNothing
      : problems.length > 0
        ? text.trialStopped(problems.length)
        : isTrying || !trial
          ? text.trying
          : null
  return (
    <section className="trial" aria-labelledby="trial-title">
      <h2 id="trial-title">{text.trial}</h2>
      <div role="status">{state ? <p>{state}</p> : trial && <Summary trial={trial} />}</div>
      {!state && trial && <Outcome trial={trial} />}
    </section>
  )
}

function Summary({ trial }: { trial: SettingsTrial }) {
  const text = useSettingsText()
  const { moved, after, on } = trial
  return <p>{text.trialSum(on, after.total, moved.length)}</p>
}

function Outcome({ trial }: { trial: SettingsTrial }) {
  const text = useSettingsText()
  const language = useLanguage()
  const { before, after } = trial
  const lamps = lampRows(before.lamps, after.lamps)
  return (
    <>
      <Counts
        caption={text.categoriesOf(after.rated)}
        rows={rowsOfCategories(before.categories, after.categories, categories).map(
          ({ category, from, to }) => ({
            key: category,
            name: <CategoryMark progress={category as Category} />,
            from,
            to,
          }),
        )}
      />
      <Counts
        caption={text.lampsOf(after.rated)}
        rows={lamps.map(({ lamp, from, to }) => ({
          key: `${lamp.id} ${lamp.meaning.zh}`,
          name: <LampMark lamp={lamp as never} />,
          from,
          to,
        }))}
      />
      {JSON.stringify(before.rows) !== JSON.stringify(after.rows) && (
        <Counts
          caption={text.rowsOf(after.rated)}
          rows={bulletinRows(before.rows, after.rows).map(({ name, from, to }) => ({
            key: name.zh,
            name: name[language],
            from,
            to,
          }))}
        />
      )}
      {parts.map(part => (
        <MovedTasks key={part} part={part} moved={trial.moved.filter(each => each.parts.includes(part))} />
      ))}
    </>
  )
}

type CountRow = { key: string; name: React.ReactNode; from: number; to: number }

function Counts({ caption, rows }: { caption: string; rows: readonly CountRow[] }) {
  const text = useSettingsText()
  return (
    <table className="trial-counts">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.kind}</th>
          <th scope="col">{text.now}</th>
          <th scope="col">{text.afterwards}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, from, to }) => (
          <tr key={key} className={from === to ? undefined : 'moves'}>
            <th scope="row">{name}</th>
            <td>{from}</td>
            <td>{from === to ? to : <b>{to}</b>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The number opens its list, which has exactly that many rows. */
function MovedTasks({ part, moved }: { part: Part; moved: readonly Moved[] }) {
  const text = useSettingsText()
  if (moved.length === 0) return null
  return (
    <details className="moved" open={moved.length <= 5}>
      <summary>{text.moved[part](moved.length)}</summary>
      <ol>
        {moved.map(each => (
          <li key={each.id}>
            <AddressLink to={itemPath(each.id)} lang="zh-Hans">
              {each.title}
            </AddressLink>
            <span className="from-to">
              <Side part={part} task={each.before} /> → <Side part={part} task={each.after} />
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function Side({ part, task }: { part: Part; task: Moved['before'] }) {
  const language = useLanguage()
  const text = useSettingsText()
  if (part === 'lamp') return <LampMark lamp={task.lamp as never} />
  if (part === 'category')
    return (
      <>
        {categoryNames[task.category.id][language]}
        {task.category.detail && ` · ${task.category.detail[language]}`}
      </>
    )
  if (part === 'report') return <>{task.nextReport?.dueOn ?? text.none}</>
  return <>{task.nextSlip?.[language] ?? text.none}</>
}
