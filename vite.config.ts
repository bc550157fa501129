import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// Chromium 109 is the last for Windows 7, which many offices still run.
const oldestBrowsers = ['chrome109', 'firefox115', 'safari16']

export default defineConfig({
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
})
