import { commitmentType } from './commitment/commitment-type.ts'
import { decisionType } from './decision/decision-type.ts'
import { explanationType } from './explanation/explanation-type.ts'
import type { MatterType } from './matter-type.ts'
import { meetingType } from './meeting/meeting-type.ts'
import { objectionType } from './objection/objection-type.ts'
import { problemType } from './problem/problem-type.ts'
import { proposalType } from './proposal/proposal-type.ts'
import { slipType } from './slip/slip-type.ts'

// Facts of one type never meet another's commands: a stream keeps its type from its first fact on.
const registered = <Facts>(type: MatterType<Facts>): MatterType => type as unknown as MatterType

/** Every matter type there is. Adding one is a line here, its table, its guards and its tests. */
export const matterTypes: Readonly<Record<string, MatterType>> = {
  commitment: registered(commitmentType),
  slip: registered(slipType),
  problem: registered(problemType),
  meeting: registered(meetingType),
  decision: registered(decisionType),
  objection: registered(objectionType),
  proposal: registered(proposalType),
  explanation: registered(explanationType),
}
