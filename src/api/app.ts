import { randomBytes } from 'node:crypto'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Health } from '../contract/plans-api.ts'
import { DatabaseUnavailable, VersionConflict } from '../store/errors.ts'
import type { EvidenceKeeping } from '../usecases/ledger/evidence.ts'
import type { Setting } from '../usecases/setting.ts'
import { accountRoutes } from './accounts.ts'
import { auditRoutes } from './audits.ts'
import { boardRoutes } from './board.ts'
import { boardRowsRoutes } from './board-rows.ts'
import { calendarFeedRoutes, calendarLinkRoutes } from './calendar-feed.ts'
import { compressed } from './compressed.ts'
import { correctionRoutes } from './corrections.ts'
import { evidenceRoutes } from './evidence.ts'
import { exportRoutes } from './exports.ts'
import { firstStepsRoutes } from './first-steps.ts'
import { type InRegion, inRegion, officeOnly, withActor } from './gate.ts'
import { ownHostOnly, ownOriginForWrites, withSecurityHeaders } from './guard.ts'
import { notJson, refuseInvalid } from './invalid-input.ts'
import { courseRoutes } from './matter-course.ts'
import { matterRoutes } from './matters.ts'
import { noticeRoutes } from './notices.ts'
import { organisationRoutes } from './organisation.ts'
import { pageFonts } from './page-fonts.ts'
import { planRoutes } from './plans.ts'
import { problem } from './problem.ts'
import { providerRoutes } from './provider-sign-in.ts'
import { publicRoutes } from './public.ts'
import { publicLimits } from './public-limits.ts'
import { publicPageRoutes } from './public-pages.ts'
import { regionDescriptionRoutes, regionRoutes } from './regions.ts'
import { reminderRoutes } from './reminders.ts'
import { returnDraftRoutes } from './return-drafts.ts'
import { robots } from './robots.ts'
import { addServerRoutes } from './server.ts'
import { setUpRoutes } from './set-up.ts'
import { settingsRoutes } from './settings.ts'
import { settingsTrialRoutes } from './settings-trial.ts'
import { signInRoutes } from './sign-in.ts'
import { type SignInSettings, signInSettings } from './sign-in-settings.ts'
import { staticFiles } from './static-files.ts'
import { tableRoutes } from './tables.ts'
import { uploadRoutes } from './uploads.ts'
import { verificationRoutes } from './verification.ts'

export type AppOptions = {
  /** Resolves when the database is open; requests that need it wait. */
  ready: Promise<Setting>
  version: string
  hostNames: readonly string[]
  webDir: string
  /** Takes one line about each failure, once. */
  log(line: string): void
  /** How one signs in; the usual way unless given. */
  signIn?: SignInSettings
  /** Where evidence is kept, and what is taken. */
  evidence?: EvidenceKeeping
}

/** The whole server as a function from request to response, so that its tests need no port. */
export function createApp(options: AppOptions): Hono {
  const { ready, version, hostNames, webDir, log, signIn = signInSettings() } = options
  let status: Health['status'] = 'starting'
  ready.then(
    () => {
      status = 'ready'
    },
    () => {
      status = 'failed'
    },
  )

  const app = new OpenAPIHono<InRegion>({ defaultHook: refuseInvalid() })
  app.use(withSecurityHeaders)
  app.use(ownHostOnly(hostNames))
  app.use(ownOriginForWrites)
  app.use('/api/*', async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })

  app.use('/api/*', compressed)

  addServerRoutes(app, { version, statusOf: () => status })
  app.route('/api/regions', calendarFeedRoutes(ready, signIn))
  app.use('/api/*', withActor(ready, signIn))
  app.use('/api/plans/*', officeOnly)
  app.use('/api/regions/:region/*', inRegion)
  app.route('/api', signInRoutes(ready, signIn))
  app.route('/api/set-up', setUpRoutes(ready, signIn))
  app.route('/api/plans', planRoutes())
  app.route('/api/plans', uploadRoutes())
  app.route('/api/plans', correctionRoutes())
  app.route('/api/plans', exportRoutes())
  app.route('/api/plans', auditRoutes())
  app.route('/api/regions', regionRoutes(ready))
  app.route('/api/regions', regionDescriptionRoutes())
  app.route('/api/regions', organisationRoutes())
  app.route('/api/regions', accountRoutes())
  app.route('/api/regions', matterRoutes())
  app.route('/api/regions', settingsRoutes())
  app.route('/api/regions', settingsTrialRoutes())
  app.route('/api/regions', firstStepsRoutes())
  app.route('/api/regions', boardRoutes())
  app.route('/api/regions', boardRowsRoutes())
  app.route('/api/regions', courseRoutes())
  app.route('/api/regions', verificationRoutes())
  const limits = publicLimits(signIn)
  app.route('/api/public', publicRoutes(ready, signIn, limits))
  app.use('/open/fonts.css', compressed)
  app.get('/open/fonts.css', pageFonts(webDir))
  app.route('/open', publicPageRoutes(ready, { signIn, limits }))
  app.get('/robots.txt', robots(ready, signIn))
  app.route('/api/regions', evidenceRoutes(options.evidence))
  app.route('/api/regions', returnDraftRoutes())
  app.route('/api/regions', noticeRoutes())
  app.route('/api/regions', reminderRoutes())
  app.route('/api/regions', tableRoutes())
  app.route('/api/regions', calendarLinkRoutes())
  app.all('/api/*', c => problem(c, 'unknown-path'))
  app.route('/', providerRoutes(ready, signIn, log))
  app.get('*', staticFiles(webDir))

  app.onError((error, c) => {
    // What the routes throw by themselves, before any handler of ours: a type of body or a body that they do not take.
    if (error instanceof HTTPException && error.status === 415) return problem(c, 'unsupported-media-type')
    if (error instanceof HTTPException && error.status === 400) return notJson(c)
    if (error instanceof VersionConflict)
      return problem(c, 'version-conflict', { version: error.version, corrections: [...error.unseen] })
    if (status === 'failed' || error instanceof DatabaseUnavailable) {
      if (status !== 'failed') log(String(error))
      return problem(c, 'database-unavailable')
    }
    const number = randomBytes(2).toString('hex').toUpperCase()
    log(`${number} ${c.req.method} ${c.req.path}\n${error.stack ?? error}`)
    return problem(c, 'unexpected-failure', {
      zh: {
        what: '系统出错了',
        where: `编号 ${number}`,
        remedy: '已保存的内容都在。请再试一次；仍不行，请把编号告诉维护者',
      },
      en: {
        what: 'Something failed',
        where: `number ${number}`,
        remedy: 'What was saved is safe. Try again; if it stays, tell the maintainers the number',
      },
    })
  })
  // What stands in c.var is between the guards and the routes; whoever has the server only sends requests.
  return app as unknown as Hono
}
