import type { Ladder, LadderStep, Trigger } from './ladder.ts'
import { doubles, type Mistake, type MistakeCode } from './rule-mistakes.ts'

type Fault = readonly [code: MistakeCode, zh: string]

/** What is wrong with a ladder; `lampIds` are those that the region's lamps have. */
export function mistakesOfLadder(ladder: Ladder, lampIds: readonly string[]): Mistake[] {
  const { steps } = ladder
  return [
    ...doubles(
      steps.map(step => step.id),
      'steps',
    ),
    ...(steps.length === 0
      ? [{ code: 'no-rules' as const, at: 'steps', zh: '没有一级。请至少写一级。' }]
      : []),
    ...steps.flatMap((step, index) => {
      const faults = [
        ...stepFaults(step),
        ...step.due.flatMap(trigger => triggerFaults(trigger, ladder, steps.slice(0, index), lampIds)),
      ]
      return faults.map(([code, zh]) => ({ code, at: `steps.${step.id}`, zh: `“${step.name.zh}”${zh}` }))
    }),
  ]
}

function stepFaults({ due, reply, signedBy }: LadderStep): Fault[] {
  const faults: Fault[] = []
  if (due.length === 0) faults.push(['no-rules', '没有写明何时该发。请至少写一个条件。'])
  if (reply !== null && !(reply.n > 0)) faults.push(['term-impossible', '的回复期限不是正数。请写明天数。'])
  if (!signedBy.zh) faults.push(['name-missing', '没有写明由谁签发。请写岗位，不写姓名。'])
  return faults
}

function triggerFaults(
  trigger: Trigger,
  { marks, lamps }: Ladder,
  earlier: readonly LadderStep[],
  lampIds: readonly string[],
): Fault[] {
  switch (trigger.when) {
    case 'slip-expired':
      return expiryFaults(trigger.step, earlier)
    case 'marked':
      return marks.some(mark => mark.id === trigger.mark)
        ? []
        : [['id-unknown', `用了没有的标记“${trigger.mark}”。请先在标记清单中添上它。`]]
    case 'lamp':
      return lampIds.includes(trigger.lamp) && lamps.some(lamp => lamp.id === trigger.lamp)
        ? []
        : [['id-unknown', `用了没有的灯“${trigger.lamp}”。请从灯的清单中选取。`]]
    default:
      return []
  }
}

function expiryFaults(id: string, earlier: readonly LadderStep[]): Fault[] {
  const step = earlier.find(each => each.id === id)
  if (!step) return [['chain-out-of-order', `以“${id}”到期为条件，而它不在前面。请调整先后。`]]
  if (step.reply !== null) return []
  return [['term-impossible', `以“${step.name.zh}”到期为条件，而它没有回复期限。请补上期限。`]]
}
