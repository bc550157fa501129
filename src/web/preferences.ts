import { createContext, useContext, useEffect, useState } from 'react'
import type { Language } from './text.ts'
import type { ThemeChoice } from './theme.ts'

/** How close the rows of lists stand: 32 or 44 pixels. */
export type Density = 'compact' | 'comfortable'

/** Movement as the machine has it, or none. */
export type Motion = 'system' | 'none'

export type Preferences = {
  language: Language
  theme: ThemeChoice
  density: Density
  motion: Motion
  /** 单键快捷键: whether letters alone are commands; `useLetterKeys` and the intake page obey it. */
  letterKeys: boolean
  isDark: boolean
  isStill: boolean
  setLanguage(language: Language): void
  setTheme(theme: ThemeChoice): void
  setDensity(density: Density): void
  setMotion(motion: Motion): void
  setLetterKeys(on: boolean): void
}

const languageOfBrowser = (): Language => {
  const wanted = navigator.languages.find(each => /^(zh|en)\b/i.test(each))
  return wanted?.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

const kept = (key: string) => {
  try {
    return localStorage.getItem(key)
  } catch {
    return null // storage is closed in some private windows
  }
}
const keep = (key: string, value: string) => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // the choice then holds until the page is closed
  }
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const follow = () => setMatches(media.matches)
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [query])
  return matches
}

export function usePreferences(): Preferences {
  const [chosenLanguage, setChosenLanguage] = useState<Language | null>(() => {
    const language = kept('luoshi.language')
    return language === 'zh' || language === 'en' ? language : null
  })
  const [theme, setChosenTheme] = useState<ThemeChoice>(() => {
    const choice = kept('luoshi.theme')
    return choice === 'light' || choice === 'dark' ? choice : 'system'
  })
  const [density, setChosenDensity] = useState<Density>(() =>
    kept('luoshi.density') === 'comfortable' ? 'comfortable' : 'compact',
  )
  const [motion, setChosenMotion] = useState<Motion>(() =>
    kept('luoshi.motion') === 'none' ? 'none' : 'system',
  )
  const [letterKeys, setChosenKeys] = useState(() => kept('luoshi.letter-keys') !== 'off')
  const systemIsDark = useMedia('(prefers-color-scheme: dark)')
  const systemIsStill = useMedia('(prefers-reduced-motion: reduce)')
  return {
    language: chosenLanguage ?? languageOfBrowser(),
    theme,
    isDark: theme === 'system' ? systemIsDark : theme === 'dark',
    density,
    motion,
    letterKeys,
    isStill: systemIsStill || motion === 'none',
    setLanguage(language) {
      keep('luoshi.language', language)
      setChosenLanguage(language)
    },
    setTheme(choice) {
      keep('luoshi.theme', choice)
      setChosenTheme(choice)
    },
    setDensity(choice) {
      keep('luoshi.density', choice)
      setChosenDensity(choice)
    },
    setMotion(choice) {
      keep('luoshi.motion', choice)
      setChosenMotion(choice)
    },
    setLetterKeys(on) {
      keep('luoshi.letter-keys', on ? 'on' : 'off')
      setChosenKeys(on)
    },
  }
}

export const PreferencesContext = createContext<Preferences | null>(null)

export function usePreferred(): Preferences {
  const preferences = useContext(PreferencesContext)
  if (!preferences) throw new Error('usePreferred outside of App')
  return preferences
}
