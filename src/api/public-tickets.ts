import { randomBytes } from 'node:crypto'

/** Codes waiting to be shown: an address has a ticket, the server has the code, and for some minutes only. */
export type Tickets = {
  put(entry: string, receipt: string): string
  /** The code of a ticket of this commitment; undefined once it is forgotten. */
  read(entry: string, ticket: string): string | undefined
}

/** Long enough to copy a code and to load the page again, too short for whoever finds the address in a history. */
export const ticketMinutes = 10

/** Limits of lodging keep it far below; a flood costs memory and no more. */
const mostTickets = 10_000

export function createTickets(now: () => number): Tickets {
  // The oldest first: a Map keeps the order in which its keys came.
  const kept = new Map<string, { entry: string; receipt: string; until: number }>()
  return {
    put(entry, receipt) {
      for (const [ticket, { until }] of kept) {
        if (until > now() && kept.size < mostTickets) break
        kept.delete(ticket)
      }
      const ticket = randomBytes(16).toString('hex')
      kept.set(ticket, { entry, receipt, until: now() + ticketMinutes * 60_000 })
      return ticket
    },
    read(entry, ticket) {
      const found = kept.get(ticket)
      return found && found.entry === entry && found.until > now() ? found.receipt : undefined
    },
  }
}
