/** The first characters of a text, for a title. Counted in code points: half a surrogate pair could not be stored. */
export const shortened = (text: string, characters: number): string => [...text].slice(0, characters).join('')
