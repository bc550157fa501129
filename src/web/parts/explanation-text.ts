import { useLanguage } from '../intake/intake-context.ts'

// Words of 请说明, in both languages.

const zh = {
  ask: '请说明',
  about: (agency: string) => `请 ${agency} 说明什么（先到督查室，由督查室转办并定期限）`,
  send: '交督查室转办',
  cancel: '不问了',
  missing: '请写明要说明什么。',
  sent: '已交督查室转办，说明以后在“请说明”里看。',
}

const en: typeof zh = {
  ask: 'Ask to explain',
  about: agency => `What is ${agency} to explain? (The office passes it on and sets the day.)`,
  send: 'Give to the office',
  cancel: 'Do not ask',
  missing: 'Say what is to be explained.',
  sent: 'Given to the office to pass on; the answer will stand under “Explanation asked”.',
}

export const useExplanationText = (): typeof zh => (useLanguage() === 'zh' ? zh : en)
