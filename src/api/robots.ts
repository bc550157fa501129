import type { Context } from 'hono'
import { openPublicSite } from '../usecases/ledger/public-site.ts'
import type { Setting } from '../usecases/setting.ts'
import { outerOrigin, type SignInSettings } from './sign-in-settings.ts'

/** robots.txt (RFC 9309): search engines may list the public pages, and nothing of the desks. */
export const robots =
  (ready: Promise<Setting>, signIn: SignInSettings) =>
  async (c: Context): Promise<Response> => {
    const setting = await ready
    const site = await openPublicSite(setting, setting.tenantId)
    const pages = site?.settings.address.replace(/\/$/, '') || `${outerOrigin(c, signIn)}/open`
    return c.text(`User-agent: *\nAllow: /open\nDisallow: /\n\nSitemap: ${pages}/sitemap.xml\n`)
  }
