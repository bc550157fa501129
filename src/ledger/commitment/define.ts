import { command, guard } from '../matter-type.ts'
import type { CommitmentFacts } from './facts.ts'

export const commitmentCommand = command<CommitmentFacts>()
export const commitmentGuard = guard<CommitmentFacts>()
export const guardOn = <Data>() => guard<CommitmentFacts, Data>()
