import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type UserConfig } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Chromium 109 is the last for Windows 7, which many offices still run.
const oldestBrowsers = ['chrome109', 'firefox115', 'safari16']

const page: UserConfig = {
  plugins: [
    react(),
    // The page is built from its own folder, from wherever and with whatever root Vite is started.
    { name: 'page-folder', config: () => ({ root: folder('src/web') }) },
  ],
  build: {
    outDir: folder('dist/web'),
    emptyOutDir: true,
    target: oldestBrowsers,
    // The page's policy allows no inline script and no data: font, so everything is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
}

export default defineConfig(({ command }) => {
  // A page built from within the tests (NODE_ENV=test) would hold React's development build, half as large again.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return page
})
