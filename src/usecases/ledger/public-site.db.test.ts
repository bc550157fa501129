import { dirname, resolve } from 'node:path/posix'
import { beforeAll, describe, expect, test } from 'vitest'
import { as, ask, openApi, post, setting, stored } from '../../../test/api-under-test.ts'
import { issuedTask } from '../../../test/ledger/issued-task.ts'
import { MatterList } from '../../contract/matters-api.ts'
import { act } from './act.ts'
import { openPublicSite } from './public-site.ts'
import { type Published, publishSite } from './publish-site.ts'

openApi()

// A plan of five lines, each a commitment: two are issued, one is set out and not issued, two are untouched.

const words = [
  '望澄区2026年重点工作',
  '新建社区食堂20处',
  '加装电梯30部',
  '购置检测设备6台',
  '编制应急预案',
] as const
const secret = '内部拟定尚未审定的表述'
const region = '/api/regions/default'
const ids = new Map<string, string>()
let files: Map<string, string>
let published: Published | undefined

const command = async (id: string, name: string, expectedVersion: number, data: object = {}) => {
  const { status } = await post(`${region}/commitments/${id}/${name}`, { expectedVersion, data })
  expect(status).toBe(200)
}
const terms = { lead: 'ptest-jiaoti', support: ['ptest-zhujian'], dueOn: '2026-12-31', continuing: false }

async function everyFile(): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  published = await publishSite(setting(), 'default', (path, text) => void made.set(path, text))
  return made
}

beforeAll(async () => {
  await issuedTask(setting())
  const planId = await stored(words.join('\n'))
  await post(`${region}/plans/${planId}/taking-in`, {})
  const { matters } = (await as(MatterList, ask(`${region}/matters?planId=${planId}`))).body
  for (const each of matters) ids.set(each.title, each.id)
  for (const title of words.slice(1, 3)) {
    await command(idOf(title), 'set-out', 1, { title, ...terms })
    await command(idOf(title), 'approve', 2)
  }
  await command(idOf(words[3]), 'set-out', 1, { title: secret, ...terms })
  files = await everyFile()
})

const idOf = (title: string): string => ids.get(title) ?? ''

describe('what is not issued', () => {
  test('is on no page, list, feed, search file, download or export, under no name', () => {
    expect(ids.size).toBe(5)
    expect(files.size).toBeGreaterThan(60)
    const hidden = [secret, ...[words[0], words[3], words[4]].map(each => idOf(each))]
    for (const [path, text] of files)
      for (const each of hidden) expect(`${path}\n${text}`).not.toMatch(nameOf(each))
  })

  test('is found at no address of the server, and by no search', async () => {
    for (const title of [words[3], words[4]])
      for (const path of ['', '.json', '/object'])
        expect((await ask(`/open/c/${idOf(title).replaceAll('.', '~')}${path}`)).status).toBe(404)
    for (const path of [
      '/open',
      '/open/list/all/every',
      '/open/feed.xml',
      '/open/rss.xml',
      '/open/calendar.ics',
      '/open/sitemap.xml',
      '/open/list/all/every.csv',
      '/open/list/all/every.json',
      `/open/search?q=${encodeURIComponent(secret)}`,
    ]) {
      const text = await (await ask(path)).text()
      expect(text).not.toMatch(nameOf(idOf(words[3])))
      if (!path.includes('search')) expect(text).not.toContain(secret)
    }
  })

  test('is counted and said, and its sentence stands in the plan’s text without a mark', async () => {
    const site = await openPublicSite(setting(), 'default')
    const plan = site?.plans.find(each => each.title === words[0])
    expect(plan?.unpublished).toBe(3)
    const page = files.get(`p/${plan?.id}.html`) ?? ''
    expect(page).toContain('共 5 项')
    expect(page).toContain('另有 3 项还没有交办')
    expect(page).toMatch(new RegExp(`<span id="s4">${words[3]}</span></p>`))
    expect(page).toMatch(new RegExp(`<mark>${words[1]}</mark>`))
  })
})

/** An id as itself or as part of an address. */
const nameOf = (words: string): RegExp => {
  expect(words).not.toBe('')
  return new RegExp([words, words.replaceAll('.', '~')].map(each => each.replaceAll('.', '\\.')).join('|'))
}

describe('what is published', () => {
  test('says for every number exactly that many rows', () => {
    const parts = [...files].flatMap(([path, text]) =>
      [...text.matchAll(/<a class="part [a-z-]+" href="([^"]+)".*?<\/a>/g)].map(([link = '', href = '']) => ({
        count: Number(
          /(\d+)(?!.*\d)/.exec(link.replace(/<svg.*?<\/svg>/g, '').replace(/href="[^"]*"/, ''))?.[1],
        ),
        list: resolve('/', dirname(path), href).slice(1),
      })),
    )
    expect(parts.length).toBeGreaterThan(20)
    for (const { count, list } of parts)
      expect([list, files.get(list)?.match(/<li><a class="title"/g)?.length]).toEqual([list, count])
  })

  test('has no link that leads to no file, and no anchor that is not there', () => {
    const links = [...files].flatMap(([path, text]) => (path.endsWith('.html') ? linksIn(path, text) : []))
    expect(links.length).toBeGreaterThan(1000)
    expect(links.filter(each => !files.has(each.file))).toEqual([])
    const lost = links.filter(({ file, anchor }) => anchor && !files.get(file)?.includes(`id="${anchor}"`))
    expect(lost).toEqual([])
  })

  test('is the same bytes for the same ledger', async () => {
    const first = published
    expect(await everyFile()).toEqual(files)
    expect(published).toEqual(first)
    expect(published).toMatchObject({ plans: 1, commitments: 3, files: files.size })
  })

  test('is made anew when a fact is recorded, and is otherwise the same object', async () => {
    const before = await openPublicSite(setting(), 'default')
    expect(await openPublicSite(setting(), 'default')).toBe(before)
    await issuedTask(setting())
    // Where the machine is slow, the site as it was is shown meanwhile.
    const count = async () => (await openPublicSite(setting(), 'default'))?.entries.length
    await expect.poll(count).toBe((before?.entries.length ?? 0) + 1)
  })
})

/** Links of a page to files of the same copy. */
const linksIn = (path: string, text: string) =>
  [...text.matchAll(/(?:href|src|action)="([^"]+)"/g)]
    .map(([, href = '']) => href)
    .filter(href => !/^https?:/.test(href))
    .map(href => {
      const [file = '', anchor] = href.split('#')
      return { path, file: file === '' ? path : resolve('/', dirname(path), file).slice(1), anchor }
    })

test('a task that went back for another lead shows nothing of the office’s draft', async () => {
  const id = idOf(words[1])
  const lead = { region: 'default', agency: 'ptest-jiaoti', post: 'agency-head' } as const
  const step = { region: 'default', matterId: id, expectedVersion: 3 }
  const reason = { reason: '不是本单位职责' } as never
  const declined = await act(setting(), { ...step, actor: lead, command: 'decline', data: reason })
  expect(declined.outcome).toBe('recorded')
  const draft = '尚未审定的第二稿'
  await command(id, 'set-out', 4, {
    title: draft,
    ...terms,
    lead: 'ptest-zhujian',
    support: [],
    dueOn: '2027-06-30',
  })
  const entry = async () => (await openPublicSite(setting(), 'default'))?.entries.find(each => each.id === id)
  await expect
    .poll(entry)
    .toMatchObject({ state: 'unsettled', title: words[1], lead: null, dueOn: terms.dueOn })
  for (const [path, text] of await everyFile())
    expect(`${path}\n${text}`).not.toMatch(/第二稿|不是本单位职责|2027-06-30|2027年6月/)
  for (const path of ['commitments', `commitments/${id}`]) {
    const answer = await (await ask(`/api/public/regions/default/${path}`)).text()
    expect(answer).toContain(id)
    expect(answer).not.toMatch(/第二稿|不是本单位职责|2027-06-30/)
  }
})

test('a region that is not there has no public site', async () => {
  expect(await openPublicSite(setting(), 'nowhere')).toBeUndefined()
  expect((await ask('/open/r/nowhere')).status).toBe(404)
})
