import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, expect, test } from 'vitest'
import { pageFonts } from './page-fonts.ts'

const folder = mkdtempSync(join(tmpdir(), 'luoshi-fonts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const given = async (webDir: string) => {
  const answer = await new Hono().get('/fonts.css', pageFonts(webDir)).request('/fonts.css')
  return [answer.headers.get('content-type'), await answer.text()]
}

test('the faces of the built page are given with the addresses of their files, and no other rule', async () => {
  mkdirSync(join(folder, 'assets'))
  const face = (url: string) =>
    `@font-face{font-family:A;src:url(${url}) format("woff2");unicode-range:u+4e00}`
  const css = `a{color:red}${face('/assets/a-1.woff2')}${face('./b-2.woff2')}b{}`
  writeFileSync(join(folder, 'assets/index-x.css'), css)
  expect(await given(folder)).toEqual([
    'text/css; charset=utf-8',
    `${face('/assets/a-1.woff2')}\n${face('/assets/b-2.woff2')}`,
  ])
})

test('a page that is not built gives none', async () => {
  expect(await given(join(folder, 'nothing'))).toEqual(['text/css; charset=utf-8', ''])
})
