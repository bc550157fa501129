import type { PageAddress } from '../../public-pages/addresses.ts'
import { contentsPage, indexPage } from '../../public-pages/index-page.ts'
import { itemPage } from '../../public-pages/item-page.ts'
import type { Shown } from '../../public-pages/layout.ts'
import { listPage, pagesOf } from '../../public-pages/list-page.ts'
import { findEntry, findList, findPlan } from '../../public-pages/lists.ts'
import { answersPage, objectionPage } from '../../public-pages/objection-pages.ts'
import { planPage } from '../../public-pages/plan-page.ts'
import type { PublicSite } from '../../public-pages/public-data.ts'
import { searchPage } from '../../public-pages/search-page.ts'
import type { Setting } from '../setting.ts'
import { openPublicItem } from './public-item.ts'
import { newFormKey } from './public-ledger.ts'

/** The address with whole ids for the parts that were asked for; undefined where nothing public is there. */
export function resolved(site: PublicSite, address: PageAddress): PageAddress | undefined {
  switch (address.page) {
    case 'item':
    case 'object': {
      const entry = findEntry(site, address.id)
      return entry && { page: address.page, id: entry.id }
    }
    case 'plan': {
      const plan = findPlan(site, address.id)
      return plan && { page: 'plan', id: plan.id }
    }
    case 'list': {
      const found = findList(site, address.list)
      return found && address.number <= pagesOf(found) ? { ...address, list: found.list } : undefined
    }
    default:
      return address
  }
}

/** One page as text; `here` is as `resolved` gives it. Undefined where nothing public is there. */
export async function publicPage(
  setting: Setting,
  shown: Shown & { readonly here: PageAddress },
  query = '',
): Promise<string | undefined> {
  const { site, here } = shown
  switch (here.page) {
    case 'index':
      return indexPage(shown)
    case 'contents':
      return contentsPage(shown)
    case 'search':
      return searchPage(shown, query)
    case 'answers':
      return answersPage(shown, null)
    case 'plan': {
      const plan = findPlan(site, here.id)
      return plan && planPage(shown, plan)
    }
    case 'list': {
      const found = findList(site, here.list)
      return found && listPage(shown, found, here.number)
    }
    default: {
      const entry = findEntry(site, here.id)
      if (entry && here.page === 'object')
        return objectionPage(shown, entry, { key: newFormKey(), sent: null })
      const item = entry && (await openPublicItem(setting, site, entry))
      return item && itemPage(shown, item)
    }
  }
}
