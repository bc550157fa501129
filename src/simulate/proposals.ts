import { addDays, type PlainDate } from '../model/plain-date.ts'
import { type Desk, refreshed } from './desk.ts'

// 代表建议: handed over, taken on, helped with, answered within three months, weighed by the deputy, answered again.

const texts = [
  ['关于加快老旧小区加装电梯的建议', '部分老旧小区加装电梯进展缓慢，建议明确补助办法'],
  ['关于完善乡镇卫生院急救能力的建议', '建议为乡镇卫生院配齐急救设备并开展培训'],
] as const
const daysBetween = 75

/** Plans the proposals of a year, from its first day on. */
export function planProposals(desk: Desk, from: PlainDate): void {
  for (const [index, [title, text]] of texts.entries()) {
    const about = `proposal ${index + 1}`
    desk.agenda.plan(addDays(from, 20 + index * daysBetween), 'coordination', about, async () => {
      const { rolls, cast } = desk
      const lead = rolls.pick(cast.agencies, about, 'lead').id
      const others = cast.agencies.filter(each => each.id !== lead)
      const helper = others.length > 0 ? rolls.pick(others, about, 'support').id : null
      const asked = {
        ...{ reference: `第${index + 1}号建议`, title, text, lead },
        ...(helper === null ? {} : { support: [helper] }),
      }
      const proposal = await desk.opens(cast.office.supervisor, 'proposal', 'hand-over', asked, about)
      const then = (days: number, work: () => Promise<void>) =>
        desk.agenda.plan(addDays(desk.today(), days), 'coordination', proposal.id, work)
      then(rolls.whole(1, 3, about, 'accepted'), () => desk.does(cast.reporterOf(lead), proposal, 'accept'))
      if (helper !== null)
        then(rolls.whole(20, 35, about, 'helped'), () =>
          desk.does(cast.headOf(helper), proposal, 'co-reply', { opinion: '我单位将配合做好资金保障' }),
        )
      then(rolls.whole(45, 80, about, 'answered'), () => answer(desk, proposal, lead, 0))
    })
  }
}

async function answer(
  desk: Desk,
  proposal: Parameters<Desk['does']>[1],
  lead: string,
  turn: number,
): Promise<void> {
  const { rolls, agenda, cast } = desk
  const { supervisor } = cast.office
  await refreshed(desk, supervisor, proposal)
  const given = { answer: '已列入年度计划，分批实施', contact: turn === 0 ? 'telephone' : 'visit' }
  await desk.does(cast.headOf(lead), proposal, 'answer', { outcome: turn === 0 ? 'B' : 'A', ...given })
  agenda.plan(addDays(desk.today(), 6), 'coordination', proposal.id, async () => {
    if (turn > 0 || !rolls.happens(0.4, proposal.id, 'dissatisfied'))
      return desk.does(supervisor, proposal, 'record-opinion', { opinion: 'mostly-satisfied' })
    const answerBy = addDays(desk.today(), 30)
    await desk.does(supervisor, proposal, 'record-opinion', { opinion: 'dissatisfied', answerBy })
    agenda.plan(addDays(desk.today(), 21), 'coordination', proposal.id, () =>
      answer(desk, proposal, lead, turn + 1),
    )
  })
}
