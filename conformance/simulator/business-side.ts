/** The business system of the participant under examination: asks its side-car over HTTP, as `spec/api/gateway` says. */
import { isObject } from '../../json/index.ts'
import type { BusinessSide, SidecarReply } from './ports.ts'

/**
 * Where a side-car is, and what it asks of callers.
 *
 * @since 0.1.0
 * @alpha
 */
export type SidecarAccess = {
  readonly url: string
  readonly token: string
  /** Milliseconds for an answer. */
  readonly timeout?: number
}

/** Bytes of the largest answer that is read. */
const largest = 64 * 1024 * 1024

/**
 * A business system at this side-car. What does not answer, or with more than anyone asked for, answers with status 0.
 *
 * @since 0.1.0
 * @alpha
 */
export function businessAt({ url, token, timeout = 30_000 }: SidecarAccess): BusinessSide {
  const ask = async (method: string, path: string, body?: Uint8Array): Promise<SidecarReply> => {
    try {
      const answer = await fetch(`${url}/v1${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          'Accept-Language': 'nl',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: Buffer.from(body) }),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      })
      const text = await answer.text()
      return text.length > largest ? silence : { status: answer.status, text, json: parsed(text) }
    } catch {
      return silence
    }
  }
  return {
    offer: (message) => ask('POST', '/berichten', message),
    follow: (id) => ask('GET', `/berichten/${id}`),
    inbox: () => ask('GET', '/inkomend'),
    read: (id) => ask('GET', `/inkomend/${id}`),
    takeOver: (id) => ask('DELETE', `/inkomend/${id}`),
  }
}

const silence: SidecarReply = { status: 0, text: '', json: {} }

function parsed(text: string): SidecarReply['json'] {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    return {}
  }
}
