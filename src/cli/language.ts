import type { Language } from '../documents/unreadable-document.ts'

/** The variables of the environment that the command line heeds. */
export type Environment = { readonly [name in 'LC_ALL' | 'LC_MESSAGES' | 'LANG']?: string | undefined }

/** Chinese, unless the environment names another language. `C` and `POSIX` name none. */
export function languageOf(env: Environment): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale === '' || /^(?:zh|C\b|POSIX\b)/.test(locale) ? 'zh' : 'en'
}
