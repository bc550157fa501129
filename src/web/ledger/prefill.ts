import type { CommitmentFacts } from '../../ledger/commitment/facts.ts'
import type { Command } from '../../ledger/matter-type.ts'
import type { SlipFacts } from '../../ledger/slip/slip-type.ts'
import { resolveAgency } from '../../model/resolve-agency.ts'
import { emptyForm, type Typed } from './form-data.ts'
import type { OpenMatter } from './ledger-client.ts'
import type { OpenLedger } from './use-ledger.ts'

// 先备后问: what the ledger knows already stands in the form when it opens.

type Known = Pick<OpenLedger, 'agency' | 'today' | 'organisation' | 'post' | 'regionName'>

/** The form of a command as it opens on a matter. */
export function formFor(
  name: string,
  { fields }: Pick<Command<unknown>, 'fields'>,
  matter: OpenMatter,
  known: Known,
): Typed {
  const filled: Record<string, Typed[string]> = { ...emptyForm(fields) }
  const put = (given: Typed) => {
    for (const [field, value] of Object.entries(given)) if (field in fields) filled[field] = value
  }
  if (fields.on?.type === 'date' && name !== 'postpone') put({ on: known.today })
  put({ office: officeOf(known), ...knownOf(name, matter, known) })
  if (matter.type === 'commitment') {
    const facts = matter.facts as CommitmentFacts
    if (name === 'set-out') put(termsOf(matter, facts, known))
    else put(reportMeant(name, facts, known))
    if (facts.figures.length === 1) put({ figure: facts.figures[0]?.id ?? '' })
    if (facts.classes.length === 1) put({ printed: facts.classes[0]?.printed ?? '' })
  }
  return filled
}

/** 批准机关 as the office signs; a leader decides for another one, whose name the ledger has not. */
const officeOf = ({ post, regionName }: Known): string => (post === 'leader' ? '' : `${regionName}督查室`)

/** What a command's form is about, as the ledger has it; empty where it knows nothing of it. */
function knownOf(name: string, matter: OpenMatter, { today }: Known): Typed {
  const ahead = matter.dueOn !== null && matter.dueOn >= today ? matter.dueOn : ''
  switch (`${matter.type} ${name}`) {
    case 'commitment grant-extension':
      return { until: (matter.facts as CommitmentFacts).request?.until ?? '' }
    case 'commitment return-closing':
      return (matter.facts as CommitmentFacts).closing?.verification?.holds === false
        ? { reason: '经核实，办结情况不属实。' }
        : {}
    case 'commitment reopen':
      return { dueOn: ahead }
    case 'slip revise':
      return { demand: (matter.facts as SlipFacts).demand, replyBy: ahead }
    case 'objection ask':
      return { agency: matter.lead ?? '' }
    case 'problem decide':
      return { lead: matter.lead ?? '', support: matter.support }
    case 'proposal reassign':
      return { support: matter.support }
    case 'decision lodge':
      return { title: matter.title }
    default:
      return {}
  }
}

/** The terms as they stand, or as the plan prints them where the office has set out nothing yet. */
function termsOf(matter: OpenMatter, facts: CommitmentFacts, known: Known): Typed {
  const idOf = (printed: string): string[] => {
    const found = resolveAgency(known.organisation, printed, known.today)
    return 'agency' in found ? [found.agency] : []
  }
  const { printed } = facts
  const [lead, ...jointLeads] = printed.lead.flatMap(each => idOf(each.name))
  const support = printed.support.flatMap(each => idOf(each.name))
  const isContinuing = facts.continuing || (matter.dueOn === null && printed.window?.kind === 'ongoing')
  const once = (ids: readonly string[]) => [...new Set(ids)].filter(each => each !== lead)
  return {
    title: matter.title,
    lead: matter.lead ?? lead ?? '',
    jointLeads: matter.lead === null ? once(jointLeads) : matter.jointLeads,
    support: matter.lead === null ? once(support).filter(each => !jointLeads.includes(each)) : matter.support,
    startOn: facts.startOn ?? printed.window?.from ?? '',
    dueOn: matter.dueOn ?? (isContinuing ? '' : (printed.window?.to ?? '')),
    continuing: isContinuing,
    figures: facts.figures.map(({ id, metric, unit, target, op, basis, pace, base, nodes }) => ({
      id,
      metric,
      unit,
      target: String(target),
      op,
      basis,
      pace,
      base: base === undefined ? '' : String(base),
      nodes: (nodes ?? []).map(({ by, value }) => ({ by, value: String(value) })),
    })),
  }
}

/** Which return is meant: the one that waits for just this step. */
function reportMeant(name: string, { reports }: CommitmentFacts, { agency }: Known): Typed {
  const waits = name === 'accept-report' || name === 'return-report' ? 'signed' : 'submitted'
  const mine = reports.filter(each => each.state === waits && (waits === 'signed' || each.agency === agency))
  const [only] = mine
  return only ? { agency: only.agency, period: only.period } : {}
}
