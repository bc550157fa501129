import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyCorrections, refusalsOf } from './corrected-plan.ts'
import type { Act, Change, Correction } from './correction.ts'
import type { Agency, Clause, ClauseKind, Figure, Plan, Span, Window } from './plan.ts'

// Clauses are written as lines: `商务局|财政局,科技局|建成6个基地，新增9处站点。` is lead, support and text.
function planOf(...lines: string[]): { plan: Plan; text: string } {
  let text = ''
  const clauses: Clause[] = []
  for (const line of lines) {
    const [lead = '', support = '', words = ''] = line.split('|')
    const span: Span = [text.length, text.length + words.length]
    const figures: Figure[] = [...words.matchAll(/\d+[个处亿]/g)].map(match => ({
      metric: '',
      value: Number.parseInt(match[0], 10),
      high: null,
      unit: match[0].slice(-1),
      op: 'eq',
      basis: 'count',
      polarity: 'target',
      hedged: false,
      period: null,
      text: match[0],
      span: [span[0] + match.index, span[0] + match.index + match[0].length],
    }))
    clauses.push({
      id: `c${clauses.length + 1}`,
      section: null,
      ordinal: String(clauses.length + 1),
      kind: 'commitment',
      text: words,
      span,
      lead: agencies(lead, span),
      support: agencies(support, span),
      window: null,
      figures,
      benchmarks: [],
    })
    text += `${words}\n`
  }
  const plan: Plan = {
    schema: 'luoshi.plan/1',
    source: { name: 'plan.txt', sha256: '0'.repeat(64), length: text.length },
    title: null,
    issuer: null,
    number: null,
    genre: 'work-plan',
    issuedOn: null,
    period: null,
    sections: [],
    clauses,
    frameworks: [],
    findings: [],
  }
  return { plan, text }
}

const agencies = (names: string, span: Span): Agency[] =>
  names
    .split(',')
    .filter(name => name !== '')
    .map(name => ({ name, printed: name, span }))

const named = (...names: string[]) => names.map(name => ({ name, printed: '', span: null }))

const log = (...acts: (Act | Change)[]): Correction[] =>
  acts.map((act, index) => ({
    version: index + 1,
    at: `2026-03-01T08:00:${String(index).padStart(2, '0')}.000Z`,
    by: '督查室',
    ...('act' in act ? act : { act: 'change' as const, changes: [act] }),
  }))

const undo = (entry: number): Act => ({ act: 'undo', entry })
const redo = (entry: number): Act => ({ act: 'redo', entry })

const two = planOf('商务局|财政局,科技局|建成6个基地，新增9处站点。', '农业局||办好市集。')

describe('a corrected cell', () => {
  const lead: Change = { type: 'set-agencies', clause: 'c1', lead: named('市商务局') }

  test('stands beside what was read, with post and time', () => {
    const [clause] = applyCorrections(two.plan, two.text, log(lead)).clauses
    expect(clause?.now.lead).toEqual(named('市商务局'))
    expect(clause?.read.lead).toEqual(two.plan.clauses[0]?.lead)
    expect(clause?.changed).toEqual({ lead: { version: 1, at: '2026-03-01T08:00:00.000Z', by: '督查室' } })
  })

  test('set to what was read again is no correction, and its history stays', () => {
    const back: Change = { type: 'set-agencies', clause: 'c1', lead: two.plan.clauses[0]?.lead ?? [] }
    const corrected = applyCorrections(two.plan, two.text, log(lead, back))
    expect(corrected.clauses[0]?.changed).toEqual({})
    expect(corrected.entries).toHaveLength(2)
  })

  test('moves an agency from lead to support in one entry', () => {
    const move: Change = {
      type: 'set-agencies',
      clause: 'c1',
      lead: named('科技局'),
      support: named('商务局'),
    }
    const [clause] = applyCorrections(two.plan, two.text, log(move)).clauses
    expect(Object.keys(clause?.changed ?? {}).sort()).toEqual(['lead', 'support'])
  })

  test('with a span outside the text is refused and leaves the cell alone', () => {
    const span: Span = [0, two.text.length + 1]
    const outside: Change = {
      type: 'set-agencies',
      clause: 'c1',
      lead: [{ name: '甲', printed: '甲', span }],
    }
    const corrected = applyCorrections(two.plan, two.text, log(outside))
    expect(corrected.entries[0]?.refusals).toEqual([{ code: 'outside-text', span, length: two.text.length }])
    expect(corrected.clauses[0]?.changed).toEqual({})
  })

  test('of a clause that is not there is refused', () => {
    expect(
      refusalsOf(two.plan, two.text, [], { act: 'change', changes: [{ ...lead, clause: 'c9' }] }),
    ).toEqual([{ code: 'unknown-clause', clause: 'c9' }])
  })
})

describe('拆分', () => {
  const at = two.text.indexOf('新增')
  const split: Change = { type: 'split', clause: 'c1', at }

  test('gives both parts the agencies and each figure to the part it stands in', () => {
    const [first, second, third] = applyCorrections(two.plan, two.text, log(split)).clauses
    expect([first?.id, second?.id, third?.id]).toEqual(['c1.1', 'c1.2', 'c2'])
    expect([first?.text, second?.text]).toEqual(['建成6个基地，', '新增9处站点。'])
    expect(first?.now.lead).toEqual(two.plan.clauses[0]?.lead)
    expect(second?.now.support).toEqual(two.plan.clauses[0]?.support)
    expect(first?.now.figures.map(figure => figure.text)).toEqual(['6个'])
    expect(second?.now.figures.map(figure => figure.text)).toEqual(['9处'])
    expect(second?.carried).toEqual(['lead', 'support'])
  })

  test('and a carried cell corrected in its part is carried no more', () => {
    const change: Change = { type: 'set-agencies', clause: 'c1.2', lead: named('文旅局') }
    const [first, second] = applyCorrections(two.plan, two.text, log(split, change)).clauses
    expect(first?.carried).toEqual(['lead', 'support'])
    expect(second?.carried).toEqual(['support'])
  })

  test.each([
    ['before its first character', 0, 'outside-clause'],
    ['after its last', two.text.indexOf('\n'), 'outside-clause'],
    ['through a figure', two.text.indexOf('个'), 'inside-mention'],
  ])('%s is refused', (_, offset, code) => {
    const [refusal] = refusalsOf(two.plan, two.text, [], {
      act: 'change',
      changes: [{ type: 'split', clause: 'c1', at: offset }],
    })
    expect(refusal?.code).toBe(code)
  })

  test('between the halves of one character is refused', () => {
    const { plan, text } = planOf('||修建𬱖桥两座。')
    const [refusal] = refusalsOf(plan, text, [], {
      act: 'change',
      changes: [{ type: 'split', clause: 'c1', at: 3 }],
    })
    expect(refusal?.code).toBe('inside-mention')
  })

  test('finds its place in the cleaned words although the original has more', () => {
    const text = '加快建設口岸（kǒu àn），\n　辦好市集。'
    const { plan } = planOf('||x')
    const clause = { ...plan.clauses[0], span: [0, text.length], text: '加快建设口岸，办好市集。' } as Clause
    const corrected = applyCorrections(
      { ...plan, clauses: [clause] },
      text,
      log({ type: 'split', clause: 'c1', at: text.indexOf('\n') }),
    )
    expect(corrected.clauses.map(each => each.text)).toEqual(['加快建设口岸，', '办好市集。'])
    expect(corrected.clauses.map(each => text.slice(...each.span))).toEqual([
      '加快建設口岸（kǒu àn），',
      '辦好市集。',
    ])
  })
})

describe('合并', () => {
  test('joins neighbours: leads and figures of both, nobody in two roles', () => {
    const { plan, text } = planOf('商务局|农业局|建成6个基地。', '农业局|财政局|新增9处站点。')
    const [merged, ...rest] = applyCorrections(
      plan,
      text,
      log({ type: 'merge', clause: 'c1', next: 'c2' }),
    ).clauses
    expect(rest).toEqual([])
    expect(merged?.id).toBe('c1+c2')
    expect(merged?.now.lead.map(each => each.name)).toEqual(['商务局', '农业局'])
    expect(merged?.now.support.map(each => each.name)).toEqual(['财政局'])
    expect(merged?.now.figures).toHaveLength(2)
    expect(merged?.origin).toEqual(['c1', 'c2'])
  })

  test('a stated window outweighs an inherited one', () => {
    const { plan, text } = planOf('||甲。', '||乙。')
    const window = (to: string, inherited: boolean): Window => ({
      kind: 'by',
      from: null,
      to,
      rrule: null,
      text: to,
      inherited,
      span: null,
    })
    const [first, second] = plan.clauses as [Clause, Clause]
    const both = [
      { ...first, window: window('2026-12-31', true) },
      { ...second, window: window('2026-06-30', false) },
    ]
    const merge: Change = { type: 'merge', clause: 'c1', next: 'c2' }
    const corrected = applyCorrections({ ...plan, clauses: both }, text, log(merge))
    expect(corrected.clauses[0]?.now.window?.to).toBe('2026-06-30')
  })

  test('of clauses that are no neighbours is refused', () => {
    const { plan, text } = planOf('||甲。', '||乙。', '||丙。')
    const merge: Change = { type: 'merge', clause: 'c1', next: 'c3' }
    expect(refusalsOf(plan, text, [], { act: 'change', changes: [merge] })).toEqual([
      { code: 'not-neighbours', clause: 'c1', next: 'c3' },
    ])
  })

  test('of the two parts of a split gives the clause back', () => {
    const split: Change = { type: 'split', clause: 'c1', at: two.text.indexOf('新增') }
    const merge: Change = { type: 'merge', clause: 'c1.1', next: 'c1.2' }
    const corrected = applyCorrections(two.plan, two.text, log(split, merge))
    expect(corrected.clauses).toEqual(applyCorrections(two.plan, two.text, []).clauses)
  })
})

test('a clause cut in three grows together again part by part', () => {
  const { plan, text } = planOf('||甲事，乙事，丙事。')
  const cut = (clause: string, word: string): Change => ({ type: 'split', clause, at: text.indexOf(word) })
  const join = (clause: string, next: string): Change => ({ type: 'merge', clause, next })
  const cuts = [cut('c1', '丙'), cut('c1.1', '乙')]
  const ids = (...acts: Change[]) => applyCorrections(plan, text, log(...acts)).clauses.map(each => each.id)
  expect(ids(...cuts)).toEqual(['c1.1.1', 'c1.1.2', 'c1.2'])
  expect(ids(...cuts, join('c1.1.1', 'c1.1.2'))).toEqual(['c1.1', 'c1.2'])
  const whole = applyCorrections(plan, text, log(...cuts, join('c1.1.1', 'c1.1.2'), join('c1.1', 'c1.2')))
  expect(whole.clauses).toEqual(applyCorrections(plan, text, []).clauses)
})

describe('what a person adds', () => {
  test('a missed agency is added once and leaves its other role', () => {
    const agency = { name: '财政局', printed: '财政局', span: [0, 2] as Span }
    const mention: Change = { type: 'add-mention', clause: 'c1', mention: { role: 'lead', agency } }
    const [clause] = applyCorrections(two.plan, two.text, log(mention, mention)).clauses
    expect(clause?.now.lead.map(each => each.name)).toEqual(['商务局', '财政局'])
    expect(clause?.now.support.map(each => each.name)).toEqual(['科技局'])
  })

  test('a missed clause takes its place in the document', () => {
    const { plan, text } = planOf('||甲事。', '||乙事。', '||丙事。')
    const [first, , third] = plan.clauses as [Clause, Clause, Clause]
    const span: Span = [4, 8]
    const added = applyCorrections(
      { ...plan, clauses: [first, third] },
      text,
      log({ type: 'add-clause', span, kind: 'commitment' }),
    )
    expect(added.clauses.map(each => each.text)).toEqual(['甲事。', '乙事。', '丙事。'])
    expect(added.clauses[1]?.origin).toEqual([])
  })

  test('a clause over words of another is refused', () => {
    const [refusal] = refusalsOf(two.plan, two.text, [], {
      act: 'change',
      changes: [{ type: 'add-clause', span: [2, 5], kind: 'result' }],
    })
    expect(refusal).toEqual({ code: 'overlaps-clause', span: [2, 5], clause: 'c1' })
  })
})

describe('存疑', () => {
  const finding = (code: string, clause: string | null, span: Span) => ({
    code,
    severity: 'warning' as const,
    message: code,
    clause,
    spans: [span],
  })
  const plan: Plan = {
    ...two.plan,
    findings: [finding('unclosed-bracket', 'c1', [9, 11]), finding('no-period', null, [0, 1])],
  }

  test('keeps its judgement with reason, post and time', () => {
    const [{ id } = { id: '' }] = applyCorrections(plan, two.text, []).findings
    const judged = applyCorrections(
      plan,
      two.text,
      log({
        type: 'judge-finding',
        finding: id,
        verdict: 'dismissed',
        reason: 'as-printed',
        note: '原文如此',
      }),
    ).findings
    expect(judged[0]).toMatchObject({ verdict: 'dismissed', reason: 'as-printed', judged: { version: 1 } })
    expect(judged[1]?.verdict).toBeNull()
  })

  test('is not dismissed without a reason', () => {
    const [{ id } = { id: '' }] = applyCorrections(plan, two.text, []).findings
    const changes: Change[] = [{ type: 'judge-finding', finding: id, verdict: 'dismissed' }]
    expect(refusalsOf(plan, two.text, [], { act: 'change', changes })).toEqual([
      { code: 'reason-required', finding: id },
    ])
  })

  test('follows its words into the part of a split', () => {
    const split: Change = { type: 'split', clause: 'c1', at: two.text.indexOf('新增') }
    const [first, second] = applyCorrections(plan, two.text, log(split)).findings
    expect(first?.clause).toBe('c1.2')
    expect(second?.clause).toBeNull()
  })

  test('has an id of its own although code and clause are the same', () => {
    const same = finding('width', 'c1', [0, 2])
    const ids = applyCorrections({ ...plan, findings: [same, same] }, two.text, []).findings.map(
      each => each.id,
    )
    expect(new Set(ids).size).toBe(2)
  })
})

describe('撤销', () => {
  const checked: Change = { type: 'mark-checked', clause: 'c1', checked: true }
  const kind: Change = { type: 'reclassify', clause: 'c2', kind: 'principle' }

  test('takes back any entry, not only the last, and redo brings it again', () => {
    const undone = applyCorrections(two.plan, two.text, log(checked, kind, undo(1)))
    expect(undone.clauses[0]?.checked).toBeNull()
    expect(undone.clauses[1]?.now.kind).toBe('principle')
    expect(undone.entries.map(each => each.undone)).toEqual([true, false, false])
    const redone = applyCorrections(two.plan, two.text, log(checked, kind, undo(1), redo(1)))
    expect(redone.clauses[0]?.checked?.version).toBe(1)
  })

  test('goes back step by step, and a new change ends what the key could redo', () => {
    const stepsAfter = (...acts: (Act | Change)[]) => {
      const { canUndo, canRedo } = applyCorrections(two.plan, two.text, log(...acts))
      return { canUndo, canRedo }
    }
    expect(stepsAfter()).toEqual({ canUndo: null, canRedo: null })
    expect(stepsAfter(checked, kind)).toEqual({ canUndo: 2, canRedo: null })
    expect(stepsAfter(checked, kind, undo(2))).toEqual({ canUndo: 1, canRedo: 2 })
    expect(stepsAfter(checked, kind, undo(2), undo(1))).toEqual({ canUndo: null, canRedo: 1 })
    expect(stepsAfter(checked, kind, undo(2), redo(2))).toEqual({ canUndo: 2, canRedo: null })
    expect(stepsAfter(checked, kind, undo(2), checked)).toEqual({ canUndo: 4, canRedo: null })
  })

  test('of a split lets what was done to its parts rest, and redo brings both back', () => {
    const split: Change = { type: 'split', clause: 'c1', at: two.text.indexOf('新增') }
    const part: Change = { type: 'reclassify', clause: 'c1.2', kind: 'result' }
    const undone = applyCorrections(two.plan, two.text, log(split, part, undo(1)))
    expect(undone.clauses.map(each => each.id)).toEqual(['c1', 'c2'])
    expect(undone.entries[1]?.refusals).toEqual([{ code: 'unknown-clause', clause: 'c1.2' }])
    const redone = applyCorrections(two.plan, two.text, log(split, part, undo(1), redo(1)))
    expect(redone.clauses[1]?.now.kind).toBe('result')
  })

  test.each([
    ['an entry that is not there', [checked, undo(7)], 'unknown-entry'],
    ['itself', [checked, undo(2)], 'unknown-entry'],
    ['an undo', [checked, undo(1), undo(2)], 'not-a-change'],
    ['what is undone', [checked, undo(1), undo(1)], 'already-undone'],
  ] as [string, (Act | Change)[], string][])('of %s is refused', (_, acts, code) => {
    expect(applyCorrections(two.plan, two.text, log(...acts)).entries.at(-1)?.refusals[0]?.code).toBe(code)
  })

  test('what is not undone is not redone', () => {
    const { entries } = applyCorrections(two.plan, two.text, log(checked, redo(1)))
    expect(entries[1]?.refusals).toEqual([{ code: 'not-undone', entry: 1 }])
  })
})

test('a new reading keeps the corrections of the clauses it left alone', () => {
  const lead: Change = { type: 'set-agencies', clause: 'c1', lead: named('市商务局') }
  const gone: Change = { type: 'reclassify', clause: 'c2', kind: 'principle' }
  const [first] = two.plan.clauses as [Clause]
  const reread = { ...two.plan, clauses: [first, { ...first, id: 'new', span: [20, 22] as Span }] }
  const corrected = applyCorrections(reread, two.text, log(lead, gone))
  expect(corrected.clauses[0]?.now.lead).toEqual(named('市商务局'))
  expect(corrected.entries.map(each => each.refusals.length)).toEqual([0, 1])
})

describe('of any plan and any corrections', () => {
  const words = fc.stringMatching(/^[建成新增办好，；口岸]{2,12}(\d{1,3}[个处亿][，市集]{1,4}){0,3}。$/)
  const plans = fc
    .array(words, { minLength: 1, maxLength: 6 })
    .map(lines => planOf(...lines.map(each => `甲局|乙局|${each}`)))
  const kinds: ClauseKind[] = ['commitment', 'result', 'principle', 'context']
  // Numbers choose among what is there at that moment, so that most changes are possible ones.
  const intents = fc.array(fc.tuple(fc.nat(7), fc.nat(), fc.nat()), { maxLength: 14 })

  function changeOf(
    [what, which, value]: [number, number, number],
    entries: Correction[],
    { plan, text }: typeof two,
  ): Act {
    const { clauses, canUndo, canRedo } = applyCorrections(plan, text, entries)
    const place = which % clauses.length
    const clause = clauses[place]
    const id = clause?.id ?? ''
    const [start, end] = clause?.span ?? [0, 0]
    const one = (change: Change): Act => ({ act: 'change', changes: [change] })
    if (what === 0) return one({ type: 'split', clause: id, at: start + (value % (end - start)) })
    if (what === 1) return one({ type: 'merge', clause: id, next: clauses[place + 1]?.id ?? id })
    if (what === 2) return one({ type: 'reclassify', clause: id, kind: kinds[value % 4] ?? 'context' })
    if (what === 3) return one({ type: 'set-agencies', clause: id, lead: named(`${'甲乙丙'[value % 3]}局`) })
    if (what === 4) return one({ type: 'mark-checked', clause: id, checked: value % 2 === 0 })
    if (what === 5 && canUndo) return undo(canUndo)
    if (what === 6 && canRedo) return redo(canRedo)
    return one({ type: 'set-agencies', clause: id, support: named(`${'丁戊'[value % 2]}局`) })
  }

  function logOf(source: typeof two, wanted: [number, number, number][]): Correction[] {
    const entries: Correction[] = []
    for (const intent of wanted) {
      const act = changeOf(intent, entries, source)
      if (refusalsOf(source.plan, source.text, entries, act).length === 0)
        entries.push({ version: entries.length + 1, at: '2026-03-01T08:00:00.000Z', by: '督查室', ...act })
    }
    return entries
  }

  const next = (entries: Correction[], act: Act): Correction[] => [
    ...entries,
    { version: entries.length + 1, at: '2026-03-01T09:00:00.000Z', by: '督查室', ...act },
  ]

  test('undoing an act restores the plan, and redoing it brings the act back', () => {
    fc.assert(
      fc.property(plans, intents, fc.tuple(fc.nat(4), fc.nat(), fc.nat()), (source, wanted, last) => {
        const entries = logOf(source, wanted)
        const act = changeOf(last, entries, source)
        fc.pre(act.act === 'change' && refusalsOf(source.plan, source.text, entries, act).length === 0)
        const done = next(entries, act)
        const undone = next(done, undo(done.length))
        const redone = next(undone, redo(done.length))
        const clausesOf = (each: Correction[]) => applyCorrections(source.plan, source.text, each).clauses
        expect(clausesOf(undone)).toEqual(clausesOf(entries))
        expect(clausesOf(redone)).toEqual(clausesOf(done))
      }),
    )
  })

  test('corrections of different cells come to the same in either order', () => {
    fc.assert(
      fc.property(plans, intents, fc.nat(), fc.nat(), (source, wanted, a, b) => {
        const entries = logOf(source, wanted)
        const { clauses } = applyCorrections(source.plan, source.text, entries)
        const one = clauses[a % clauses.length]?.id ?? ''
        const other = clauses[b % clauses.length]?.id ?? ''
        const lead: Act = {
          act: 'change',
          changes: [{ type: 'set-agencies', clause: one, lead: named('己局') }],
        }
        const kind: Act = { act: 'change', changes: [{ type: 'reclassify', clause: other, kind: 'result' }] }
        const nowOf = (...acts: Act[]) =>
          applyCorrections(source.plan, source.text, acts.reduce(next, entries)).clauses.map(each => each.now)
        expect(nowOf(lead, kind)).toEqual(nowOf(kind, lead))
      }),
    )
  })

  test('spans stay exact: in order, apart, and the words of the document', () => {
    fc.assert(
      fc.property(plans, intents, (source, wanted) => {
        const { clauses } = applyCorrections(source.plan, source.text, logOf(source, wanted))
        let end = 0
        for (const clause of clauses) {
          expect(clause.span[0]).toBeGreaterThanOrEqual(end)
          expect(source.text.slice(...clause.span).replaceAll('\n', '')).toBe(clause.text)
          for (const { span, text } of clause.now.figures) {
            expect(source.text.slice(...(span ?? [0, 0]))).toBe(text)
            expect(span?.[0]).toBeGreaterThanOrEqual(clause.span[0])
            expect(span?.[1]).toBeLessThanOrEqual(clause.span[1])
          }
          end = clause.span[1]
        }
      }),
    )
  })

  test('no figure and no word is lost or doubled by cutting and joining', () => {
    fc.assert(
      fc.property(plans, intents, (source, wanted) => {
        const { clauses } = applyCorrections(source.plan, source.text, logOf(source, wanted))
        const figures = source.plan.clauses.flatMap(each => each.figures)
        expect(clauses.flatMap(each => each.now.figures)).toEqual(figures)
        expect(clauses.map(each => each.text).join('')).toBe(
          source.plan.clauses.map(each => each.text).join(''),
        )
      }),
    )
  })

  test('what was read is left as it was', () => {
    fc.assert(
      fc.property(plans, intents, (source, wanted) => {
        const before = JSON.stringify(source.plan)
        applyCorrections(source.plan, source.text, logOf(source, wanted))
        expect(JSON.stringify(source.plan)).toBe(before)
      }),
      { numRuns: 30 },
    )
  })
})

test('a thousand corrections of five thousand clauses are applied within the time of one frame or two', () => {
  const many = planOf(...Array.from({ length: 5000 }, () => '商务局|财政局|建成6个基地，新增9处站点。'))
  const entries = log(
    ...Array.from(
      { length: 1000 },
      (_, n): Change => ({
        type: 'set-agencies',
        clause: `c${n * 5 + 1}`,
        lead: named('市商务局'),
      }),
    ),
  )
  applyCorrections(many.plan, many.text, entries)
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    applyCorrections(many.plan, many.text, entries)
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(50)
})
