import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import ConfigProvider from 'antd/es/config-provider'
import { useEffect, useMemo } from 'react'
import { Pages } from './desks/Pages.tsx'
import { LanguageContext } from './intake/intake-context.ts'
import { PageBoundary } from './PageBoundary.tsx'
import { PreferencesContext, usePreferences } from './preferences.ts'
import { SignInGate } from './sign-in/SignInGate.tsx'
import { antThemeOf } from './theme.ts'

const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: 1, refetchOnWindowFocus: false } },
})

/** Language and theme follow the machine until a person chooses. */
export function App() {
  const preferences = usePreferences()
  const { language, isDark, isStill, density } = preferences
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
    document.documentElement.dataset.density = density
  }, [language, isDark, density])
  const theme = useMemo(() => antThemeOf(isDark, isStill), [isDark, isStill])
  return (
    <ConfigProvider theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      <QueryClientProvider client={queries}>
        <PreferencesContext value={preferences}>
          <LanguageContext value={language}>
            <PageBoundary>
              <SignInGate>
                <Pages />
              </SignInGate>
            </PageBoundary>
          </LanguageContext>
        </PreferencesContext>
      </QueryClientProvider>
    </ConfigProvider>
  )
}
