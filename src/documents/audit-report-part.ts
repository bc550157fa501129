/** Words of a report; `marked` are those that a finding stands on, or that name a verdict. */
export type ReportRun = { readonly text: string; readonly marked?: boolean }

/** What a report is made of, before it becomes HTML or docx. */
export type ReportPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph' | 'item' | 'note' | 'quotation'; readonly runs: readonly ReportRun[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
