/** The meter: counts what the hub does, for Prometheus; no organisation, no message and no path with an id in any label. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Leg } from '../../listener/index.ts'
import type { Directory } from '../../directory/index.ts'
import type { Mailbox } from '../mailbox/mailbox.ts'

export type Meter = {
  /** An answer went out. */
  readonly answered: (answer: Leg & { readonly status: number; readonly milliseconds: number }) => void
  /** All figures in the text form of Prometheus. */
  readonly text: () => Promise<{ readonly type: string; readonly body: string }>
}

/** A meter of its own: two hubs in one process do not mix. */
export function createMeter(mailbox: Mailbox, directory: () => Directory): Meter {
  const registry = new Registry()
  const registers = [registry]
  const answers = new Counter({
    name: 'skp_answers_total',
    help: 'Answers by route and status.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const seconds = new Histogram({
    name: 'skp_answer_seconds',
    help: 'Seconds from request to answer, by route.',
    labelNames: ['route'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30],
    registers,
  })
  const measureLoad = createLoadGauges(mailbox, registry)
  const measureBook = createBookGauges(directory, registry)
  return {
    answered: ({ method, route: path, status, milliseconds }) => {
      const route = path ?? 'none'
      answers.inc({ method, route, status })
      seconds.observe({ route }, milliseconds / 1000)
    },
    text: async () => {
      await measureLoad()
      measureBook()
      return { type: registry.contentType, body: await registry.metrics() }
    },
  }
}

/** How much waits, measured when it is asked. */
function createLoadGauges(mailbox: Mailbox, registry: Registry): () => Promise<void> {
  const registers = [registry]
  const waiting = new Gauge({ name: 'skp_waiting_messages', help: 'Messages that wait.', registers })
  const bytes = new Gauge({ name: 'skp_waiting_bytes', help: 'Bytes of messages that wait.', registers })
  const oldest = new Gauge({
    name: 'skp_oldest_accepted_timestamp_seconds',
    help: 'Acceptance of the oldest message that waits; 0 when none does.',
    registers,
  })
  return async () => {
    const load = await mailbox.load()
    waiting.set(load.messages)
    bytes.set(load.bytes)
    oldest.set(load.oldest === null ? 0 : Date.parse(load.oldest) / 1000)
  }
}

/** Which address book is in use and until when: to be woken before it ends. */
function createBookGauges(directory: () => Directory, registry: Registry): () => void {
  const registers = [registry]
  const number = new Gauge({ name: 'skp_directory_number', help: 'Number of the address book in use.', registers })
  const validUntil = new Gauge({
    name: 'skp_directory_valid_until_timestamp_seconds',
    help: 'End of its validity; past it nobody is let in.',
    registers,
  })
  return () => {
    const { nummer, geldigTot } = directory().content
    number.set(nummer)
    validUntil.set(Date.parse(geldigTot) / 1000)
  }
}
