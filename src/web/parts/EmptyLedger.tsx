import { useQuery } from '@tanstack/react-query'
import Button from 'antd/es/button'
import { AddressLink } from '../desks/AddressLink.tsx'
import { go } from '../desks/address.ts'
import { useLanguage } from '../intake/intake-context.ts'
import { listRegions } from '../ledger/ledger-client.ts'
import { chooseRegion, sampleRegion } from '../ledger/region-choice.ts'
import { useLedger } from '../ledger/use-ledger.ts'

const words = {
  zh: {
    office: '台账里还没有任务。先放入一份计划，列入台账、审定交办以后，进展出现在这里。',
    leader: '还没有交办的任务。督查室审定交办以后，进展出现在这里。',
    agency: '还没有交给本单位的任务。督查室交办以后出现在这里。',
    toPlans: '放入计划',
    seePlans: '看计划',
    sample: '先看样例',
  },
  en: {
    office:
      'The ledger has no task yet. Put in a plan first: once it is taken in and issued, progress appears here.',
    leader: 'No task is issued yet. Progress appears here once the supervision office has issued one.',
    agency: 'No task was given to this agency yet. It appears here once the supervision office issues one.',
    toPlans: 'Put in a plan',
    seePlans: 'See the plans',
    sample: 'See the sample first',
  },
}

/** An empty ledger says what to do next, and offers the sample where there is one to look at. */
export function EmptyLedger() {
  const text = words[useLanguage()]
  const { region, agency, post } = useLedger()
  const { data } = useQuery({ queryKey: ['ledger', 'regions'], queryFn: listRegions })
  const hasSample = region !== sampleRegion && data?.regions.some(({ id }) => id === sampleRegion)
  const reader = agency !== null ? 'agency' : post === 'leader' ? 'leader' : 'office'
  const openSample = () => {
    chooseRegion(sampleRegion)
    go('/board')
  }
  return (
    <div className="empty">
      <p>{text[reader]}</p>
      <p>
        {reader !== 'agency' && (
          <AddressLink to="/plans">{reader === 'office' ? text.toPlans : text.seePlans}</AddressLink>
        )}{' '}
        {hasSample && <Button onClick={openSample}>{text.sample}</Button>}
      </p>
    </div>
  )
}
