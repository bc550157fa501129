import type { PasswordRefusal } from '../usecases/passwords.ts'
import type { ProblemTexts } from './problem-entry.ts'

/** Why a password cannot be chosen, in words. */
export function passwordRefusalText(refusal: PasswordRefusal): ProblemTexts {
  switch (refusal.code) {
    case 'password-too-short':
      return {
        zh: {
          what: '口令太短',
          where: '口令',
          remedy: `至少 ${refusal.least} 个字符；一句容易记住的话最好，不必有大写或符号`,
        },
        en: {
          what: 'The password is too short',
          where: 'the password',
          remedy: `Use at least ${refusal.least} characters; a sentence is best, and needs no capitals or signs`,
        },
      }
    case 'password-too-long':
      return {
        zh: { what: '口令太长', where: '口令', remedy: `最多 ${refusal.most} 个字符` },
        en: {
          what: 'The password is too long',
          where: 'the password',
          remedy: `Use at most ${refusal.most} characters`,
        },
      }
    case 'password-too-common':
      return {
        zh: { what: '这个口令太容易猜到', where: '口令', remedy: '请换一句自己的话' },
        en: {
          what: 'This password is easily guessed',
          where: 'the password',
          remedy: 'Choose a sentence of your own',
        },
      }
  }
}
