import { expect, test } from 'vitest'
import { createTickets, ticketMinutes } from './public-tickets.ts'

test('a ticket shows its code for its commitment alone, and not for ever', () => {
  let now = 0
  const tickets = createTickets(() => now)
  const ticket = tickets.put('a', 'CODE')
  expect(ticket).not.toContain('CODE')
  expect([tickets.read('a', ticket), tickets.read('a', ticket)]).toEqual(['CODE', 'CODE'])
  expect(tickets.read('b', ticket)).toBeUndefined()
  now = ticketMinutes * 60_000
  expect(tickets.read('a', ticket)).toBeUndefined()
})

test('old tickets make room for new ones', () => {
  const tickets = createTickets(() => 0)
  const first = tickets.put('a', 'FIRST')
  for (let n = 0; n < 10_000; n++) tickets.put('a', 'LATER')
  expect(tickets.read('a', first)).toBeUndefined()
  expect(tickets.read('a', tickets.put('a', 'LAST'))).toBe('LAST')
})
