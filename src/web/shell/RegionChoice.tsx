import { useQuery } from '@tanstack/react-query'
import { go } from '../desks/address.ts'
import { listRegions } from '../ledger/ledger-client.ts'
import { chooseRegion, sampleRegion, useChosenRegion } from '../ledger/region-choice.ts'
import { useSession } from '../sign-in/session-context.ts'
import { useShellText } from './shell-text.ts'

/** 区域, where a post may read more than one ledger. */
export function RegionChoice() {
  const text = useShellText()
  const { signedIn } = useSession()
  const chosen = useChosenRegion()
  const { data } = useQuery({ queryKey: ['ledger', 'regions'], queryFn: listRegions })
  const regions = data?.regions ?? []
  const own = signedIn?.region ?? regions[0]?.id
  if (regions.length < 2 || own === undefined) return null
  const change = (id: string) => {
    chooseRegion(id === own ? null : id)
    // What the address names belongs to the ledger that is left.
    go('/')
  }
  return (
    <select
      className="region-choice"
      aria-label={text.region}
      value={regions.some(each => each.id === chosen) ? (chosen ?? own) : own}
      onChange={event => change(event.target.value)}
    >
      {regions.map(each => (
        <option key={each.id} value={each.id} lang="zh-Hans">
          {each.id === own && !signedIn ? text.ownRegion : each.name}
        </option>
      ))}
    </select>
  )
}

/** Says on every page that what it shows is invented, with the way out. */
export function SampleStrip() {
  const text = useShellText()
  const chosen = useChosenRegion()
  if (chosen !== sampleRegion) return null
  const leave = () => {
    chooseRegion(null)
    go('/')
  }
  return (
    <p className="strip sample-strip">
      {text.sample}{' '}
      <button type="button" className="link-button" onClick={leave}>
        {text.leaveSample}
      </button>
    </p>
  )
}
