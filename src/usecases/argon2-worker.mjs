// Argon2id in a thread of its own: a hash takes its thread 45 ms, and the page must go on being served meanwhile. Plain
// JavaScript for the reason that src/store/pglite-worker.mjs gives.
import { parentPort } from 'node:worker_threads'
import { argon2id, argon2Verify } from 'hash-wasm'

parentPort.on('message', async ({ id, encode, verify }) => {
  try {
    const result = encode ? await argon2id({ ...encode, outputType: 'encoded' }) : await argon2Verify(verify)
    parentPort.postMessage({ id, result })
  } catch (error) {
    parentPort.postMessage({ id, failure: String(error?.message ?? error) })
  }
})
