import Button from 'antd/es/button'
import { useContext } from 'react'
import type { Intake } from '../intake/intake.ts'
import { useLanguage, useText } from '../intake/intake-context.ts'
import { FileIntakeContext } from '../plans/file-intake-context.ts'
import { usePreferred } from '../preferences.ts'
import { SignOut } from '../sign-in/SignOut.tsx'
import { Caret } from './icons.tsx'

/** 落实, the way to other plans and files, and how the page looks. */
export function TopBar({ intake }: { intake: Intake | null }) {
  const text = useText()
  const language = useLanguage()
  const { isDark, theme, setTheme, setLanguage } = usePreferred()
  const files = useContext(FileIntakeContext)
  // One press goes to the other theme; a second one goes back to following the machine.
  const nextTheme = theme === 'system' ? (isDark ? 'light' : 'dark') : 'system'
  const themeLabel = { light: text.light, dark: text.dark, system: text.followSystem }[theme]
  return (
    <header className="top-bar">
      <span className="brand" lang="zh-Hans">
        <img src={new URL('../icon.svg', import.meta.url).href} alt="" width="22" height="22" />
        <span className="wide-only">落实</span>
      </span>
      {intake && (
        <Button onClick={() => intake.view.set({ dialog: 'plans' })} aria-haspopup="dialog">
          {text.plans} <Caret />
        </Button>
      )}
      <Button type="primary" onClick={files.choose}>
        {text.addFile}
      </Button>
      <Button className="wide-only" onClick={() => files.paste()}>
        {text.pasteText}
      </Button>
      <span className="spring" />
      <Button
        type="text"
        onClick={() => setTheme(nextTheme)}
        aria-label={`${text.theme}：${themeLabel}`}
        title={`${text.theme}：${themeLabel}`}
        icon={<ThemeIcon isDark={isDark} />}
      >
        <span className="wide-only">{themeLabel}</span>
      </Button>
      <Button
        type="text"
        onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}
        title={text.languageName}
      >
        <span lang={language === 'zh' ? 'en' : 'zh-Hans'}>{text.language}</span>
      </Button>
      <SignOut />
      {intake && (
        <Button
          className="wide-only"
          type="text"
          onClick={() => intake.view.set({ dialog: 'keys' })}
          aria-haspopup="dialog"
        >
          {text.keys} <kbd>?</kbd>
        </Button>
      )}
    </header>
  )
}

function ThemeIcon({ isDark }: { isDark: boolean }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    >
      {isDark ? (
        <path d="M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6Z" strokeLinejoin="round" />
      ) : (
        <>
          <circle cx="8" cy="8" r="3" />
          <path d="M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.4 1.4M11.6 11.6 13 13M13 3l-1.4 1.4M4.4 11.6 3 13" />
        </>
      )}
    </svg>
  )
}
