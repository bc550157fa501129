import { Readable } from 'node:stream'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { EvidenceAddress, EvidenceName, KeptEvidence } from '../contract/evidence-api.ts'
import { RegionAddress } from '../contract/matters-api.ts'
import {
  type EvidenceKeeping,
  type EvidenceRefusal,
  keepEvidence,
  openEvidence,
} from '../usecases/ledger/evidence.ts'
import { downloadHeaders } from './download.ts'
import type { InRegion } from './gate.ts'
import { json, operation } from './operation.ts'
import { problem, problems } from './problem.ts'
import { plainName } from './uploads.ts'

const bytesType = 'application/octet-stream'

// A page elsewhere cannot send this type without asking first, and a form cannot send it at all.
const bytesOnly: MiddlewareHandler = async (c, next) =>
  c.req.header('content-type')?.toLowerCase() === bytesType ? next() : problem(c, 'unsupported-media-type')

const keepOperation = operation({
  method: 'post',
  path: '/{region}/evidence',
  operationId: 'keepEvidence',
  tags: ['evidence'],
  summary: '上传佐证材料 · Hand in evidence',
  description:
    '正文就是文件，文件名写在地址里。按内容认类型；照片的拍摄时间、地点等信息去掉后留存。办理事项时用答复里的摘要指明。\n\nThe body is the file, its name stands in the address. Its type is told by its bytes; time, place and the like are taken out of photographs. Commands name it by the digest in the answer.',
  request: {
    params: RegionAddress,
    query: EvidenceName,
    body: {
      required: true,
      content: {
        [bytesType]: {
          schema: { type: 'string', contentMediaType: bytesType, description: '文件 · The file' },
        },
      },
    },
  },
  middleware: bytesOnly,
  responses: {
    200: json(KeptEvidence, '早已留存 · Kept before'),
    201: json(KeptEvidence, '已留存 · Kept'),
    ...problems(
      'region-closed',
      'unsupported-media-type',
      'evidence-too-large',
      'evidence-refused',
      'evidence-infected',
      'evidence-not-scanned',
      'foreign-origin',
    ),
  },
})

const downloadOperation = operation({
  method: 'get',
  path: '/{region}/evidence/{sha256}',
  operationId: 'downloadEvidence',
  tags: ['evidence'],
  summary: '下载佐证材料 · Download evidence',
  description:
    '督查室看本地区的全部；单位看自己上传的，和自己参与的事项里的。只作下载，不在页面里打开。\n\nThe office sees all of its region, an agency what it handed in and what belongs to its matters. Only ever as a download.',
  request: { params: EvidenceAddress },
  responses: {
    200: { description: '文件 · The file', content: { [bytesType]: {} } },
    ...problems('region-closed', 'no-such-evidence'),
  },
})

/** 佐证材料 of a region. Without a place to keep files in, as where only the API document is wanted, it takes none. */
export function evidenceRoutes(keeping: EvidenceKeeping | undefined): OpenAPIHono<InRegion> {
  const routes = new OpenAPIHono<InRegion>()
  const folder = (): EvidenceKeeping => {
    if (!keeping) throw new Error('This server was given no folder for evidence')
    return keeping
  }

  routes.openapi(keepOperation, async c => {
    const { setting, region, actor } = c.var
    const outcome = await keepEvidence(setting, folder(), {
      region: region.id,
      actor,
      name: plainName(c.req.valid('query').name),
      chunks: bodyOf(c),
    })
    if ('refusal' in outcome) return refuse(c, outcome.refusal)
    const { sha256, name, type, bytes } = outcome.kept
    return c.json({ sha256, name, type, bytes }, outcome.known ? 200 : 201)
  })

  routes.openapi(downloadOperation, async c => {
    const { setting, region, actor } = c.var
    const { sha256 } = c.req.valid('param')
    const opened = await openEvidence(setting, folder(), { region: region.id, actor, sha256 })
    if (!opened) return problem(c, 'no-such-evidence')
    const headers = {
      ...downloadHeaders(opened.file.name, bytesType),
      'content-length': String(opened.bytes),
      'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    }
    return c.body(Readable.toWeb(opened.stream) as ReadableStream, 200, headers)
  })

  return routes
}

async function* bodyOf(c: Context): AsyncGenerator<Uint8Array> {
  const body: ReadableStream<Uint8Array> | null = c.req.raw.body
  if (body) yield* Readable.fromWeb(body as never) as AsyncIterable<Uint8Array>
}

function refuse(c: Context, refusal: EvidenceRefusal) {
  switch (refusal.code) {
    case 'too-large': {
      const limit = `${Math.floor(refusal.largestBytes / 1024 / 1024)} MB`
      return problem(c, 'evidence-too-large', {
        zh: { what: `文件超过 ${limit}`, where: '佐证材料', remedy: '请压缩图片，或拆成几个文件上传' },
        en: {
          what: `The file is over ${limit}`,
          where: 'the evidence',
          remedy: 'Make pictures smaller, or upload it in several files',
        },
      })
    }
    case 'infected':
      return problem(c, 'evidence-infected')
    case 'not-scanned':
      return problem(c, 'evidence-not-scanned')
    default:
      return problem(c, 'evidence-refused', refusedFile(refusal))
  }
}

function refusedFile(refusal: Exclude<EvidenceRefusal, { code: 'too-large' | 'infected' | 'not-scanned' }>) {
  if (refusal.code === 'empty')
    return {
      zh: { what: '文件是空的', where: '佐证材料', remedy: '请选择有内容的文件' },
      en: { what: 'The file is empty', where: 'the evidence', remedy: 'Choose a file with something in it' },
    }
  if (refusal.code === 'broken-image')
    return {
      zh: { what: '图片不完整，打不开', where: '佐证材料', remedy: '请用看图软件另存一次再传' },
      en: {
        what: 'The picture is damaged',
        where: 'the evidence',
        remedy: 'Save it anew with a picture viewer and upload that',
      },
    }
  const { taken } = refusal
  return {
    zh: {
      what: '这种文件不能作佐证材料',
      where: '佐证材料',
      remedy: `请另存为这些格式之一再传：${taken.join('、')}`,
    },
    en: {
      what: 'This kind of file is not taken as evidence',
      where: 'the evidence',
      remedy: `Save it as one of these and upload that: ${taken.join(', ')}`,
    },
  }
}
