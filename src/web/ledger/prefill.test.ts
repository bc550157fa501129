import { expect, test } from 'vitest'
import { matterTypes } from '../../ledger/matter-types.ts'
import { readForm } from './form-data.ts'
import type { OpenMatter } from './ledger-client.ts'
import { formFor } from './prefill.ts'

const known = {
  agency: null,
  today: '2026-11-24',
  organisation: { region: 'lyq', agencies: new Map() } as never,
  post: 'office-head',
  regionName: '柳堰区',
} as const

const task = (facts: object, more: object = {}): OpenMatter =>
  ({
    ...{ id: 'c1', type: 'commitment', title: '新建口袋公园8个', lead: 'cgj', dueOn: '2026-12-31', ...more },
    ...{ jointLeads: [], support: ['zjj'], facts: { reports: [], figures: [], classes: [], ...facts } },
  }) as unknown as OpenMatter

function opened(name: string, matter: OpenMatter, who: object = {}) {
  const command = matterTypes[matter.type]?.commands[name]
  if (!command) throw new Error(`No command ${name}`)
  const typed = formFor(name, command, matter, { ...known, ...who })
  return { typed, mistakes: readForm(command.fields, typed).mistakes }
}

test('granting an extension opens with all that it needs: until when was asked, and the office that decides', () => {
  const { typed, mistakes } = opened(
    'grant-extension',
    task({ request: { kind: 'extension', until: '2027-03-31' } }),
  )
  expect(typed).toMatchObject({ until: '2027-03-31', office: '柳堰区督查室' })
  expect(mistakes.size).toBe(0)
})

test('what the office decides by itself asks only for what nobody has said yet', () => {
  for (const name of ['suspend', 'withdraw', 'close', 'approve'])
    expect([name, opened(name, task({})).mistakes.size]).toEqual([name, 0])
  for (const name of ['refuse-extension', 'refuse-change', 'resume'])
    expect([...opened(name, task({})).mistakes.keys()]).toEqual(['reason'])
})

test('a leader decides for an organ that the form does not name', () => {
  expect(opened('grant-extension', task({}), { post: 'leader' }).typed.office).toBe('')
})

test('a closing that was found not to hold is returned for that, and none other is', () => {
  expect(opened('return-closing', task({ closing: { verification: { holds: false } } })).mistakes.size).toBe(
    0,
  )
  expect(opened('return-closing', task({ closing: { verification: { holds: true } } })).typed.reason).toBe('')
  expect(opened('return-closing', task({ closing: null })).typed.reason).toBe('')
})

test('a slip that is revised opens as it reads, but for a day that is over', () => {
  const slip = (dueOn: string) => ({ ...task({ demand: '说明原因' }, { type: 'slip', dueOn }) })
  expect(opened('revise', slip('2026-12-01')).typed).toEqual({ demand: '说明原因', replyBy: '2026-12-01' })
  expect(opened('revise', slip('2026-11-01')).typed.replyBy).toBe('')
})
