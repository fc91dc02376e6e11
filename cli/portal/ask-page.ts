/** Asks a page of the portal for its files over HTTP, with limits: the page may be of anybody. */
import { ToolkitFailure } from '../../schemas/index.ts'
import type { AskPage } from './check-page.ts'

/** Bytes of the largest file, and of all together. */
const [largestFile, largestPage] = [16 * 2 ** 20, 128 * 2 ** 20]
/** Milliseconds that one answer may take. */
const patience = 20_000

/**
 * How to ask the page at this origin.
 * @throws ToolkitFailure `usage` when nothing answers there, or more than a page is.
 */
export function askPageAt(origin: string): AskPage {
  let asked = 0
  return async (path) => {
    const answer = await fetch(`${origin}${path}`, {
      ...{ redirect: 'error', cache: 'no-store', signal: AbortSignal.timeout(patience) },
    }).catch(() => undefined)
    if (answer === undefined) throw new ToolkitFailure('usage', `nothing answers at ${origin}, or not in time`)
    const bytes = await read(answer, Math.min(largestFile, largestPage - asked))
    if (bytes === undefined) throw new ToolkitFailure('usage', `what ${origin} answers is larger than a page is`)
    asked += bytes.length
    return answer.ok ? { bytes, policy: answer.headers.get('content-security-policy') ?? '' } : undefined
  }
}

/** The bytes; nothing when there are more than so many. */
async function read({ body }: Response, most: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.length
    if (size > most) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
