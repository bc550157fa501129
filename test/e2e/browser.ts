import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'

// A real headless Chromium out of an npm package: nothing has to be installed beside `npm ci`. The package holds the
// browser and the few libraries that a bare machine lacks (NSS, NSPR, expat); the package's own unpacking takes those
// only on Amazon's machines, and its own arguments (`--single-process`) crash at the second context.

const plainArguments = [
  '--no-sandbox', // a container runs as root, where the sandbox refuses
  '--disable-gpu',
  '--disable-dev-shm-usage', // a container's /dev/shm has 64 MB
  '--hide-scrollbars',
  '--font-render-hinting=none',
]

/** Installed browsers, for machines that the package is not built for. */
const installedBrowsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Launches the browser; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const installed = installedBrowsers.find(each => existsSync(each))
    return installed
      ? chromium.launch({ executablePath: installed, args: plainArguments })
      : chromium.launch({ channel: 'chrome', args: plainArguments })
  }
  const folder = await unpacked()
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  }
  return chromium.launch({ executablePath: join(folder, 'chromium'), args: plainArguments, env })
}

export type PageTroubles = {
  /** Addresses asked for beyond the server's own: nothing may leave the machine. */
  foreignRequests: string[]
  /** Failures of scripts and of the security policy, as the console has them. */
  errors: string[]
}

/** Collects from now on what must not happen on any page. */
export function watchPage(page: Page, serverUrl: string): PageTroubles {
  const troubles: PageTroubles = { foreignRequests: [], errors: [] }
  page.on('request', request => {
    const url = request.url()
    const isLocal = url.startsWith(`${serverUrl}/`) || /^(?:data|blob|about):/.test(url)
    if (!isLocal) troubles.foreignRequests.push(url)
  })
  page.on('pageerror', error => troubles.errors.push(error.message))
  page.on('console', message => {
    if (message.type() === 'error') troubles.errors.push(message.text())
  })
  return troubles
}

const decompress = promisify(brotliDecompress)

/** Unpacks the browser once a machine and version; several test runs may come here at the same time. */
async function unpacked(): Promise<string> {
  const require = createRequire(import.meta.url)
  const packageDir = join(dirname(require.resolve('@sparticuz/chromium')), '../..')
  const { version } = require(join(packageDir, 'package.json')) as { version: string }
  const folder = join(tmpdir(), `luoshi-chromium-${version}`)
  if (existsSync(join(folder, 'chromium'))) return folder

  const draft = mkdtempSync(`${folder}-`)
  const open = (name: string) => decompress(readFileSync(join(packageDir, 'bin', name)))
  const [browser, libraries, fonts] = await Promise.all([
    open('chromium.br'),
    open('al2023.tar.br'),
    open('fonts.tar.br'),
  ])
  writeFileSync(join(draft, 'chromium'), browser, { mode: 0o755 })
  for (const archive of [libraries, fonts]) unpackTar(archive, draft)
  // Only the font that came along, so that a page looks the same on every machine; Chinese comes with the page.
  writeFileSync(
    join(draft, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/cache</cachedir></fontconfig>\n`,
  )
  try {
    renameSync(draft, folder)
  } catch {
    rmSync(draft, { recursive: true }) // another run was first
  }
  return folder
}

const block = 512

/** Plain files of a tar archive (POSIX ustar), which is all that the package's archives hold. */
function unpackTar(archive: Buffer, folder: string): void {
  const field = (at: number, length: number) =>
    archive.toString('latin1', at, at + length).split('\0')[0] ?? ''
  for (let at = 0; at + block <= archive.length && archive[at] !== 0; ) {
    const name = field(at, 100)
    const size = Number.parseInt(field(at + 124, 12), 8)
    const isFile = archive[at + 156] === 0 || field(at + 156, 1) === '0'
    if (isFile) {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, archive.subarray(at + block, at + block + size), { mode: 0o755 })
    }
    at += block + Math.ceil(size / block) * block
  }
}
