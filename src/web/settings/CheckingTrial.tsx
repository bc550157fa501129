import { views } from '../../ledger/board/board-views.ts'
import { countByChance } from '../../ledger/verification/sample.ts'
import { AddressLink } from '../desks/AddressLink.tsx'
import { itemPath } from '../desks/pages-of-posts.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { useBoardRows } from '../parts/use-board-rows.ts'
import { useVerification } from '../verify/use-verification.ts'
import { useSettingsText } from './settings-text.ts'
import { type StaleTrial, staleTrial } from './stale-trial.ts'
import { useDraft } from './use-settings-draft.ts'

/** 试算: which tasks the draft would call stale, and how many it would draw, before anything is kept. */
export function CheckingTrial() {
  const text = useSettingsText()
  const { draft, standing, changed, problems } = useDraft()
  const board = useBoardRows().data
  const isChanged = changed.length > 0
  const trial = board && staleTrial(board, standing.settings.checking.staleAfter, draft.checking.staleAfter)
  const state = !isChanged
    ? text.trialNothing
    : problems.length > 0
      ? text.trialStopped(problems.length)
      : trial
        ? text.checkingSum(board.on, board.rows.length, trial.moved.length)
        : text.trying
  return (
    <section className="trial" aria-labelledby="trial-title">
      <h2 id="trial-title">{text.trial}</h2>
      <p role="status">{state}</p>
      {isChanged && problems.length === 0 && trial && <Outcome trial={trial} />}
    </section>
  )
}

function Outcome({ trial }: { trial: StaleTrial }) {
  const text = useSettingsText()
  const language = useLanguage()
  const { draft, standing } = useDraft()
  const size = useVerification().data?.size
  const drawn = (share: number) => (size === undefined ? null : countByChance(size, share))
  const rows = [
    {
      key: 'stale',
      name: views.stale.name[language],
      from: trial.before,
      to: trial.after,
      list: '/board?view=stale',
    },
    {
      key: 'chance',
      name: text.chanceCount,
      from: drawn(standing.settings.checking.sampleShare),
      to: drawn(draft.checking.sampleShare),
      list: null,
    },
  ]
  return (
    <>
      <table className="trial-counts">
        <thead>
          <tr>
            <th scope="col">{text.part}</th>
            <th scope="col">{text.now}</th>
            <th scope="col">{text.afterwards}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, from, to, list }) => (
            <tr key={key} className={from === to ? undefined : 'moves'}>
              <th scope="row">{name}</th>
              <td>{list ? <AddressLink to={list}>{from}</AddressLink> : (from ?? '—')}</td>
              <td>{from === to ? (to ?? '—') : <b>{to}</b>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {size !== undefined && <p className="settings-note">{text.chanceOf(size)}</p>}
      {trial.moved.length > 0 && <Moved moved={trial.moved} />}
    </>
  )
}

/** The number opens its list, which has exactly that many rows. */
function Moved({ moved }: Pick<StaleTrial, 'moved'>) {
  const text = useSettingsText()
  return (
    <details className="moved" open={moved.length <= 5}>
      <summary>{text.staleMoved(moved.length)}</summary>
      <ol>
        {moved.map(({ row, becomesStale }) => (
          <li key={row.id}>
            <AddressLink to={itemPath(row.id)} lang="zh-Hans">
              {row.title}
            </AddressLink>
            <span className="from-to">
              {text.silentPeriods(row.periodsSilent)} → {becomesStale ? text.becomesStale : text.staysFresh}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
