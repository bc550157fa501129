// Takes the pictures of the README from the running product, with its sample plan and a simulated year: `node scripts/screenshots.mjs [NAME…]`,
// all of them where none is named.
// The server and the browser are those of the browser tests, which are TypeScript; Node 20 reads it through tsx.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { register } from 'tsx/esm/api'

register()
const { startServer } = await import('../test/e2e/server.ts')
const { launchBrowser } = await import('../test/e2e/browser.ts')
const { auditedReport } = await import('../test/audited-report.ts')
const { lookedAt, makeSimulatedYear, passwordOf, startSimulatedYear } = await import(
  '../test/e2e/simulated-year.ts'
)

const named = process.argv.slice(2)
const isWanted = name => named.length === 0 || named.includes(name)

const folder = join(fileURLToPath(new URL('..', import.meta.url)), 'docs/screenshots')
mkdirSync(folder, { recursive: true })

// A picture larger than this makes the README slow to open on an office line.
const mostBytes = 400_000

const desk = { width: 1440, height: 900 }
const telephone = { width: 390, height: 844 }

const server = await startServer()
const browser = await launchBrowser()
try {
  await picture('intake-zh.png', { locale: 'zh-CN', viewport: desk })
  await picture('intake-en.png', { locale: 'en-GB', viewport: desk })
  await picture('intake-phone.png', { locale: 'zh-CN', viewport: telephone, isMobile: true, hasTouch: true })
  await auditPicture('audit-zh.png', { locale: 'zh-CN', viewport: desk })
} finally {
  await server.stop()
}

/** Pages of the desks: who looks, at what, and what has to be there before the picture is taken. */
const desks = [
  ['screen-zh.png', 'qld', '/screen', '.count-link'],
  ['screen-en.png', 'qld', '/screen', '.count-link', { locale: 'en-GB' }],
  ['board-zh.png', 'dcry', '/board', '[role=row]'],
]

try {
  if (desks.some(([name]) => isWanted(name))) await deskPictures()
} finally {
  await browser.close()
}

/** The desks on a working day in November, over a ledger of eight months that is lived through for the pictures. */
async function deskPictures() {
  const made = mkdtempSync(join(tmpdir(), 'luoshi-pictures-'))
  await makeSimulatedYear(made)
  const year = await startSimulatedYear(made)
  try {
    for (const [name, signInName, path, ready, look = {}] of desks)
      if (isWanted(name)) await deskPicture(year, { name, signInName, path, ready, look })
  } finally {
    await year.stop()
    rmSync(made, { recursive: true, force: true })
  }
}

async function deskPicture(year, { name, signInName, path, ready, look }) {
  const context = await browser.newContext({
    ...{
      baseURL: year.url,
      colorScheme: 'light',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: desk,
    },
    ...look,
  })
  await context.request.post('/api/sign-in', { data: { signInName, password: passwordOf(signInName) } })
  const page = await context.newPage()
  await page.clock.setFixedTime(new Date(lookedAt))
  await page.goto(path)
  await page.locator(ready).first().waitFor()
  await page.waitForLoadState('networkidle')
  await save(name, page)
}

/** One look at the sample: a task with several supporters is active, its words are lit in the document. */
async function picture(name, look) {
  if (!isWanted(name)) return
  const context = await browser.newContext({ colorScheme: 'light', timezoneId: 'Asia/Shanghai', ...look })
  const page = await context.newPage()
  await page.goto(server.url)
  await page.waitForSelector('.line')
  const isOnePane = await page.locator('.pane-switch').isVisible()
  if (isOnePane) await page.locator('.pane-switch button').last().click()
  const column = isOnePane ? 'lead' : 'support'
  const row = page.locator('[data-row]', { has: page.locator('.m-none, .shape') }).first()
  await row.locator(`[data-column=${column}]`).click()
  await save(name, page)
}

/** The first contradiction of an invented report, chosen: arithmetic, sentences, and the words in the document. */
async function auditPicture(name, look) {
  if (!isWanted(name)) return
  const stored = await fetch(`${server.url}/api/plans`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: '报告.txt', text: auditedReport(1) }),
  })
  const { plan } = await stored.json()
  const context = await browser.newContext({ colorScheme: 'light', timezoneId: 'Asia/Shanghai', ...look })
  const page = await context.newPage()
  await page.goto(`${server.url}/?plan=${plan.id}`)
  await page.locator('.audit-count').first().waitFor()
  await page.locator('.audit-counts').click()
  await page.locator('.audit-line').first().click()
  await page.locator('.audit-detail').waitFor()
  await save(name, page)
}

async function save(name, page) {
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(500)
  const whole = await page.screenshot()
  // Fewer colours would take a small lamp's own; only a picture that is too large without gives them up.
  const bytes = whole.length <= mostBytes ? whole : smaller(whole)
  await page.context().close()
  writeFileSync(join(folder, name), bytes)
  console.log(`${name} ${bytes.length} bytes`)
  if (bytes.length > mostBytes) throw new Error(`${name} has ${bytes.length} bytes, more than ${mostBytes}`)
}

/**
 * The same picture with a palette of its 256 most frequent colours; the others are shades at the edges of letters and
 * become their nearest. Screens of text get four times smaller, and no image library is needed.
 */
function smaller(png) {
  const { width, height, pixels } = decode(png)
  const counts = new Map()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([colour]) => colour)
    .slice(0, 256)
  const places = new Map(palette.map((colour, place) => [colour, place]))
  const rows = Buffer.alloc((width + 1) * height)
  pixels.forEach((colour, index) => {
    const place = places.get(colour) ?? nearest(colour, palette)
    places.set(colour, place)
    rows[Math.floor(index / width) * (width + 1) + 1 + (index % width)] = place
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const colours = Buffer.from(palette.flatMap(colour => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function nearest(colour, palette) {
  const distance = other =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0)
  let best = 0
  palette.forEach((other, place) => {
    if (distance(other) < distance(palette[best])) best = place
  })
  return best
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

/** Reads what the browser writes: eight bits, three or four channels, not interlaced. */
function decode(png) {
  const [width, height, channels] = [png.readUInt32BE(16), png.readUInt32BE(20), png[25] === 6 ? 4 : 3]
  const raw = inflateSync(Buffer.concat(chunksOf(png, 'IDAT')))
  const line = width * channels
  // A row of nothing above and a pixel of nothing at the left spare the edges their exceptions.
  const stride = line + channels
  const data = Buffer.alloc(stride * (height + 1))
  for (let y = 0; y < height; y++)
    for (let x = 0; x < line; x++) {
      const at = (y + 1) * stride + channels + x
      const guess = predicted(
        raw[y * (line + 1)],
        data[at - channels],
        data[at - stride],
        data[at - stride - channels],
      )
      data[at] = raw[y * (line + 1) + 1 + x] + guess
    }
  const pixels = new Uint32Array(width * height)
  for (let index = 0; index < pixels.length; index++) {
    const y = Math.floor(index / width)
    pixels[index] = data.readUIntBE((y + 1) * stride + channels + (index % width) * channels, 3)
  }
  return { width, height, pixels }
}

function chunksOf(png, type) {
  const found = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === type)
      found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return found
}

function predicted(filter, left, above, corner) {
  if (filter < 3) return [0, left, above][filter]
  if (filter === 3) return (left + above) >> 1
  const guess = left + above - corner
  const [a, b, c] = [left, above, corner].map(value => Math.abs(guess - value))
  return a <= b && a <= c ? left : b <= c ? above : corner
}
