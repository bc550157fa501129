import { beforeAll, expect, test } from 'vitest'
import { accountedApi, region } from '../../test/accounts-under-test.ts'
import { host, openApi, origin } from '../../test/api-under-test.ts'

openApi()

const path = `/api/regions/${region}/evidence`
let cookie: { reporter: string; administrator: string }
beforeAll(async () => {
  cookie = await accountedApi()
})

async function hand(
  body: string | ReadableStream,
  more: Record<string, string> = {},
  name = '现场 照片.txt',
) {
  const { app } = await accountedApi()
  return app.request(`${origin}${path}?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...host, 'content-type': 'application/octet-stream', cookie: cookie.reporter, ...more },
    body,
    duplex: 'half',
  } as RequestInit)
}
const download = async (sha256: string, as: string) =>
  (await accountedApi()).send('GET', `${path}/${sha256}`, undefined, as)

test('what is handed in comes back byte for byte, as a download that runs nothing', async () => {
  const text = '<script>alert(1)</script>\n验收意见'
  const { sha256, type } = (await (await hand(text)).json()) as { sha256: string; type: string }
  expect(type).toBe('text/plain')
  for (const as of [cookie.reporter, cookie.administrator]) {
    const answer = await download(sha256, as)
    expect([answer.status, await answer.text()]).toEqual([200, text])
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*%E7%8E%B0%E5%9C%BA/)
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  }
})

test('a file that comes in pieces is the same file', async () => {
  const pieces = new ReadableStream({
    start(controller) {
      for (const piece of ['分', '几次', '传来']) controller.enqueue(new TextEncoder().encode(piece))
      controller.close()
    },
  })
  const [whole, streamed] = await Promise.all(
    [hand('分几次传来'), hand(pieces)].map(async each => (await (await each).json()) as { sha256: string }),
  )
  expect(streamed?.sha256).toBe(whole?.sha256)
})

test('a refusal says what the file is, and what is taken', async () => {
  const answer = await hand('PK\u0003\u0004zip')
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    code: 'evidence-refused',
    zh: { what: '这种文件不能作佐证材料', remedy: expect.stringContaining('pdf') },
  })
})

test('folders that a program sends along are no part of the name', async () => {
  const answer = await hand('路径', {}, 'C:\\桌面\\..\\路径.txt')
  expect(await answer.json()).toMatchObject({ name: '路径.txt' })
})

test('an agency finds no file of the office, whatever digest it names', async () => {
  const answer = await hand('督查室的材料', { cookie: cookie.administrator })
  const { sha256 } = (await answer.json()) as { sha256: string }
  expect((await download(sha256, cookie.reporter)).status).toBe(404)
  expect((await download(sha256, cookie.administrator)).status).toBe(200)
})
