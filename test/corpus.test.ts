import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { decode } from '../src/documents/decode.ts'
import { loadSimplifier } from '../src/documents/simplify.ts'
import type { Plan } from '../src/model/plan.ts'
import { parsePlan } from '../src/parser/index.ts'
import { ownTime } from './own-time.ts'
import { type Clean, violationsOf } from './plan-invariants.ts'
import { isShared, sharedFiles, sharedPath } from './shared-folder.ts'

// What holds of any text at all: documents nobody prepared, generated ones, and ones made to hurt.

let simplify: (text: string) => string
let clean: Clean
beforeAll(async () => {
  simplify = await loadSimplifier()
  clean = piece => simplify(piece.replace(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡ]{1,6}\)/gu, ''))
})

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const read = (text: string, name = 'text'): Plan => parsePlan(text, { name, sha256: sha256(text), simplify })

describe.each(['corpus', 'standards/laws', 'documents'])('every file of ../shared/%s', folder => {
  const there = isShared(folder)
  const files = there ? sharedFiles(folder) : []

  test.skipIf(!there)('is there to be read', () => {
    expect(files.length).toBeGreaterThan(5)
  })

  test.each(files)('%s keeps its promises', file => {
    const text = decode(readFileSync(sharedPath(folder, file)))
    const plan = read(text, file)
    expect(violationsOf(plan, text, clean).slice(0, 5)).toEqual([])
    expect(JSON.stringify(read(text, file)) === JSON.stringify(plan), 'the same text read twice').toBe(true)
  })
})

const marks = '一、|（一）|（十|1.|１．|（1）|①|第一，|一是|——|- |## |# |\n|\n\n|\r\n|　　|  |\t'
const notes =
  '牵头单位：|责任单位:|参与单位：|（市水务局牵头，|市财政局配合|完成时限：2026年6月|〔|〕|（|）|(|)|“|”|「|《|》'
const times =
  '2026年|年内|每月25日前|上半年|今后五年|力争三年内|到2030年，|分别|同比增长|突破|不低于|约|近|余'
const numbers =
  '12.5%|3.8万人|400亿元|6-8处|第3位|翻一番|PM2.5|500强|五分之一|0|9999999999999999|1.|.5|%|十|亿|1.2.3|１２'
const turns =
  '。|；|，|、|：|！|？|?!|·|…|“4553”|1+1+N|对标新加坡、香港|(shí)|(qū)|各镇街、功能区|不再单独列出'
const strangers = '\u0000|\ufeff|\ud800|\udc00|😀|𬱖|\u2028|\u00ad|⼗|é|a\u0301|{|}|\\|國|區'
const han = '全区市县各局委办任务项目建设完成推进落实年底前牵头负责配合新增达到以上左右的和等湖'

describe('generated text', () => {
  const text = fc
    .array(
      fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom(...han) },
        {
          weight: 2,
          arbitrary: fc.constantFrom(
            ...[marks, notes, times, numbers, turns, strangers].flatMap(list => list.split('|')),
          ),
        },
      ),
      { maxLength: 400 },
    )
    .map(pieces => pieces.join(''))

  test('never makes the reader throw, and every promise is kept', () => {
    fc.assert(
      fc.property(text, generated => {
        expect(violationsOf(read(generated), generated, clean)).toEqual([])
      }),
      { numRuns: 400, seed: 20260122 },
    )
  }, 60_000)

  test('is read the same twice', () => {
    fc.assert(
      fc.property(text, generated => {
        const first = JSON.stringify(read(generated))
        expect(JSON.stringify(read(generated))).toBe(first)
      }),
      { numRuns: 100, seed: 20260123 },
    )
  }, 60_000)
})

describe('hostile repetition', () => {
  const repetitions = [
    ...'（一） 一、 1. ① 一是 —— ## 。 ； ， 、 ： ！ ? ?! （ ） ( ) “ ” " ‘ 《 》 〔 【 （） “” （“ ”）'.split(
      ' ',
    ),
    ...'1 9 ０ 1, 1.2 2026 2026年 第1 一 十 亿 万 % 1% - 1- + 1+ 1万 1、 一百'.split(' '),
    ...'市 区局 市水务局、 牵头 （市水务局牵头， 牵头单位： 责任单位：各 以下均含 分别 各 等 前 年 和 有关'.split(
      ' ',
    ),
    ...'每 每月25日前 到 力争 对标 “1234” “四 不 约 PM2.5 (shí) 國 湖 a { 增长 增长1%'.split(' '),
    ...['\n', ' ', '　', '\n\n', '湖\n', '湖 ', '\ud800', '\u0000', '## \n', '（一）\n', '1.湖\n'],
  ]
  const longest = 200_000

  test.each(repetitions)(
    '%j for 200,000 characters is read within a second, in time linear to its length',
    unit => {
      const long = unit.repeat(Math.ceil(longest / unit.length)).slice(0, longest)
      const [first, plan] = timed(() => read(long))
      expect(violationsOf(plan, long, clean).slice(0, 3)).toEqual([])
      // The fastest of four: what else runs on the machine must not decide.
      const longMs = fastest(() => read(long), first)
      expect(longMs).toBeLessThan(1000)
      // Ten times the text, at most fifteen times the time; below a few milliseconds only noise is measured.
      const short = long.slice(0, longest / 10)
      const floorMs = 4
      const growth =
        longMs /
        Math.max(
          floorMs,
          fastest(() => read(short)),
        )
      expect(growth).toBeLessThan(15)
    },
  )
})

function timed<T>(work: () => T): [ms: number, result: T] {
  const startedAt = ownTime()
  const result = work()
  return [ownTime() - startedAt, result]
}

const fastest = (work: () => unknown, known = Number.POSITIVE_INFINITY): number =>
  Math.min(known, ...[1, 2, 3].map(() => timed(work)[0]))
