import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { largestUpload, PastedText, StoredPlan } from '../contract/plans-api.ts'
import { summaryOf } from '../usecases/list-plans.ts'
import { openPlan } from '../usecases/open-plan.ts'
import { uploadPlan } from '../usecases/upload-plan.ts'
import { fieldProblem } from './field-rules.ts'
import type { SignedIn } from './gate.ts'
import { invalidFields, refuseInvalid } from './invalid-input.ts'
import { json, operation } from './operation.ts'
import { problem, problemsForPosts } from './problem.ts'

/** A multipart upload is a little longer than its file: its boundaries and headers. */
const multipartOverhead = 64 * 1024

const isJson = (c: Context) => /^application\/json\b/.test(contentTypeOf(c))
const isForm = (c: Context) => /^multipart\/form-data\b/.test(contentTypeOf(c))
const contentTypeOf = (c: Context) => c.req.header('content-type')?.toLowerCase() ?? ''

const filesAndTextOnly: MiddlewareHandler = async (c, next) =>
  isJson(c) || isForm(c) ? next() : problem(c, 'unsupported-upload')

const uploadPlanOperation = operation({
  method: 'post',
  path: '/',
  operationId: 'uploadPlan',
  tags: ['plans'],
  summary: '上传计划 · Upload a plan',
  description:
    '上传一个文件（multipart/form-data 的 file），或粘贴文字（application/json）。同样的字节再来一次，就是原来那份计划，连同它的更正。\n\nOne file (`file` of multipart/form-data), or a pasted text (application/json). The same bytes again are the same plan, with its corrections.',
  request: {
    body: {
      content: {
        'application/json': { schema: PastedText },
        'multipart/form-data': {
          schema: {
            type: 'object',
            properties: {
              file: {
                type: 'string',
                contentMediaType: 'application/octet-stream',
                description: '文件 · The file',
              },
            },
            required: ['file'],
            additionalProperties: false,
          },
        },
      },
    },
  },
  middleware: [
    bodyLimit({ maxSize: largestUpload + multipartOverhead, onError: c => problem(c, 'upload-too-large') }),
    filesAndTextOnly,
  ],
  responses: {
    200: json(StoredPlan, '早已存有 · Stored before'),
    201: json(StoredPlan, '已存 · Stored'),
    ...problemsForPosts(
      'nothing-uploaded',
      'unsupported-upload',
      'upload-too-large',
      'unreadable-document',
      'foreign-origin',
    ),
  },
})

/** 上传: files and pasted texts. */
export function uploadRoutes(): OpenAPIHono<SignedIn> {
  const routes = new OpenAPIHono<SignedIn>()

  routes.openapi(
    uploadPlanOperation,
    async c => {
      const setting = c.var.setting
      const received = isForm(c) ? await receiveFile(c) : receiveText(c)
      if (received instanceof Response) return received
      const upload = await uploadPlan(setting, received)
      if (upload.outcome === 'unreadable')
        return problem(c, 'unreadable-document', { ...upload.explanations })
      const opened = await openPlan(setting, upload.planId)
      if (!opened) throw new Error(`Plan ${upload.planId} is not there after its upload`)
      const known = upload.outcome === 'known'
      return c.json({ plan: summaryOf(opened), known }, known ? 200 : 201)
    },
    refuseInvalid({ nulAllowedIn: ['text'] }),
  )

  return routes
}

type Received = { bytes: Uint8Array; name: string }

// The body has two types, of which the route's type knows neither; it was checked against PastedText.
function receiveText(c: Context): Received {
  const { name, text } = c.req.valid('json' as never) as PastedText
  return { bytes: new TextEncoder().encode(text), name: plainName(name) }
}

async function receiveFile(c: Context) {
  const form: Record<string, unknown> = await c.req.parseBody().catch(() => ({}))
  const { file, ...others } = form
  const unknown = Object.keys(others).map(name => fieldProblem([name], 'unknown-field'))
  if (unknown.length > 0) return invalidFields(c, unknown)
  if (!(file instanceof File)) return problem(c, 'nothing-uploaded')
  if (file.size > largestUpload) return problem(c, 'upload-too-large')
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: plainName(file.name) }
}

const mostNameLength = 200

/** A file's name without the folders some browsers and programs send along, and without control characters. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const printable = [...last].filter(each => each >= ' ' && each !== '\u007f')
  return printable.slice(0, mostNameLength).join('').trim() || '未命名'
}
