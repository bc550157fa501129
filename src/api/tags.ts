/** The groups of operations in the API document, in its order; one that no operation uses is left out. */
export const tagDescriptions: Record<string, string> = {
  plans: '计划：上传、读取、更正、导出 · Plans: uploading, reading, correcting, exporting',
  server: '服务：状态和接口文档 · The server: its state and this document',
}
