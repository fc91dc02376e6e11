/** A whole hub for tests: real TLS on loopback, two participants and a stranger, a clock that tests turn. */
import { randomUUID } from 'node:crypto'
import { Agent, request } from 'undici'
import type { Dispatcher } from 'undici'
import type { Directory, Participant } from '../../directory/index.ts'
import { createHub, createNotary, memoryMailbox } from '../../hub/index.ts'
import type { Hub, HubLog, HubOptions, Limits, Mailbox, Mode, Notary, Shared } from '../../hub/index.ts'
import { createCertificateJudge } from '../../pki/index.ts'
import { createAuthority, issueCertificate, issueCrls } from '../../pki/issue.ts'
import { addressBook, calendar, catalog, now, party } from './parties.ts'
import type { Party } from './parties.ts'

export const oins = {
  shv: '00000099000000001000',
  se: '00000099000000002000',
  /** Has a certificate of the right authority, and no place in the address book. */
  stranger: '00000099000000009000',
}

export type Who = keyof typeof oins | 'nobody'

type Pem = { readonly key: string; readonly cert: string }

export type Seen = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** The body as JSON; the empty object when it is none. */
  // oxlint-disable-next-line typescript/no-explicit-any -- a test looks into an answer and fails when it is not there
  readonly json: Readonly<Record<string, any>>
}

export type Ask = {
  readonly body?: object | string | Uint8Array
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

export type World = {
  readonly hub: Hub
  readonly url: string
  readonly operatorUrl: string
  readonly mailbox: Mailbox
  readonly shv: Party
  readonly se: Party
  /** The key with which the hub signs receipts. */
  readonly hubParty: Party
  readonly pem: Readonly<Record<Exclude<Who, 'nobody'>, Pem>> & { readonly root: string }
  readonly call: (...asked: [who: Who, method: string, path: string, ask?: Ask]) => Promise<Seen>
  readonly operator: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Seen>
  /** Every line of the log of operation, as text. */
  readonly logged: () => string
  readonly clock: { now: Date }
  readonly close: () => Promise<void>
}

export type WorldSetting = {
  readonly mode?: Mode
  readonly limits?: Partial<Limits>
  /** Opens the mailbox whose receipts this notary signs; in memory without it. */
  readonly mailbox?: (notary: Notary) => Mailbox | Promise<Mailbox>
  readonly contract?: string
  /** Where it listens; this machine alone without it. */
  readonly host?: string
  readonly shared?: Shared
  /** Changes the entries of the address book. */
  readonly change?: (participant: Participant) => Participant
}

export const memory = (notary: Notary): Mailbox => memoryMailbox({ randomUuid: randomUUID, notary })

/** The same keys and certificates for every world of a test file: making RSA keys takes longer than most tests. */
let keysMade: ReturnType<typeof makeKeys> | undefined

async function makeKeys() {
  const [shv, se, hubParty, certified] = await Promise.all([
    party(oins.shv, 'shv-fase-2'),
    party(oins.se, 'schuldeiser', 1),
    party('00000099000000000000', 'schuldeiser'),
    certify(),
  ])
  return { shv, se, hubParty, ...certified }
}

/** Opens a hub on free ports. */
export async function openWorld(setting: WorldSetting = {}): Promise<World> {
  keysMade ??= makeKeys()
  const { pem, tls, certificates, shv, se, hubParty } = await keysMade
  const clock = { now }
  const lines: string[] = []
  const mailbox = await (setting.mailbox ?? memory)(createNotary(hubParty.sign, () => clock.now))
  const hub = createHub({
    ...standing(setting, [shv.entry, se.entry]),
    mailbox,
    certificates,
    tls,
    clock: () => clock.now,
    log: lineLog(lines),
  })
  const { url, operatorUrl } = await hub.listen({ host: setting.host ?? '127.0.0.1', port: 0, operatorPort: 0 })
  const { agents, close } = openAgents(pem)
  return {
    ...{ hub, url, operatorUrl, mailbox, shv, se, hubParty, pem, clock },
    call: (...[who, method, path, ask = {}]) => send(`${url}${path}`, agents[who], { method, ...ask }),
    operator: (path, headers = {}) => send(`${operatorUrl}${path}`, agents.nobody, { method: 'GET', headers }),
    logged: () => lines.join('\n'),
    close: async () => {
      await close()
      await hub.close()
    },
  }
}

function standing(
  { mode = 'conformiteit', limits = {}, contract = '{}', shared, change = (entry) => entry }: WorldSetting,
  entries: readonly Participant[],
): Omit<HubOptions, 'mailbox' | 'certificates' | 'tls' | 'clock' | 'log'> {
  const deelnemers = entries.map(change)
  const book = {
    ...addressBook(...deelnemers),
    content: { nummer: 1, deelnemers },
    signed: { payload: 'e30', signatures: [{ protected: 'e30', signature: 'e30' }] },
  }
  return {
    ...{ mode, limits, contract, catalog, calendar, openGrounds: () => [], randomUuid: randomUUID },
    ...(shared === undefined ? {} : { shared }),
    directory: book as unknown as Directory,
    trust: { wortels: [], sleutels: [], drempel: 1 },
    securityTxt: { contact: 'mailto:security@example.org', expires: '2027-06-01T00:00:00Z' },
  }
}

/** Certificates of a new authority, and the judge that trusts it. */
async function certify(): Promise<Pick<World, 'pem'> & Pick<HubOptions, 'tls' | 'certificates'>> {
  const authority = await createAuthority(new Date('2026-01-01'))
  const issue = async (naam: string, oin: string): Promise<Pem> => {
    const request = { naam, oin, uses: 'both', dns: ['localhost'], now: new Date('2026-01-01'), days: 3650 } as const
    const { key, certificate } = await issueCertificate(authority, request)
    return { key, cert: certificate }
  }
  const root = authority.root.certificate
  const crls = await issueCrls(authority, { now: new Date('2026-01-01'), days: 3650 })
  return {
    pem: {
      root,
      shv: await issue('shv', oins.shv),
      se: await issue('se', oins.se),
      stranger: await issue('stranger', oins.stranger),
    },
    tls: { ...(await issue('knooppunt', '00000099000000000000')), ca: [root, authority.issuing.certificate] },
    certificates: createCertificateJudge({
      roots: [root],
      intermediates: [authority.issuing.certificate],
      crls: () => crls,
      clock: () => now,
    }),
  }
}

function lineLog(lines: string[]): HubLog {
  const write = (fields: object, text: string): void => void lines.push(JSON.stringify({ ...fields, text }))
  return { info: write, warn: write, error: write }
}

function openAgents(pem: Readonly<Record<Exclude<Who, 'nobody'>, Pem>> & { readonly root: string }) {
  const agent = (pair?: Pem): Agent => new Agent({ connect: { ca: pem.root, ...pair } })
  const agents = { shv: agent(pem.shv), se: agent(pem.se), stranger: agent(pem.stranger), nobody: agent() }
  return {
    agents,
    close: async () => {
      for (const each of Object.values(agents)) await each.close()
    },
  }
}

async function send(
  url: string,
  dispatcher: Dispatcher,
  { method, body, type = 'application/cloudevents+json', headers = {} }: Ask & { readonly method: string },
): Promise<Seen> {
  const bytes =
    body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body)
  const answer = await request(url, {
    method: method as Dispatcher.HttpMethod,
    dispatcher,
    headers: { ...(body === undefined ? {} : { 'content-type': type }), ...headers },
    ...(bytes === undefined ? {} : { body: bytes }),
  })
  const text = await answer.body.text()
  return { status: answer.statusCode, headers: answer.headers as Record<string, string>, text, json: parse(text) }
}

function parse(text: string): Seen['json'] {
  try {
    return JSON.parse(text) as Seen['json']
  } catch {
    return {}
  }
}
