import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registration } from '../../../test/accounts-under-test.ts'
import { openTestDatabase } from '../../../test/database.ts'
import type { Actor, Post } from '../../ledger/actor.ts'
import { evidenceFolder } from '../../store/evidence-files.ts'
import { insertRegion } from '../../store/organisation-store.ts'
import type { OpenDatabase } from '../../store/sql.ts'
import { changeOrganisation } from '../organisation.ts'
import { act } from './act.ts'
import { type EvidenceTerms, keepEvidence, openEvidence, usualEvidenceTerms } from './evidence.ts'

const region = 'wangcheng'
const folder = mkdtempSync(join(tmpdir(), 'luoshi-evidence-'))
const files = evidenceFolder(join(folder, 'kept'))
const setting = {
  db: undefined as unknown as OpenDatabase,
  now: () => '2026-03-02T01:00:00.000Z',
  tenantId: 'default',
}

const by = (post: Post, agency: string | null = null): Actor => ({ region, agency, post })
const office = by('supervisor')
const lead = by('agency-head', 'jiaoti')
const other = by('agency-head', 'zhujian')

beforeAll(async () => {
  setting.db = await openTestDatabase()
  const body = { id: region, kind: 'district', name: '望澄区', utcOffset: 480, members: [] } as const
  await insertRegion(setting.db, body, { at: setting.now(), by: 'administrator' })
  const changes = [registration('jiaoti', '区教体局'), registration('zhujian', '区住建局')] as never
  await changeOrganisation(setting, by('administrator'), body, { expectedVersion: 0, changes })
})
afterAll(async () => {
  await setting.db.close()
  rmSync(folder, { recursive: true })
})

async function* chunksOf(content: string | Uint8Array) {
  yield typeof content === 'string' ? new TextEncoder().encode(content) : content
}
const hand = (
  name: string,
  content: string | Uint8Array,
  terms: Partial<EvidenceTerms> = {},
  actor: Actor = lead,
) =>
  keepEvidence(
    setting,
    { files, terms: { ...usualEvidenceTerms, ...terms } },
    {
      region,
      actor,
      name,
      chunks: chunksOf(content),
    },
  )
const left = () => readdirSync(join(folder, 'kept/incoming'))
const refusalOf = async (outcome: ReturnType<typeof hand>) => {
  const answered = await outcome
  return 'refusal' in answered ? answered.refusal : null
}

const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'
const zip = Buffer.from('504b0304140000000000', 'hex')

describe('a file', () => {
  test('is kept under the digest of its bytes, with the type that the bytes have', async () => {
    const outcome = await hand('验收意见.pdf', pdf)
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    expect(outcome).toMatchObject({
      known: false,
      kept: { sha256, name: '验收意见.pdf', type: 'application/pdf', bytes: pdf.length },
    })
    expect(await hand('又一次.pdf', pdf)).toMatchObject({ known: true, kept: { sha256 } })
  })

  test('of another name than its type gets the ending of its type', async () => {
    expect(await hand('程序.exe', `${pdf}\n`)).toMatchObject({ kept: { name: '程序.exe.pdf' } })
    expect(await hand('清单', '序号,事项\n1,学位\n')).toMatchObject({
      kept: { name: '清单.txt', type: 'text/plain' },
    })
  })

  test.each([
    ['in GB18030', Uint8Array.from([0xd1, 0xa7, 0xce, 0xbb, 0x0d, 0x0a])],
    ['in UTF-16 with its mark', Uint8Array.from([0xff, 0xfe, 0x66, 0x5b, 0x4d, 0x4f])],
    ['that is markup, which is a text like any other', '<svg onload="alert(1)"/>'],
  ])('of text %s is taken for text', async (_, content) => {
    expect(await hand('说明.txt', content)).toMatchObject({ kept: { type: 'text/plain' } })
  })
})

describe('a file that is looked at', () => {
  test.each([
    ['an archive', zip, 'application/zip'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), 'application/x-msdownload'],
    ['bytes that are nothing', Uint8Array.from([1, 2, 3, 0, 255]), null],
    ['text with a control character', '学位\u0001', null],
  ])('that is %s is refused by what it is, and leaves nothing', async (_, content, type) => {
    expect(await refusalOf(hand('材料.pdf', content))).toMatchObject({ code: 'type-not-taken', type })
    expect(left()).toEqual([])
  })

  test('is taken once the installation takes its type', async () => {
    expect(await hand('一批.zip', zip, { types: ['zip'] })).toMatchObject({ kept: { name: '一批.zip' } })
    expect(await refusalOf(hand('验收.pdf', pdf, { types: ['zip'] }))).toEqual({
      code: 'type-not-taken',
      type: 'application/pdf',
      taken: ['zip'],
    })
  })

  test('of an OFD is told from other archives by its directory', async () => {
    const name = Buffer.from('OFD.xml')
    const entry = Buffer.alloc(46)
    entry.write('PK\u0001\u0002', 'latin1')
    entry.writeUInt16LE(name.length, 28)
    const ofd = Buffer.concat([zip, entry, name, Buffer.from('504b0506', 'hex'), Buffer.alloc(18)])
    expect(await hand('批复.ofd', ofd)).toMatchObject({ kept: { type: 'application/ofd' } })
  })

  test('that is empty or too large is refused', async () => {
    expect(await refusalOf(hand('空.txt', ''))).toEqual({ code: 'empty' })
    expect(await refusalOf(hand('大.txt', '学位'.repeat(100), { largestBytes: 100 }))).toEqual({
      code: 'too-large',
      largestBytes: 100,
    })
    expect(left()).toEqual([])
  })

  test('that is a photograph is kept without where it was taken; a broken one is refused', async () => {
    const head = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
    const gps = [0xff, 0xe1, 0, 11, ...Buffer.from('GPS 31,121'.slice(0, 9))]
    const scan = [0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]
    const kept = createHash('sha256')
      .update(Uint8Array.from([...head, ...scan]))
      .digest('hex')
    expect(await hand('现场.jpg', Uint8Array.from([...head, ...gps, ...scan]))).toMatchObject({
      kept: { sha256: kept, type: 'image/jpeg', bytes: head.length + scan.length },
    })
    expect(await refusalOf(hand('现场.jpg', Uint8Array.from([...head, 0xff, 0xe1, 9, 9])))).toEqual({
      code: 'broken-image',
    })
  })
})

describe('a scanner', () => {
  const scannerThat = (script: string, seconds = 20): Partial<EvidenceTerms> => {
    const path = join(folder, `scan-${createHash('sha256').update(script).digest('hex').slice(0, 8)}.mjs`)
    writeFileSync(path, script)
    return { scanner: { command: [process.execPath, path], seconds } }
  }
  const reads = `import { readFileSync } from 'node:fs'
    process.exit(readFileSync(process.argv[2], 'utf8').includes('病毒') ? 1 : 0)`

  test('is given the file, and decides', async () => {
    expect(await hand('干净.txt', '学位', scannerThat(reads))).toMatchObject({ known: false })
    expect(await refusalOf(hand('不净.txt', '病毒', scannerThat(reads)))).toEqual({ code: 'infected' })
    expect(left()).toEqual([])
  })

  test.each<[string, Partial<EvidenceTerms>]>([
    ['fails', scannerThat('process.exit(2)')],
    ['takes too long', scannerThat('setInterval(() => {}, 1000)', 0.3)],
    ['does not start', { scanner: { command: [join(folder, 'nowhere')], seconds: 1 } }],
  ])('that %s keeps the file out', async (_, terms) => {
    expect(await refusalOf(hand('谁知道.txt', '没有人看过', terms))).toEqual({ code: 'not-scanned' })
    expect(left()).toEqual([])
  })

  test('is told none of our passwords', async () => {
    const script = `process.exit(Object.keys(process.env).some(each => each !== '__CF_USER_TEXT_ENCODING') ? 1 : 0)`
    expect(await hand('环境.txt', '环境', scannerThat(script))).toMatchObject({ known: false })
  })
})

const draft = {
  planId: 'p1',
  title: '新建学校',
  sources: [],
  printed: { lead: [], support: [], window: null },
}
const terms = { title: '新建学校', lead: 'jiaoti', dueOn: '2026-12-31', continuing: false }
const report = (sha256: string) => ({
  period: '2026-03',
  progress: '已开工',
  evidence: [{ sha256, name: '开工令.pdf' }],
})
const opened = (actor: Actor, sha256: string) =>
  openEvidence(setting, { files, terms: usualEvidenceTerms }, { region, actor, sha256 })

async function underway(matterId: string, support: string[] = []): Promise<void> {
  const steps: [Actor, string, object][] = [
    [office, 'take-in', { ...draft, classes: [], figures: [] }],
    [office, 'set-out', { ...terms, support }],
    [by('office-head'), 'approve', {}],
    [lead, 'accept', {}],
  ]
  for (const [version, [actor, command, data]] of steps.entries()) {
    const asked = version === 0 ? { opens: 'commitment' } : { expectedVersion: version }
    const outcome = await act(setting, {
      region,
      actor,
      matterId,
      command,
      data: data as never,
      ...asked,
    } as never)
    expect([command, outcome.outcome]).toEqual([command, 'recorded'])
  }
}
const reports = (matterId: string, sha256: string) =>
  act(setting, {
    region,
    actor: by('reporter', 'jiaoti'),
    matterId,
    command: 'submit-report',
    data: report(sha256) as never,
    expectedVersion: 4,
  })

describe('evidence of a matter', () => {
  test('that nobody handed in is refused, and nothing is recorded', async () => {
    await underway('e1')
    const nobodys = 'a'.repeat(64)
    expect(await reports('e1', nobodys)).toEqual({ outcome: 'unknown-evidence', evidence: [nobodys] })
  })

  test('that another agency handed in is refused: a digest opens nobody else’s file', async () => {
    await underway('e2')
    const theirs = await hand('别家.txt', '别的单位的材料', {}, other)
    const sha256 = 'kept' in theirs ? theirs.kept.sha256 : ''
    expect(await reports('e2', sha256)).toMatchObject({ outcome: 'unknown-evidence' })
    expect([await opened(lead, sha256), (await opened(other, sha256))?.file.name]).toEqual([
      undefined,
      '别家.txt',
    ])
  })

  test('is seen by whoever sees the matter', async () => {
    await underway('e3', ['zhujian'])
    const own = await hand('开工令.txt', '第三项的开工令')
    const sha256 = 'kept' in own ? own.kept.sha256 : ''
    expect(await opened(other, sha256)).toBeUndefined()
    expect(await reports('e3', sha256)).toMatchObject({ outcome: 'recorded' })
    expect((await opened(office, sha256))?.bytes).toBe(21)
    expect((await opened(other, sha256))?.bytes).toBe(21)
  })
})
