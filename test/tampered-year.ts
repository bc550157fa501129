import { createHash } from 'node:crypto'
import type { LedgerEvent, Matter } from '../src/ledger/matter.ts'
import type { Invariant } from '../src/simulate/invariants.ts'
import type { LivedYear } from '../src/simulate/simulate.ts'

// Ways of tampering with a ledger, each of which one invariant must notice.

type Year = { lived: LivedYear; files: Readonly<Record<string, string>> }
type Tampering = { breaks: Invariant; what: string; tamper(year: Year): Year }
type Line = { matter: string; version: number; previous: string; digest: string; fact: LedgerEvent }

const linesOf = (text = ''): string[] => text.split('\n').filter(line => line !== '')
const factsOf = ({ files }: Year): Line[] =>
  linesOf(files['facts.jsonl']).map(line => JSON.parse(line) as Line)

const withFacts = ({ lived, files }: Year, facts: readonly Line[]): Year => ({
  lived,
  files: { ...files, 'facts.jsonl': facts.map(each => `${JSON.stringify(each)}\n`).join('') },
})

/** Whoever tampers well binds every fact anew to the one before it. */
function chained(facts: readonly Line[]): Line[] {
  let previous = ''
  return facts.map(each => {
    if (each.version === 1) previous = '0'.repeat(64)
    const digest = createHash('sha256')
      .update(`${previous}\n${JSON.stringify(each.fact)}`)
      .digest('hex')
    const line = { ...each, previous, digest }
    previous = digest
    return line
  })
}

/** Changes facts one by one; throws where nothing was there to change, since that tampering would prove nothing. */
function changing(year: Year, change: (line: Line) => LedgerEvent | null, most = 1): Line[] {
  let changed = 0
  const lines = factsOf(year).map(line => {
    const fact = changed < most ? change(line) : null
    if (!fact) return line
    changed++
    return { ...line, fact }
  })
  if (changed === 0) throw new Error('nothing there to tamper with')
  return lines
}

function withMatters(year: Year, change: (matter: Matter) => Matter | null): Year {
  let changed = 0
  const matters = linesOf(year.files['matters.jsonl']).map(line => {
    const matter = changed === 0 ? change(JSON.parse(line) as Matter) : null
    if (matter) changed++
    return matter ? JSON.stringify(matter) : line
  })
  if (changed === 0) throw new Error('nothing there to tamper with')
  return { ...year, files: { ...year.files, 'matters.jsonl': `${matters.join('\n')}\n` } }
}

function withoutMatters(year: Year, isGone: (matter: Matter) => boolean): Year {
  const lines = linesOf(year.files['matters.jsonl'])
  const left = lines.filter(line => !isGone(JSON.parse(line) as Matter))
  if (left.length === lines.length) throw new Error('nothing there to take away')
  return { ...year, files: { ...year.files, 'matters.jsonl': `${left.join('\n')}\n` } }
}

const withTold = (year: Year, told: Partial<LivedYear['told']>): Year => ({
  ...year,
  lived: { ...year.lived, told: { ...year.lived.told, ...told } },
})

type WithReports = { reports?: { values: { figure: string; value: number }[] }[] }

export const tamperings: readonly Tampering[] = [
  {
    breaks: 'chain-unbroken',
    what: 'a reason is put in other words',
    tamper: year =>
      withFacts(
        year,
        changing(year, ({ fact }) =>
          fact.kind === 'ReportReturned' ? { ...fact, data: { ...fact.data, reason: '另有原因' } } : null,
        ),
      ),
  },
  {
    breaks: 'chain-unbroken',
    what: 'the last fact of a task is taken out, and the rest left whole',
    tamper: year => {
      const facts = factsOf(year)
      const last = facts.findLastIndex(each => year.lived.told.versions[each.matter] === each.version)
      return withFacts(year, facts.toSpliced(last, 1))
    },
  },
  {
    breaks: 'state-is-fold',
    what: 'a deadline is moved without a fact',
    tamper: year =>
      withMatters(year, matter => (matter.dueOn === null ? null : { ...matter, dueOn: '2099-12-31' })),
  },
  {
    breaks: 'role-and-guard',
    what: 'a reporter approves, and every digest is reckoned anew',
    tamper: year =>
      withFacts(
        year,
        chained(
          changing(year, ({ fact }) =>
            fact.kind === 'Issued' ? { ...fact, by: { ...fact.by, agency: 'dw01', post: 'reporter' } } : null,
          ),
        ),
      ),
  },
  {
    breaks: 'role-and-guard',
    what: 'a task is closed that nobody found to hold',
    tamper: year =>
      withFacts(
        year,
        chained(
          changing(
            year,
            ({ fact }) =>
              fact.kind === 'VerificationRecorded' && fact.data.holds === true
                ? { ...fact, data: { ...fact.data, holds: false } }
                : null,
            100,
          ),
        ),
      ),
  },
  {
    breaks: 'totals-are-lists',
    what: 'a total is one too high',
    tamper: year => {
      const [first, ...others] = year.lived.told.counts
      return withTold(year, { counts: first ? [{ ...first, count: first.count + 1 }, ...others] : [] })
    },
  },
  {
    breaks: 'totals-are-lists',
    what: 'a list leaves a matter out',
    tamper: year => {
      const [first, ...others] = year.lived.told.lists
      return withTold(year, { lists: first ? [{ ...first, ids: first.ids.slice(1) }, ...others] : [] })
    },
  },
  {
    breaks: 'clauses-accounted',
    what: 'a promise has no task',
    tamper: year => {
      const { reconciliation } = year.lived.told
      const clauses = reconciliation.clauses.map((each, index, all) =>
        index === all.findIndex(one => one.kind === 'commitment')
          ? { ...each, tasks: [], setAside: [], accounted: false }
          : each,
      )
      return withTold(year, { reconciliation: { ...reconciliation, clauses } })
    },
  },
  {
    breaks: 'clauses-accounted',
    what: 'the counts do not add up',
    tamper: year => {
      const { clauses, counts } = year.lived.told.reconciliation
      return withTold(year, {
        reconciliation: { clauses, counts: { ...counts, one: (counts.one ?? 0) + 1 } },
      })
    },
  },
  {
    breaks: 'overdue-chased',
    what: 'the slips are gone',
    tamper: year => ({
      ...year,
      files: {
        ...year.files,
        'matters.jsonl': linesOf(year.files['matters.jsonl'])
          .filter(line => (JSON.parse(line) as Matter).type !== 'slip')
          .map(line => `${line}\n`)
          .join(''),
      },
    }),
  },
  {
    breaks: 'overdue-chased',
    what: 'the orders that follow on unanswered slips are gone',
    tamper: year => withoutMatters(year, matter => (matter.facts as { step?: string }).step === 'supervise'),
  },
  {
    breaks: 'problems-answered',
    what: 'a problem that a return raised is gone',
    tamper: year => withoutMatters(year, matter => matter.type === 'problem'),
  },
  {
    breaks: 'problems-answered',
    what: 'a problem is over, and how it was resolved is not to be found',
    tamper: year =>
      withFacts(
        year,
        factsOf(year).filter(({ fact }) => !['ProblemResolved', 'CoordinationDeclined'].includes(fact.kind)),
      ),
  },
  {
    breaks: 'decisions-lodged',
    what: 'the task that a decision became is gone',
    tamper: year => withoutMatters(year, matter => matter.parent?.endsWith('.decision') === true),
  },
  {
    breaks: 'public-answered',
    what: 'the answer to an objection is gone',
    tamper: year => {
      const left = factsOf(year).filter(
        ({ fact }) => !fact.kind.startsWith('Objection') || fact.kind === 'ObjectionLodged',
      )
      return withFacts(year, left)
    },
  },
  {
    breaks: 'reported-and-verified-apart',
    what: 'the verified value is written over the reported one',
    tamper: year =>
      withMatters(year, matter => {
        const { reports = [] } = matter.facts as WithReports
        const index = reports.findIndex(each => each.values.length > 0)
        if (index < 0) return null
        const changed = reports.map((each, at) =>
          at === index
            ? { ...each, values: each.values.map(one => ({ ...one, value: one.value - 1 })) }
            : each,
        )
        return { ...matter, facts: { ...(matter.facts as object), reports: changed } }
      }),
  },
  {
    breaks: 'reported-and-verified-apart',
    what: 'a verified value is dropped',
    tamper: year =>
      withMatters(year, matter => {
        const { verified = [] } = matter.facts as { verified?: unknown[] }
        return verified.length === 0
          ? null
          : { ...matter, facts: { ...(matter.facts as object), verified: verified.slice(1) } }
      }),
  },
  {
    breaks: 'lateness-stays',
    what: 'closing has wiped out what was late',
    tamper: year => {
      const clocks = Object.entries(year.lived.told.clocks).map(
        ([id, each]) => [id, each.map(clock => ({ ...clock, everLate: false, lateDays: 0 }))] as const,
      )
      return withTold(year, { clocks: Object.fromEntries(clocks) })
    },
  },
  {
    breaks: 'nobody-named',
    what: 'a fact says by which account it was made',
    tamper: year =>
      withFacts(
        year,
        changing(year, ({ fact }) => ({ ...fact, by: { ...fact.by, account: 'x1' } as LedgerEvent['by'] })),
      ),
  },
  {
    breaks: 'nobody-named',
    what: 'a sign-in name stands among the words',
    tamper: year =>
      withFacts(
        year,
        changing(year, ({ fact }) =>
          fact.kind === 'ReportSubmitted'
            ? { ...fact, data: { ...fact.data, progress: `由 ${year.lived.signInNames[4]} 填报` } }
            : null,
        ),
      ),
  },
]
