// One contestant in a process of its own. It warms up, says `ready`, and then times one measure a message.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bytesIn, loadTexts, root, sampleLines, tenfold } from './texts.mjs'

// Until here V8 is still compiling: full speed takes about a second of reading.
const warmUpMs = 1500
// Shorter measures drown in the timer and in single collections of garbage.
const leastMeasureMs = 150
// What the recognizers read in about two seconds; all the documents would take them half a minute a round.
const recognizerSampleBytes = 20_000

const contestants = {
  scan: async () => ({ read: countDigits, sets: realSets() }),
  parsePlan: async () => {
    const parser = await import(pathToFileURL(process.argv[3]).href)
    const { Converter } = await import('opencc-js/t2cn')
    const simplify = Converter({ from: 'tw', to: 'cn' })
    const sha256 = '0'.repeat(64)
    const { realign } = parser
    const read = ({ name, text, traditional }) =>
      parser.parsePlan(text, { name, sha256, realign, ...(traditional ? { simplify } : {}) }).clauses.length
    const withScript = texts =>
      texts.map(text => ({ ...text, traditional: parser.needsSimplifying(text.text) }))
    const { documents, corpus } = realSets()
    const sets = { documents, corpus, tenfold: tenfold(documents) }
    return {
      read,
      sets: Object.fromEntries(Object.entries(sets).map(([name, set]) => [name, withScript(set)])),
    }
  },
  recognizers: async () => {
    const suite = createRequire(join(root, 'package.json'))('@microsoft/recognizers-text-suite')
    const { Chinese } = suite.Culture
    const read = ({ text }) =>
      suite.recognizeNumber(text, Chinese).length +
      suite.recognizeDimension(text, Chinese).length +
      suite.recognizeCurrency(text, Chinese).length +
      suite.recognizePercentage(text, Chinese).length +
      suite.recognizeDateTime(text, Chinese).length
    return { read, sets: { documents: sampleLines(loadTexts('documents'), recognizerSampleBytes) } }
  },
}

const realSets = () => ({ documents: loadTexts('documents'), corpus: loadTexts('corpus') })

/** What the least that reads every character costs. */
function countDigits({ text }) {
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 48 && unit <= 57) digits++
  }
  return digits
}

const { read, sets } = await contestants[process.argv[2]]()
let found = 0 // what was read is used, so that reading cannot be optimized away

function pass(texts) {
  for (const text of texts) found += read(text)
}

const passesOf = {}
for (const [name, texts] of Object.entries(sets)) {
  const startedAt = performance.now()
  let passes = 0
  while (performance.now() - startedAt < warmUpMs || passes === 0) {
    pass(texts)
    passes++
  }
  const passMs = (performance.now() - startedAt) / passes
  passesOf[name] = Math.max(1, Math.ceil(leastMeasureMs / passMs))
}

process.on('message', name => {
  const texts = sets[name]
  const startedAt = performance.now()
  for (let i = 0; i < passesOf[name]; i++) pass(texts)
  const seconds = (performance.now() - startedAt) / 1000
  process.send({ megabytesPerSecond: (bytesIn(texts) * passesOf[name]) / 1e6 / seconds, found })
})
process.send({
  ready: true,
  bytes: Object.fromEntries(Object.entries(sets).map(([name, texts]) => [name, bytesIn(texts)])),
})
