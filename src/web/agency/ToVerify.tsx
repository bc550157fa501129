import { AddressLink } from '../desks/AddressLink.tsx'
import { useVerification } from '../verify/use-verification.ts'
import { useAgencyText } from './agency-text.ts'

/** 待核实: tasks of others that the office asked this agency to verify; nothing where there are none. */
export function ToVerify() {
  const text = useAgencyText()
  const tasks = useVerification().data?.tasks.filter(each => !each.isDone) ?? []
  if (tasks.length === 0) return null
  return (
    <p className="notice-row">
      {text.toVerify(tasks.length)} <AddressLink to="/board/verify">{text.goVerify}</AddressLink>
    </p>
  )
}
