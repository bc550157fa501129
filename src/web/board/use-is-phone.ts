import { useSyncExternalStore } from 'react'

const phone = matchMedia('(max-width: 767px)')

const subscribe = (listener: () => void) => {
  phone.addEventListener('change', listener)
  return () => phone.removeEventListener('change', listener)
}

/** Whether lists are cards here: below 768 pixels no grid can be read. */
export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, () => phone.matches)
