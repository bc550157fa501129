import { auditActs } from '../audit/audit-acts.ts'
import { clauseActs } from './clause-acts.ts'
import { type Desk, openDesk } from './desk.ts'
import { findingActs } from './finding-acts.ts'
import { historyActs } from './history-acts.ts'
import { movingActs } from './moving-acts.ts'
import { selectionActs } from './selection-acts.ts'

/** One open plan: what was read, the log beside it, what the page shows, and everything one can do. */
export type Intake = ReturnType<typeof openIntake>

export function openIntake(...opening: Parameters<typeof openDesk>) {
  const desk: Desk = openDesk(...opening)
  const audit = auditActs(desk)
  return {
    ...desk,
    ...movingActs(desk),
    ...clauseActs(desk),
    ...findingActs(desk),
    ...selectionActs(desk),
    ...historyActs(desk),
    ...audit,
    close() {
      audit.audit.close()
      desk.close()
    },
  }
}
