/** The rules of an address book that hold across its members: nothing twice, no stranger named, every period in order. */
import type { DirectoryFault } from './fault.ts'
import type { DirectoryContent, Participant, ParticipantKey } from './participant.ts'

type Named = { readonly name: string; readonly pointer: string }

/** Names that stand twice: of organisations, of keys, and within one participant of kinds, modules, versions, flags and suppliers. */
export function doubles({ deelnemers, knooppunt, paginas = [] }: DirectoryContent): readonly DirectoryFault[] {
  const keys = (sleutels: readonly ParticipantKey[], pointer: string): readonly Named[] =>
    sleutels.map(({ kid }, place) => ({ name: kid, pointer: `${pointer}/sleutels/${place}/kid` }))
  const oins = deelnemers.map(({ oin }, index) => ({ name: oin, pointer: `/deelnemers/${index}/oin` }))
  const kids = [
    ...keys(knooppunt.sleutels, '/knooppunt'),
    ...deelnemers.flatMap(({ sleutels }, index) => keys(sleutels, `/deelnemers/${index}`)),
  ]
  const pages = paginas.map(({ url, hash }, index) => ({ name: `${url} ${hash}`, pointer: `/paginas/${index}` }))
  const lists = deelnemers.flatMap((each, index) => listsOf(each, `/deelnemers/${index}`))
  return [[{ name: knooppunt.oin, pointer: '/knooppunt/oin' }, ...oins], kids, pages, ...lists].flatMap(repeated)
}

/** Lists of one participant in which each name stands once. */
function listsOf(
  { soorten, modules, vlaggen, gemachtigd }: Participant,
  pointer: string,
): readonly (readonly Named[])[] {
  const named = (names: readonly string[], place: string, member = ''): readonly Named[] =>
    names.map((name, index) => ({ name, pointer: `${pointer}/${place}/${index}${member}` }))
  return [
    named(soorten, 'soorten'),
    named(
      modules.map(({ module }) => module),
      'modules',
      '/module',
    ),
    ...modules.map(({ versies }, index) => named(versies, `modules/${index}/versies`)),
    named(vlaggen, 'vlaggen'),
    named(gemachtigd, 'gemachtigd'),
  ]
}

function repeated(named: readonly Named[]): readonly DirectoryFault[] {
  const seen = new Set<string>()
  return named.flatMap(({ name, pointer }) => {
    if (seen.has(name)) return [{ code: 'double' as const, pointer }]
    seen.add(name)
    return []
  })
}

/** Suppliers that are the participant itself, or that do not stand in the book. */
export function supplierFaults({ deelnemers }: DirectoryContent): readonly DirectoryFault[] {
  const known = new Set(deelnemers.map(({ oin }) => oin))
  return deelnemers.flatMap(({ oin, gemachtigd }, index) =>
    gemachtigd.flatMap((supplier, place) =>
      supplier !== oin && known.has(supplier)
        ? []
        : [{ code: 'supplier' as const, pointer: `/deelnemers/${index}/gemachtigd/${place}` }],
    ),
  )
}

/** Issuing clocks may be a little ahead. */
const skew = 5 * 60 * 1000
/** C10: what is sealed to a key that leaks is at most this old. */
const longestSealing = 90 * 24 * 60 * 60 * 1000

/** An address book from the future. */
export function issueFaults({ uitgegevenOp }: DirectoryContent, now: Date): readonly DirectoryFault[] {
  const early = Date.parse(uitgegevenOp) > now.getTime() + skew
  return early ? [{ code: 'period', pointer: '/uitgegevenOp' }] : []
}

/** Periods that end before they begin or last too long, and revocations from the future. */
export function periodFaults({ uitgegevenOp, deelnemers, knooppunt }: DirectoryContent): readonly DirectoryFault[] {
  const ofKeys = (sleutels: readonly ParticipantKey[], pointer: string): readonly DirectoryFault[] =>
    sleutels.flatMap((key, index) =>
      isPeriod(key, uitgegevenOp) ? [] : [{ code: 'key-period' as const, pointer: `${pointer}/sleutels/${index}` }],
    )
  const ofParticipants = deelnemers.flatMap(({ sleutels, actiefVan, actiefTot }, index) => [
    ...ofKeys(sleutels, `/deelnemers/${index}`),
    ...(actiefTot !== null && actiefTot < actiefVan
      ? [{ code: 'period' as const, pointer: `/deelnemers/${index}/actiefTot` }]
      : []),
  ])
  return [...ofKeys(knooppunt.sleutels, '/knooppunt'), ...ofParticipants]
}

/** A key ends after it begins, and was revoked before the number that says so. */
function isPeriod({ gebruik, van, tot, ingetrokkenOp }: ParticipantKey, issued: string): boolean {
  const length = Date.parse(tot) - Date.parse(van)
  const longest = gebruik === 'zegel' ? longestSealing : Number.POSITIVE_INFINITY
  const revoked = ingetrokkenOp === undefined || Date.parse(ingetrokkenOp) <= Date.parse(issued)
  return length > 0 && length <= longest && revoked
}
