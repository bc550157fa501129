import { OpenAPIHono } from '@hono/zod-openapi'
import { RegionAddress } from '../contract/accounts-api.ts'
import { StandingSettings } from '../contract/settings-api.ts'
import { settingsLabelOf } from '../contract/settings-fields.ts'
import {
  SettingsTrial,
  SettingsVersionAddress,
  SettingsVersionList,
  TrySettings,
} from '../contract/settings-trial-api.ts'
import { completedSettings } from '../ledger/region-settings.ts'
import { listRegionSettings } from '../store/organisation-store.ts'
import type { Board, BoardTask } from '../usecases/ledger/board.ts'
import { settingsHistory } from '../usecases/ledger/settings-history.ts'
import { type MovedTask, type RuledPart, trySettings } from '../usecases/ledger/settings-trial.ts'
import { boardView, taskView } from './board-view.ts'
import { type InRegion, requirePost } from './gate.ts'
import { refuseInvalid } from './invalid-input.ts'
import { json, jsonRequest, operation, upToBytes } from './operation.ts'
import { problem, problems, problemsForPosts } from './problem.ts'
import { largestSettings, settlers } from './settings.ts'
import { mistakeText, settingsRefusalTexts } from './settings-refusal-texts.ts'

const tryOperation = operation({
  method: 'post',
  path: '/{region}/settings/trial',
  operationId: 'trySettings',
  tags: ['settings'],
  summary: '试算设置 · Try settings on the tasks as they stand',
  description:
    '按没有保存的设置评定现有各项任务，列出改前改后的项数和变动的任务；什么都不记。\n\nJudges the tasks as they stand by settings that are not kept: counts before and after, and each task that changes. Nothing is recorded.',
  request: { params: RegionAddress, body: jsonRequest(TrySettings) },
  middleware: [upToBytes(largestSettings), requirePost(...settlers)],
  responses: {
    200: json(SettingsTrial, '试算结果 · What would change'),
    ...problemsForPosts(
      'region-closed',
      'settings-refused',
      'foreign-origin',
      'unsupported-media-type',
      'body-too-large',
    ),
  },
})

const versionsOperation = operation({
  method: 'get',
  path: '/{region}/settings/versions',
  operationId: 'listSettingsVersions',
  tags: ['settings'],
  summary: '历次设置 · List the versions of the settings',
  description:
    '新的在前：何时、由哪个岗位、改了哪些部分；一版都不改写。\n\nNewest first: when, by which post, and which parts changed; none is rewritten.',
  request: { params: RegionAddress },
  responses: { 200: json(SettingsVersionList, '历次设置 · The versions'), ...problems('region-closed') },
})

const versionOperation = operation({
  method: 'get',
  path: '/{region}/settings/versions/{version}',
  operationId: 'openSettingsVersion',
  tags: ['settings'],
  summary: '打开某一版设置 · Open a version of the settings',
  description: '整份取出，照它再存一版即是恢复。\n\nThe whole of it; kept anew it is in force again.',
  request: { params: SettingsVersionAddress },
  responses: {
    200: json(StandingSettings, '那一版设置 · The settings of that version'),
    ...problems('region-closed', 'unknown-settings-version'),
  },
})

/** 试算 and 历次设置 of a region. */
export function settingsTrialRoutes(): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()

  addTrial(routes)
  routes.openapi(versionsOperation, async c => {
    const versions = await settingsHistory(c.var.setting, c.var.region.id)
    return c.json(
      {
        versions: versions.map(({ version, at, by, changed }) => ({
          version,
          at,
          by,
          changed: [...changed],
        })),
      },
      200,
    )
  })

  routes.openapi(versionOperation, async c => {
    const { version } = c.req.valid('param')
    const asked = { tenantId: c.var.region.id, version, limit: 1 }
    const [kept] = await listRegionSettings(c.var.setting.db, asked)
    if (!kept) return problem(c, 'unknown-settings-version')
    return c.json({ version, settings: completedSettings(kept.settings) } as never, 200)
  })

  return routes
}

function addTrial(routes: OpenAPIHono<InRegion>): void {
  routes.openapi(
    tryOperation,
    async c => {
      const { setting, actor, region } = c.var
      if (actor.region !== region.id) return problem(c, 'post-not-permitted')
      const { settings } = c.req.valid('json')
      const trial = await trySettings(setting, { region: region.id, actor, settings })
      if (trial.outcome === 'unknown-region') return problem(c, 'region-closed')
      if (trial.outcome === 'refused')
        return problem(c, 'settings-refused', {
          ...settingsRefusalTexts(trial.mistakes),
          refusals: trial.mistakes.map(mistakeText),
        })
      const { before, after, moved } = trial
      const answer = {
        on: after.on,
        before: ruledBoard(before),
        after: ruledBoard(after),
        changes: changesOf(moved),
        moved: moved.map(each => movedView(each, before, after)),
      }
      return c.json(answer as never, 200)
    },
    refuseInvalid({ labelOf: settingsLabelOf }) as never,
  )
}

function ruledBoard(board: Board) {
  const { total, rated, categories, continuing, suspended, lamps } = boardView(board)
  return { total, rated: rated.total, rows: rated.rows, categories, continuing, suspended, lamps }
}

function changesOf(moved: readonly MovedTask[]): Record<RuledPart, number> {
  const countOf = (part: RuledPart) => moved.filter(({ parts }) => parts.includes(part)).length
  return {
    category: countOf('category'),
    lamp: countOf('lamp'),
    report: countOf('report'),
    slip: countOf('slip'),
  }
}

function movedView({ parts, before, after }: MovedTask, byOld: Board, byNew: Board) {
  const { id, title, lead } = before.matter
  return { id, title, lead, parts, before: ruledTask(byOld, before), after: ruledTask(byNew, after) }
}

function ruledTask(board: Board, task: BoardTask) {
  const { category, lamp, lampWhy, nextReport, nextSlip } = taskView(board, task)
  return { category, lamp, lampWhy, nextReport, nextSlip: nextSlip?.name ?? null }
}
