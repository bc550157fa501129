// What a command takes, as data: the API's schema, the form on the screen and the documentation are made of it.

export type Words = { readonly zh: string; readonly en: string }

type Kind =
  | { readonly type: 'line'; readonly max: number } // one line of text
  | { readonly type: 'text'; readonly max: number }
  | { readonly type: 'date' } // PlainDate
  | { readonly type: 'period' } // a reporting period: 2026-03, 2026-Q1, 2026-H1, 2026
  | { readonly type: 'number' }
  | { readonly type: 'whole'; readonly min: number; readonly max: number }
  | { readonly type: 'yes-no' }
  | { readonly type: 'choice'; readonly of: Readonly<Record<string, Words>> }
  | { readonly type: 'agency' } // an agency's id
  | { readonly type: 'agencies'; readonly max: number }
  | { readonly type: 'matter' } // a matter's id in the same ledger
  | { readonly type: 'evidence' } // files kept before, by their digest
  | { readonly type: 'list'; readonly of: Fields; readonly max: number }
  | { readonly type: 'record'; readonly of: Fields }

export type Field = { readonly label: Words; readonly required: boolean } & Kind
export type Fields = { readonly [name: string]: Field }

/** 佐证材料: content-addressed, so that what was looked at cannot be another file later. */
export type Evidence = { readonly sha256: string; readonly name: string }

/** How many characters an office writes into one cell of a monthly return, generously. */
export const longestText = 20_000
export const longestLine = 200
export const mostAgencies = 300
export const mostEvidence = 50

type ValueOf<F extends Field> = F extends { type: 'line' | 'text' | 'date' | 'period' | 'agency' | 'matter' }
  ? string
  : F extends { type: 'number' | 'whole' }
    ? number
    : F extends { type: 'yes-no' }
      ? boolean
      : F extends { type: 'choice'; of: infer Of }
        ? keyof Of & string
        : F extends { type: 'agencies' }
          ? readonly string[]
          : F extends { type: 'evidence' }
            ? readonly Evidence[]
            : F extends { type: 'list'; of: infer Of extends Fields }
              ? readonly DataOf<Of>[]
              : F extends { type: 'record'; of: infer Of extends Fields }
                ? DataOf<Of>
                : never

/** What data of these fields look like. */
export type DataOf<F extends Fields> = {
  readonly [Name in keyof F as F[Name]['required'] extends true ? Name : never]: ValueOf<F[Name]>
} & {
  readonly [Name in keyof F as F[Name]['required'] extends true ? never : Name]?: ValueOf<F[Name]> | undefined
}

const words = (zh: string, en: string): Words => ({ zh, en })

// Each maker gives a required field; optional() makes it one that may be left out.
export const line = (zh: string, en: string, max = longestLine) =>
  ({ type: 'line', label: words(zh, en), required: true, max }) as const
export const text = (zh: string, en: string, max = longestText) =>
  ({ type: 'text', label: words(zh, en), required: true, max }) as const
export const date = (zh: string, en: string) =>
  ({ type: 'date', label: words(zh, en), required: true }) as const
export const period = (zh: string, en: string) =>
  ({ type: 'period', label: words(zh, en), required: true }) as const
export const number = (zh: string, en: string) =>
  ({ type: 'number', label: words(zh, en), required: true }) as const
export const whole = (zh: string, en: string, min: number, max: number) =>
  ({ type: 'whole', label: words(zh, en), required: true, min, max }) as const
export const yesNo = (zh: string, en: string) =>
  ({ type: 'yes-no', label: words(zh, en), required: true }) as const
export const choice = <const Of extends Readonly<Record<string, Words>>>(zh: string, en: string, of: Of) =>
  ({ type: 'choice', label: words(zh, en), required: true, of }) as const
export const agency = (zh: string, en: string) =>
  ({ type: 'agency', label: words(zh, en), required: true }) as const
export const agencies = (zh: string, en: string) =>
  ({ type: 'agencies', label: words(zh, en), required: true, max: mostAgencies }) as const
export const matterId = (zh: string, en: string) =>
  ({ type: 'matter', label: words(zh, en), required: true }) as const
export const evidence = (zh = '佐证材料', en = 'Evidence') =>
  ({ type: 'evidence', label: words(zh, en), required: true }) as const
export const list = <const Of extends Fields>(zh: string, en: string, of: Of, max: number) =>
  ({ type: 'list', label: words(zh, en), required: true, of, max }) as const
export const record = <const Of extends Fields>(zh: string, en: string, of: Of) =>
  ({ type: 'record', label: words(zh, en), required: true, of }) as const

/** The same field, which may be left out. */
export const optional = <F extends Field>(field: F): Omit<F, 'required'> & { readonly required: false } => ({
  ...field,
  required: false,
})
