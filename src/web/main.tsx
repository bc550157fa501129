import './old-browsers.ts'
import '@fontsource-variable/noto-sans-sc/index.css'
import './styles/tokens.css'
import './styles/page.css'
import './styles/document.css'
import './styles/table.css'
import './styles/detail.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
