// Builds what bin/luoshi runs: `node scripts/build.mjs [cli] [server] [web]`, all three where none is named.
// npm runs it after an install (`prepare`), so it is quick, quiet, and does not fail an install for the page's sake.

import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')
const named = process.argv.slice(2)
const wanted = named.length > 0 ? named : ['cli', 'server', 'web']

const bundles = {
  // CommonJS and one file, because only so can V8's compiled code be kept beside it (Node 20 has no cache for modules).
  cli: { entry: 'src/cli/main.ts', outfile: 'cli/luoshi.cjs', format: 'cjs' },
  server: { entry: 'src/main.ts', outfile: 'main.js', format: 'esm' },
}

/** Returns why it could not be built, or null. */
async function buildBundle({ entry, outfile, format }) {
  if (!existsSync(join(root, entry))) return null
  const esbuild = await importOrNull('esbuild')
  if (!esbuild)
    return existsSync(join(dist, outfile)) ? null : 'esbuild is not installed; run npm ci without --omit=dev'
  const target = join(dist, outfile)
  try {
    const { outputFiles, metafile } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: target,
      format,
      bundle: true,
      platform: 'node',
      target: 'node20',
      packages: 'external',
      minifySyntax: true,
      minifyWhitespace: true,
      legalComments: 'none',
      charset: 'utf8',
      metafile: true,
      write: false,
      logLevel: 'silent',
      loader: { '.sql': 'text' },
      plugins: [serverApart, sourceUrls(dirname(target), format)],
    })
    const inputs = Object.keys(metafile.inputs).sort()
    writeWhole(`${target}.inputs`, inputs.join('\n'))
    // A script run with V8's cached code cannot import(); bin/luoshi hands the bundle a `load` that can.
    const code =
      format === 'cjs'
        ? inAscii(outputFiles[0].text.replace(/\bimport\("/g, 'load("'))
        : outputFiles[0].contents
    writeWhole(target, code)
    // Files from a machine whose clock is ahead would otherwise be newer than their bundle for ever.
    const builtAt = Math.max(Date.now(), ...inputs.map(input => statSync(join(root, input)).mtimeMs)) / 1000
    utimesSync(target, builtAt, builtAt)
    return null
  } catch (error) {
    const messages = await esbuild.formatMessages(error.errors ?? [], { kind: 'error' })
    return messages.join('\n') || String(error)
  }
}

/** bin/luoshi takes the bundle as one byte a character; esbuild escapes strings, but not regular expressions. */
const inAscii = code =>
  code.replace(/[^\0-\x7f]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The command line loads the server only when it serves: that import stays an import, of the other bundle. */
const serverApart = {
  name: 'server-apart',
  setup(build) {
    build.onResolve({ filter: /\/main\.ts$/ }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import' && resolve(resolveDir, path) === join(root, 'src/main.ts')
        ? { path: '../main.js', external: true }
        : undefined,
    )
  },
}

/** `import.meta.url` goes on meaning the source file, so that files found beside it are found from the bundle too. */
const sourceUrls = (outDir, format) => ({
  name: 'source-urls',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      if (!text.includes('import.meta.url')) return undefined
      const base = format === 'cjs' ? "require('node:url').pathToFileURL(__filename)" : 'import.meta.url'
      const url = `new URL(${JSON.stringify(relative(outDir, path))}, ${base}).href`
      return { contents: text.replaceAll('import.meta.url', url), loader: 'ts' }
    })
  },
})

async function buildWeb() {
  if (!existsSync(join(root, 'vite.config.ts'))) return null
  const vite = await importOrNull('vite')
  if (!vite)
    return existsSync(join(dist, 'web')) ? null : 'vite is not installed; run npm ci without --omit=dev'
  try {
    await vite.build({ configFile: join(root, 'vite.config.ts'), root, logLevel: 'error' })
    const inputs = readdirSync(join(root, 'src/web'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    writeWhole(join(dist, 'web.inputs'), ['vite.config.ts', ...inputs].sort().join('\n'))
    return null
  } catch (error) {
    return String(error?.message ?? error)
  }
}

/** A reader that starts meanwhile sees the old file or the new one, never half of it. */
function writeWhole(file, contents) {
  mkdirSync(dirname(file), { recursive: true })
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, contents)
  renameSync(temporary, file)
}

async function importOrNull(name) {
  try {
    return await import(name)
  } catch (error) {
    if (error?.code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  }
}

/** Runs the new bundle once on the samples: what a reading compiles is kept beside it, and every later start is quicker. */
function compileAhead() {
  const samples = join(root, 'fixtures/plans')
  if (!existsSync(samples)) return
  rmSync(join(dist, 'cli/luoshi.cjs.v8'), { force: true })
  spawnSync(process.execPath, [join(root, 'bin/luoshi'), 'read', samples, '--json'], {
    stdio: 'ignore',
    env: { ...process.env, LUOSHI_BUILT: '1' },
  })
}

let failed = false
for (const part of wanted) {
  const reason = part === 'web' ? await buildWeb() : await buildBundle(bundles[part])
  if (!reason) {
    if (part === 'cli') compileAhead()
    continue
  }
  process.stderr.write(`luoshi: could not build the ${part === 'web' ? 'page' : part}: ${reason}\n`)
  // Without its page the reader still reads, so an install goes on; asked for by name, it has failed.
  if (part !== 'web' || named.length > 0) failed = true
}
process.exitCode = failed ? 1 : 0
