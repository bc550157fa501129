export type UnreadableCode =
  | 'not-found'
  | 'not-permitted'
  | 'not-a-file'
  | 'read-failed'
  | 'empty'
  | 'no-text'
  | 'binary'
  | 'image'
  | 'undecodable'
  | 'encrypted'
  | 'old-format'
  | 'unsupported-format'
  | 'damaged'
  | 'too-large'

/** A message in three parts: what is wrong, where, what to do. */
export type Explanation = { what: string; where: string; remedy: string }

export type Language = 'zh' | 'en'

/** A document that cannot be read, said so that the person holding it knows what to do next, in both languages. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument'
  readonly code: UnreadableCode
  readonly explanations: Readonly<Record<Language, Explanation>>

  constructor(
    code: UnreadableCode,
    explanations: Readonly<Record<Language, Explanation>>,
    options?: ErrorOptions,
  ) {
    super(sentenceOf(explanations.zh, 'zh'), options)
    this.code = code
    this.explanations = explanations
  }

  /** The whole message in one line. */
  in(language: Language): string {
    return sentenceOf(this.explanations[language], language)
  }
}

const sentenceOf = ({ what, where, remedy }: Explanation, language: Language): string =>
  language === 'zh' ? `${what}（${where}）。${remedy}。` : `${what} (${where}). ${remedy}.`
