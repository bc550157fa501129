import type { Actor } from '../../ledger/actor.ts'
import type { Matter } from '../../ledger/matter.ts'
import { matterTypes } from '../../ledger/matter-types.ts'
import { addMonths, localDateOf } from '../../model/plain-date.ts'
import { deleteCalendarLink, hasCalendarLink, replaceCalendarLink } from '../../store/calendar-link-store.ts'
import { inScope } from '../../store/region-scope.ts'
import { openOrganisation, recorderOf } from '../organisation.ts'
import { digestOf, newSecret } from '../secrets.ts'
import type { Setting } from '../setting.ts'
import { everyMatter } from './board.ts'
import { type CalendarEntry, writeCalendar } from './calendar-feed-file.ts'
import { scopeIn } from './ledger-scope.ts'
import { linkTo } from './notices-delivery.ts'
import { clocksToday } from './read-matter.ts'
import { type OwedReturn, openDuties } from './reporting-duties.ts'
import { type RegionTerms, termsOf } from './terms.ts'

// 日历订阅: what an agency has to do by when. Calendar programs cannot sign in, so whoever has the address may read it.

type OfAgency = { readonly region: string; readonly agency: string }

/** Makes an address for an agency's calendar and revokes the last one; undefined where there is no such agency. */
export async function issueCalendarLink(
  setting: Setting,
  actor: Actor,
  { region, agency }: OfAgency,
): Promise<string | undefined> {
  const terms = await termsOf(setting, region)
  const { organisation } = await openOrganisation(setting, terms?.region ?? { id: region, members: [] })
  if (!organisation.agencies.has(agency)) return undefined
  const secret = newSecret()
  const made = { digest: digestOf(secret), at: setting.now(), by: recorderOf(actor) }
  await replaceCalendarLink(setting.db, { tenantId: region, agency }, made)
  return secret
}

/** Revokes the address of an agency's calendar; false where there was none. */
export const revokeCalendarLink = ({ db }: Setting, { region, agency }: OfAgency): Promise<boolean> =>
  deleteCalendarLink(db, { tenantId: region, agency })

/** Reporting days are shown for so long. */
const monthsAhead = 6

/** Clocks that the office has to keep. */
export const officeClocks: ReadonlySet<string> = new Set(['minutes', 'lodging', 'objection', 'coordination'])

/** Clocks that only the lead has to keep. */
export const leadClocks: ReadonlySet<string> = new Set([
  'acceptance',
  'proposal-acceptance',
  'proposal-again',
])

/** An agency's calendar (RFC 5545) for whoever has its secret; undefined where the secret opens nothing. */
export async function calendarFeed(
  setting: Setting,
  { region, agency, secret, linkBase }: OfAgency & { secret: string; linkBase: string },
): Promise<string | undefined> {
  const link = { tenantId: region, agency, digest: digestOf(secret) }
  const terms = (await hasCalendarLink(setting.db, link)) ? await termsOf(setting, region) : undefined
  if (!terms) return undefined
  const actor: Actor = { region, agency, post: 'reporter' }
  const { organisation } = await openOrganisation(setting, terms.region)
  const name = organisation.agencies.get(agency)?.names.at(-1)?.value ?? agency
  const entries = [
    ...(await deadlines(setting, terms, actor)),
    ...(await reportingDays(setting, terms, actor)),
  ].map(entry => ({ ...entry, link: linkTo(linkBase, entry.matterId) }))
  return writeCalendar(`${name} · 落实`, entries)
}

type Own = Actor & { readonly agency: string }
type Entry = Omit<CalendarEntry, 'link'> & { readonly matterId: string }

async function deadlines(setting: Setting, terms: RegionTerms, actor: Actor): Promise<Entry[]> {
  const { region } = terms
  const matters = await inScope(setting.db, scopeIn(region, actor), async tx => {
    const found: Matter[] = []
    for (const type of Object.keys(matterTypes)) found.push(...(await everyMatter(tx, region.id, type)))
    return found
  })
  return matters.flatMap(matter => deadlinesOf(matter, terms, actor as Own, setting.now()))
}

function deadlinesOf(matter: Matter, terms: RegionTerms, { agency }: Own, now: string): Entry[] {
  const isLead = matter.lead === agency
  const works = isLead || matter.jointLeads.includes(agency) || matter.support.includes(agency)
  if (!works || !matterTypes[matter.type]?.statuses[matter.status]?.open) return []
  return clocksToday(matter, terms, now).flatMap(clock => {
    if (clock.due === null || clock.standing === 'stopped' || officeClocks.has(clock.id)) return []
    if (leadClocks.has(clock.id) && !isLead) return []
    return {
      matterId: matter.id,
      uid: `${matter.id}.${clock.id}@${terms.region.id}.luoshi`,
      // Every change of a due date is a fact, so the version never falls behind it.
      sequence: matter.version,
      changedAt: matter.changedAt,
      due: clock.due,
      title: `${clock.title}：${matter.title}`,
      provisional: clock.provisional,
    }
  })
}

/** One entry for the returns of a period that are due on one day, however many tasks they are of. */
async function reportingDays(setting: Setting, terms: RegionTerms, actor: Actor): Promise<Entry[]> {
  const { region, versions } = terms
  const on = localDateOf(setting.now(), region.utcOffset)
  const duties = await openDuties(setting, {
    region: region.id,
    actor,
    on,
    from: on,
    to: addMonths(on, monthsAhead),
  })
  const owed = (duties?.returns ?? []).filter(
    ({ duty, state }) => duty.agency === actor.agency && state !== 'reported' && state !== 'reported-late',
  )
  return [...daysOf(owed)].flatMap(([key, list]) => {
    const first = list[0]?.duty
    if (!first) return []
    const { zh, opensOn, dueOn, provisional } = first.due
    return {
      matterId: first.matter,
      uid: `report.${key}.${actor.agency}@${region.id}.luoshi`,
      sequence: versions.settings + versions.calendar,
      changedAt: `${opensOn}T00:00:00.000Z`,
      due: dueOn,
      title: `${zh}报送（${list.length}项）`,
      provisional,
    }
  })
}

/** By period, and where plans ask for several days in one, by their order: the key stays when a day is moved. */
function daysOf(owed: readonly OwedReturn[]): Map<string, OwedReturn[]> {
  const periods = new Map<string, Map<string, OwedReturn[]>>()
  for (const each of owed) {
    const { period, dueOn } = each.duty.due
    const days = periods.get(period) ?? new Map<string, OwedReturn[]>()
    periods.set(period, days.set(dueOn, [...(days.get(dueOn) ?? []), each]))
  }
  return new Map(
    [...periods].flatMap(([period, days]) =>
      [...days]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, list], index) => [`${period}.${index + 1}`, list] as const),
    ),
  )
}
