import type { BoardRow, RowReturn } from './board-row.ts'

// Rows for tests and measurements, invented: a task under way that nothing is wrong with, and many that vary by number.

export const exampleRow = (given: Partial<BoardRow> = {}): BoardRow => ({
  id: 't1',
  version: 4,
  title: '电商交易额900亿元',
  status: 'underway',
  planId: 'p1',
  section: 'p1/s1',
  place: 0,
  lead: 'swj',
  jointLeads: [],
  support: [],
  region: 'wcq',
  countedAs: 'rated',
  issuedOn: '2026-03-01',
  dueOn: '2026-12-31',
  provisional: false,
  completedOn: null,
  late: false,
  lateDays: 0,
  everLate: false,
  category: 'on-schedule',
  why: '达进度：按“不落后于序时”，差距0.4个百分点。',
  lamp: 'green',
  lampWhy: '绿灯：按“正常推进”，没有落后。',
  gapPoints: 0.4,
  turnedBehind: false,
  figures: [],
  return: exampleReturn(),
  othersOwed: 0,
  othersIn: 0,
  reportedOn: '2026-10-23',
  acceptedOn: '2026-10-26',
  periodsSilent: 0,
  stale: false,
  unverified: false,
  slip: null,
  nextSlip: null,
  problems: [],
  openObjections: 0,
  request: null,
  unaccepted: false,
  ...given,
})

export const exampleReturn = (given: Partial<RowReturn> = {}): RowReturn => ({
  period: '2026-11',
  dueOn: '2026-11-25',
  state: 'to-write',
  missing: false,
  late: false,
  version: null,
  ...given,
})

const things = ['口袋公园', '社区食堂', '中小学', '停车泊位', '充电桩', '供水管网', '农贸市场', '养老床位']
const acts = ['新建', '改造', '扩建', '续建', '验收']
const states = ['to-write', 'to-sign', 'to-review', 'accepted', 'returned', 'handed-back'] as const
const categories = ['behind', 'on-schedule', 'ahead', 'completed', 'completed-early', 'other'] as const

const of = <Each>(all: readonly Each[], n: number): Each => all[n % all.length] as Each

/** A row that differs from its neighbours in all that a board sorts and counts; the same for the same number. */
export function numberedRow(n: number): BoardRow {
  const category = of(categories, n * 7 + (n >> 4))
  const target = 20 + ((n * 37) % 400)
  const expected = Math.round(target * 0.9)
  const reported = Math.round(target * (0.6 + ((n * 13) % 40) / 100))
  const late = n % 23 === 0
  return exampleRow({
    id: `p${n % 12}.c${n}`,
    title: `${of(acts, n >> 3)}${of(things, n)}${target}处（第${n}号）`,
    planId: `p${n % 12}`,
    section: `p${n % 12}/s${n % 9}`,
    lead: n % 97 === 0 ? null : `dw${(n * 11) % 180}`,
    countedAs: n % 5 === 0 ? 'continuing' : 'rated',
    dueOn: n % 5 === 0 ? null : `2026-${String((n % 12) + 1).padStart(2, '0')}-28`,
    late,
    lateDays: late ? n % 90 : 0,
    category,
    gapPoints: ((n * 17) % 300) / 10 - 15,
    lamp: category === 'behind' ? 'yellow' : 'green',
    figures: [
      {
        ...{ id: 'f1', name: '处数', unit: '处', text: `${target}处`, target, expected, reported },
        verified: n % 3 === 0 ? reported - 1 : null,
        gapPoints: ((n * 17) % 300) / 10 - 15,
      },
    ],
    return: n % 6 === 5 ? null : exampleReturn({ state: of(states, n >> 2), missing: n % 31 === 0 }),
    problems: n % 19 === 0 ? [`q${n}`] : [],
    slip:
      n % 41 === 0
        ? {
            ...{ id: `s${n}`, step: 'chase', name: '催办单', number: `望督催〔2026〕${n}号` },
            ...{ status: 'awaiting-answer', dueOn: '2026-11-28', others: 0 },
          }
        : null,
    periodsSilent: n % 29 === 0 ? 3 : 0,
    stale: n % 29 === 0,
  })
}

export const numberedRows = (count: number): BoardRow[] =>
  Array.from({ length: count }, (_, n) => numberedRow(n))
