/** Looks at a page of the portal from outside, as a browser gets it: every file by its hash, and the release by the address book. */
import type { PortalPage, Trust } from '../../directory/index.ts'
import { readRelease, releaseHash, sha256 } from './release-hash.ts'
import type { Release } from './release-hash.ts'

/** What is not as it must be; `place` is a path of the page. */
export type PageFinding = { readonly code: PageFindingCode; readonly place?: string }
/** Every kind of finding. */
export type PageFindingCode =
  | 'page-unknown'
  | 'release-unreadable'
  | 'release-other'
  | 'file-missing'
  | 'file-other'
  | 'start-other'
  | 'setting-other'
  | 'policy-other'

/** Asks for a path of the page; nothing when it is not there. */
export type AskPage = (path: string) => Promise<Answer | undefined>
/** What came, and the policy of the page that came with it. */
type Answer = { readonly bytes: Uint8Array; readonly policy: string }

/** What the address book and who set this up say of the page. */
export type Expected = { readonly url: string; readonly pages: readonly PortalPage[]; readonly trust: Trust }

/** Most findings; a page that is all other needs no longer list. */
const mostFindings = 20

/** What is wrong with the page, and the hash that it says it has. */
export async function checkPage(
  ask: AskPage,
  { url, pages, trust }: Expected,
): Promise<{ readonly hash?: string; readonly findings: readonly PageFinding[] }> {
  const good = pages.filter((each) => each.url === url).map(({ hash }) => hash)
  const findings: PageFinding[] = good.length === 0 ? [{ code: 'page-unknown' }] : []
  const release = readRelease(jsonOf(await ask('/uitgave.json')))
  if (release === undefined || releaseHash(release.bestanden) !== release.hash)
    return { findings: [...findings, { code: 'release-unreadable', place: '/uitgave.json' }] }
  if (good.length > 0 && !good.includes(release.hash)) findings.push({ code: 'release-other' })
  findings.push(...(await startFindings(ask, release)), ...(await fileFindings(ask, release)))
  if (!isSameTrust(jsonOf(await ask('/instelling.json')), trust))
    findings.push({ code: 'setting-other', place: '/instelling.json' })
  return { hash: release.hash, findings: findings.slice(0, mostFindings) }
}

/** What a browser begins with must be the `index.html` of the list, under a policy that lets no text become script. */
async function startFindings(ask: AskPage, { bestanden }: Release): Promise<readonly PageFinding[]> {
  const start = await ask('/')
  const listed = bestanden.find(({ pad }) => pad === '/index.html')?.sha256
  const policy = start?.policy ?? ''
  const isStrict = ["default-src 'none'", "trusted-types 'none'"].every((part) => policy.includes(part))
  return [
    ...(start !== undefined && sha256(start.bytes) === listed ? [] : [{ code: 'start-other', place: '/' } as const]),
    ...(isStrict && !policy.includes('unsafe-') ? [] : [{ code: 'policy-other', place: '/' } as const]),
  ]
}

/** One after the other: a monitor has time, and the page other visitors. */
async function fileFindings(ask: AskPage, { bestanden }: Release): Promise<readonly PageFinding[]> {
  const findings: PageFinding[] = []
  for (const { pad, sha256: hash } of bestanden) {
    if (findings.length >= mostFindings) break
    const answer = await ask(pad)
    if (answer === undefined) findings.push({ code: 'file-missing', place: pad })
    else if (sha256(answer.bytes) !== hash) findings.push({ code: 'file-other', place: pad })
  }
  return findings
}

function jsonOf(answer: Answer | undefined): unknown {
  if (answer === undefined) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(answer.bytes))
  } catch {
    return undefined
  }
}

/** Whom the page has the browser believe is no file of the release: it must be what was agreed. */
function isSameTrust(setting: unknown, { wortels, sleutels, drempel }: Trust): boolean {
  const { vertrouwen } = (setting ?? {}) as { readonly vertrouwen?: Partial<Trust> }
  const keysOf = (keys: Trust['sleutels'] | undefined): string =>
    JSON.stringify((keys ?? []).map(({ kid, suite, jwk }) => ({ kid, suite, jwk })))
  return (
    vertrouwen?.drempel === drempel &&
    keysOf(vertrouwen.sleutels) === keysOf(sleutels) &&
    JSON.stringify(vertrouwen.wortels) === JSON.stringify(wortels)
  )
}
