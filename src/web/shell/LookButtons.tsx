import Button from 'antd/es/button'
import { useLanguage, useText } from '../intake/intake-context.ts'
import { usePreferred } from '../preferences.ts'

/** How every page looks: light or dark, Chinese or English. */
export function LookButtons() {
  const text = useText()
  const language = useLanguage()
  const { isDark, theme, setTheme, setLanguage } = usePreferred()
  // One press goes to the other theme; a second one goes back to following the machine.
  const nextTheme = theme === 'system' ? (isDark ? 'light' : 'dark') : 'system'
  const themeLabel = { light: text.light, dark: text.dark, system: text.followSystem }[theme]
  return (
    <>
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
    </>
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
