/** Asks a running hub, at its operator's listener, what it counted in a year. */
import { isName, ToolkitFailure } from '../../schemas/index.ts'
import type { NameKind } from '../../schemas/index.ts'
import type { Counted } from './statement.ts'

/** Organisations a page. */
const perPage = 20

/**
 * What was counted of every organisation in the year.
 * @throws ToolkitFailure `usage` when no hub answers there, or not as one does.
 */
export async function askCounts(port: number, year: number): Promise<readonly Counted[]> {
  const found: Counted[] = []
  for (let after = ''; ; after = found.at(-1)?.oin ?? '') {
    const page = await askPage(port, `jaar=${year}&aantal=${perPage}${after === '' ? '' : `&na=${after}`}`)
    if (page.length === 0) return found
    // A page goes on where the one before it ended: then there is an end to them.
    if ((page[0]?.oin ?? '') <= after) throw unlike(port)
    found.push(...page)
  }
}

async function askPage(port: number, query: string): Promise<readonly Counted[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/tellingen?${query}`, {
    redirect: 'error',
    signal: AbortSignal.timeout(10_000),
  }).catch(() => undefined)
  if (answer === undefined)
    throw new ToolkitFailure(
      'usage',
      `no hub answers at its operator's port ${port}; start it (skp hub), or give what it counted with --counts`,
    )
  const body: unknown = answer.ok ? await answer.json().catch(() => undefined) : undefined
  const counts = readCounts(body)
  if (counts === undefined) throw unlike(port)
  return counts
}

/** The counts in an answer of `/tellingen`; nothing when it is none. */
export function readCounts(body: unknown): readonly Counted[] | undefined {
  if (typeof body !== 'object' || body === null || !('tellingen' in body) || !Array.isArray(body.tellingen))
    return undefined
  const counts: readonly unknown[] = body.tellingen
  return counts.every(isCounted) ? counts : undefined
}

function isCounted(value: unknown): value is Counted {
  if (typeof value !== 'object' || value === null) return false
  const { oin, module, versie, berichttype, maand, ontvangen } = value as Readonly<Record<string, unknown>>
  return (
    isNamed('oin', oin) &&
    isNamed('module', module) &&
    isNamed('version', versie) &&
    isNamed('type', berichttype) &&
    typeof maand === 'string' &&
    /^\d{4}-\d{2}$/.test(maand) &&
    Number.isSafeInteger(ontvangen) &&
    Number(ontvangen) >= 0
  )
}

function isNamed(kind: NameKind, value: unknown): boolean {
  return typeof value === 'string' && isName(kind, value)
}

function unlike(port: number): ToolkitFailure {
  return new ToolkitFailure(
    'usage',
    `what answers at port ${port} is no hub of this version; see "beheerpoort" in hub.json`,
  )
}
