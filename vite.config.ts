import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Chromium 109 is the last for Windows 7, which many offices still run.
const oldestBrowsers = ['chrome109', 'firefox115', 'safari16']

export default defineConfig({
  root: 'src/web',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: oldestBrowsers,
    // The page's policy allows no inline script and no data: font, so everything is a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
})
