import { createContext, useContext } from 'react'
import { useStore } from '../store.ts'
import { type Language, type Text, texts } from '../text.ts'
import type { Intake } from './intake.ts'
import type { IntakeModel } from './intake-model.ts'
import type { View } from './view.ts'

export const LanguageContext = createContext<Language>('zh')
export const useLanguage = () => useContext(LanguageContext)
export const useText = (): Text => texts[useLanguage()]

export const IntakeContext = createContext<Intake | null>(null)

export function useIntake(): Intake {
  const intake = useContext(IntakeContext)
  if (!intake) throw new Error('useIntake outside of an open plan')
  return intake
}

export const useModel = (): IntakeModel => useStore(useIntake().state, ({ model }) => model)
export const useView = <T>(select: (view: View) => T): T => useStore(useIntake().view, select)
