import { UnreadableDocument } from './unreadable-document.ts'

/**
 * 64 MB. The longest plan we know is under 1 MB of text; what is larger is a scan, an archive or a mistake, and would
 * take the memory of the machine before anyone could look at its table.
 */
export const largestDocument = 64 * 1024 * 1024

/** What an archive may unfold to: a docx of 64 MB with pictures stays below, a zip bomb does not. */
export const largestUnpacked = 512 * 1024 * 1024

/** Says how large the file is and how large it may be. The size comes from the file system where there is one. */
export const tooLarge = (length: number): UnreadableDocument =>
  new UnreadableDocument('too-large', {
    zh: {
      what: `文件太大：${megabytes(length)}`,
      where: `上限 ${megabytes(largestDocument)}`,
      remedy: '请拆成几份，或另存为不含图片的文字版',
    },
    en: {
      what: `The file is too large: ${megabytes(length)}`,
      where: `the limit is ${megabytes(largestDocument)}`,
      remedy: 'Split it, or save it as text without its images',
    },
  })

const megabytes = (length: number): string => `${(length / 1024 / 1024).toFixed(1)} MB`
