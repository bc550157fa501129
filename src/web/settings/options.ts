/** The choices of a field, each with its word. */
export type Options = readonly (readonly [value: string, label: string])[]
