/** Asks the broker: what is larger than a broker has reason to say is no answer, and nobody waits for one for long. */

/** Seconds for an answer. */
export const longest = 10
/** Bytes of the largest answer: what it says of itself, its keys, or a login. */
const largest = 256 * 1024

/** As `fetch` does; throws when the answer is too large, and reads no more of it. */
export async function brokerFetch(address: string, init?: RequestInit): Promise<Response> {
  const answer = await fetch(address, init)
  const { status, statusText, headers, body } = answer
  if (body === null) return answer
  return new Response(await bounded(body), { status, statusText, headers })
}

async function bounded(body: ReadableStream<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body) {
    size += part.length
    if (size > largest) throw new Error('the broker says too much')
    parts.push(part)
  }
  return Buffer.concat(parts)
}
