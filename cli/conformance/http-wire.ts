/** A wire to an HTTP endpoint: each line is one POST, and the body of the answer is the line back. */
import { ToolkitFailure } from '../../schemas/index.ts'
import type { Wire, WireLine } from '../../conformance/index.ts'
import { longestLine } from './command-wire.ts'

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])
const byeMilliseconds = 2000

/**
 * The wire to this address.
 * @throws ToolkitFailure `usage` unless it is https, or http on this machine, without a name and password in it.
 */
export function httpWire(address: string): Wire {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.has(url.hostname))
  if (url === undefined || !isSafe || url.username !== '' || url.password !== '')
    throw new ToolkitFailure(
      'usage',
      '--subject takes an https address, or http on this machine (127.0.0.1, ::1, localhost), without a name or password in it',
    )
  return {
    renew: async () => undefined,
    exchange: (line, milliseconds) => post(url, line, milliseconds),
    end: async (line) => void (await post(url, line, byeMilliseconds)),
  }
}

async function post(url: URL, line: string, milliseconds: number): Promise<WireLine> {
  try {
    const answer = await fetch(url, {
      ...{ method: 'POST', redirect: 'error', body: line },
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      signal: AbortSignal.timeout(milliseconds),
    })
    if (!answer.ok) {
      await answer.body?.cancel()
      return { ok: false, fault: 'garbage' }
    }
    return await readBody(answer)
  } catch (error) {
    return { ok: false, fault: error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'crash' }
  }
}

async function readBody(answer: Response): Promise<WireLine> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.length
    // Leaving the loop cancels the rest.
    if (size > longestLine) return { ok: false, fault: 'too-long' }
    chunks.push(chunk)
  }
  return { ok: true, line: Buffer.concat(chunks).toString('utf8') }
}
