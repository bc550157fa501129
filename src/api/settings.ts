import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { RegionAddress } from '../contract/accounts-api.ts'
import { RecordedVersion } from '../contract/organisation-api.ts'
import {
  CalendarDocument,
  EnterNotice,
  PresetAddress,
  PresetList,
  PutSettings,
  StandingSettings,
} from '../contract/settings-api.ts'
import { settingsLabelOf } from '../contract/settings-fields.ts'
import { allPresets } from '../ledger/schedule/presets/all-presets.ts'
import { enterNotice, proposedSettings, putSettings } from '../usecases/ledger/region-settings.ts'
import { termsOf } from '../usecases/ledger/terms.ts'
import { type InRegion, requirePost } from './gate.ts'
import { refuseInvalid } from './invalid-input.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { problem, problems, problemsForPosts } from './problem.ts'
import { mistakeText, noticeRefusalTexts, settingsRefusalTexts } from './settings-refusal-texts.ts'

/** Rules of a large city with all their names are some dozen kilobytes. */
export const largestSettings = 512 * 1024

/** Posts that settle a region's rules. */
export const settlers = ['administrator', 'office-head'] as const

const openOperation = operation({
  method: 'get',
  path: '/{region}/settings',
  operationId: 'openSettings',
  tags: ['settings'],
  summary: '打开地区设置 · Open a region’s settings',
  description:
    '期限、序时、类别、亮灯、督办阶梯、报送日历、提醒和每日例行时间；没有设过的按通常规则。\n\nTerms, progress, categories, lamps, the ladder, the reporting calendar, reminders and the hour of the daily routine; the usual ones where nothing was settled.',
  request: { params: RegionAddress },
  responses: { 200: json(StandingSettings, '现行设置 · The settings'), ...problems('region-closed') },
})

const putOperation = operation({
  method: 'put',
  path: '/{region}/settings',
  operationId: 'putSettings',
  tags: ['settings'],
  summary: '保存地区设置 · Keep a region’s settings',
  description:
    '整份保存为新的一版，旧版都留着；有一处不能用就都不存，逐处说明。\n\nKept whole as a new version beside the older ones; where one place cannot be used nothing is kept, and each is named.',
  request: { params: RegionAddress, body: jsonRequest(PutSettings) },
  middleware: [upToBytes(largestSettings), requirePost(...settlers)],
  responses: {
    200: json(RecordedVersion, '已保存 · Kept'),
    ...problemsForPosts(
      'region-closed',
      'settings-changed',
      'settings-refused',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

const presetsOperation = operation({
  method: 'get',
  path: '/{region}/settings/presets',
  operationId: 'listPresets',
  tags: ['settings'],
  summary: '各地规则清单 · List the places whose rules can be taken over',
  description:
    '银川、三亚、宣城、金寨等地的规则，写明来源和来源未载的地方。\n\nRules of Yinchuan, Sanya, Xuancheng, Jinzhai and others, with their sources and what these leave open.',
  request: { params: RegionAddress },
  responses: { 200: json(PresetList, '清单 · The list'), ...problems('region-closed') },
})

const proposeOperation = operation({
  method: 'get',
  path: '/{region}/settings/presets/{preset}',
  operationId: 'proposeSettings',
  tags: ['settings'],
  summary: '照某地规则拟设置 · Propose settings from a place’s rules',
  description:
    '现行设置换上该地写明的规则，没有写明的不动；只是拟稿，不保存。\n\nThe settings as they stand with what the place states taken over; a draft, nothing is kept.',
  request: { params: PresetAddress },
  responses: {
    200: json(StandingSettings, '拟稿 · The draft'),
    ...problems('region-closed', 'unknown-preset'),
  },
})

const calendarOperation = operation({
  method: 'get',
  path: '/{region}/calendar',
  operationId: 'openCalendar',
  tags: ['settings'],
  summary: '打开工作日历 · Open the calendar',
  description:
    '已公布各年的休息日和调休上班日；没有的年份尚未公布，期限是暂定的。\n\nRest days and worked weekends of the published years; due dates in other years are provisional.',
  request: { params: RegionAddress },
  responses: { 200: json(CalendarDocument, '工作日历 · The calendar'), ...problems('region-closed') },
})

const noticeOperation = operation({
  method: 'post',
  path: '/{region}/calendar/notices',
  operationId: 'enterNotice',
  tags: ['settings'],
  summary: '录入放假安排 · Enter a year’s notice of rest days',
  description:
    '国务院办公厅通知一出即可录入；受影响的期限由当日例行重算并记入台账。\n\nAs soon as the State Council’s notice is out; the day’s routine reckons the due dates anew and puts what moved on record.',
  request: { params: RegionAddress, body: jsonRequest(EnterNotice) },
  middleware: [upToBytes(largestSettings), requirePost(...settlers)],
  responses: {
    201: json(RecordedVersion, '已录入 · Entered'),
    ...problemsForPosts(
      'region-closed',
      'calendar-changed',
      'notice-refused',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

const labelledHook = refuseInvalid({ labelOf: settingsLabelOf }) as never
const isOwn = (c: Context<InRegion>) => c.var.actor.region === c.var.region.id

/** What a region settles for itself. Its own posts settle it; a joint body's members read theirs. */
export function settingsRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()
  addSettings(routes)
  addPresets(routes)
  addCalendar(routes)
  return routes
}

function addSettings(routes: OpenAPIHono<InRegion>): void {
  routes.openapi(openOperation, async c => {
    const terms = await termsOf(c.var.setting, c.var.region.id)
    if (!terms) return problem(c, 'region-closed')
    return c.json({ version: terms.versions.settings, settings: terms.document } as never, 200)
  })

  routes.openapi(
    putOperation,
    async c => {
      if (!isOwn(c)) return problem(c, 'post-not-permitted')
      const { expectedVersion, settings } = c.req.valid('json')
      const { actor, region } = c.var
      const asked = { region: region.id, actor, expectedVersion, settings }
      const outcome = await putSettings(c.var.setting, asked)
      switch (outcome.outcome) {
        case 'recorded':
          return c.json({ version: outcome.version }, 200)
        case 'conflict':
          return problem(c, 'settings-changed', {
            version: outcome.version,
            current: { ...outcome.settings },
          })
        case 'refused':
          return problem(c, 'settings-refused', {
            ...settingsRefusalTexts(outcome.mistakes),
            refusals: outcome.mistakes.map(mistakeText),
          })
        case 'unknown-region':
          return problem(c, 'region-closed')
      }
    },
    labelledHook,
  )
}

function addPresets(routes: OpenAPIHono<InRegion>): void {
  routes.openapi(presetsOperation, c => {
    const presets = allPresets.map(({ key, name, source, note, ...preset }) => ({
      key,
      name,
      source: source && { document: source.document, address: source.address, official: source.official },
      note,
      states: (['categories', 'layout', 'lamps', 'ladder'] as const).filter(part => preset[part] !== null),
    }))
    return c.json({ presets }, 200)
  })

  routes.openapi(proposeOperation, async c => {
    const terms = await termsOf(c.var.setting, c.var.region.id)
    if (!terms) return problem(c, 'region-closed')
    const settings = proposedSettings(terms, c.req.valid('param').preset)
    if (!settings) return problem(c, 'unknown-preset')
    return c.json({ version: terms.versions.settings, settings } as never, 200)
  })
}

function addCalendar(routes: OpenAPIHono<InRegion>): void {
  routes.openapi(calendarOperation, async c => {
    const terms = await termsOf(c.var.setting, c.var.region.id)
    if (!terms) return problem(c, 'region-closed')
    return c.json({ version: terms.versions.calendar, calendar: terms.calendar } as never, 200)
  })

  routes.openapi(
    noticeOperation,
    async c => {
      if (!isOwn(c)) return problem(c, 'post-not-permitted')
      const { expectedVersion, ...notice } = c.req.valid('json')
      const { actor, region } = c.var
      const asked = { region: region.id, actor, expectedVersion, notice }
      const outcome = await enterNotice(c.var.setting, asked)
      switch (outcome.outcome) {
        case 'recorded':
          return c.json({ version: outcome.version }, 201)
        case 'conflict':
          return problem(c, 'calendar-changed', { version: outcome.version })
        case 'refused':
          return problem(c, 'notice-refused', {
            ...noticeRefusalTexts(outcome.refusal),
            refusals: [outcome.refusal],
          })
        case 'unknown-region':
          return problem(c, 'region-closed')
      }
    },
    labelledHook,
  )
}
