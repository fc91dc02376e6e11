/** The rules of an address book that hold across its members: nothing twice, and every period in order. */
import type { DirectoryFault } from './fault.ts'
import type { DirectoryContent, ParticipantKey } from './participant.ts'

/** An OIN or the name of a key that stands twice. */
export function doubles({ deelnemers, knooppunt }: DirectoryContent): readonly DirectoryFault[] {
  const oins = deelnemers.map(({ oin }, index) => ({ name: oin, pointer: `/deelnemers/${index}/oin` }))
  const kids = [
    ...knooppunt.sleutels.map(({ kid }, index) => ({ name: kid, pointer: `/knooppunt/sleutels/${index}/kid` })),
    ...deelnemers.flatMap(({ sleutels }, index) =>
      sleutels.map(({ kid }, place) => ({ name: kid, pointer: `/deelnemers/${index}/sleutels/${place}/kid` })),
    ),
  ]
  return [oins, kids].flatMap((named) => {
    const seen = new Set<string>()
    return named.flatMap(({ name, pointer }) => {
      if (seen.has(name)) return [{ code: 'double' as const, pointer }]
      seen.add(name)
      return []
    })
  })
}

/** Issuing clocks may be a little ahead. */
const skew = 5 * 60 * 1000
/** C10: what is sealed to a key that leaks is at most this old. */
const longestSealing = 90 * 24 * 60 * 60 * 1000

/** What is past its time, from the future, or valid for too long. */
export function periodFaults(
  { uitgegevenOp, geldigTot, deelnemers, knooppunt }: DirectoryContent,
  now: Date,
): readonly DirectoryFault[] {
  const faults: DirectoryFault[] = []
  if (now >= new Date(geldigTot)) faults.push({ code: 'period', pointer: '/geldigTot' })
  if (Date.parse(uitgegevenOp) > now.getTime() + skew) faults.push({ code: 'period', pointer: '/uitgegevenOp' })
  const check = (sleutels: readonly ParticipantKey[], pointer: string): void => {
    for (const [index, { gebruik, van, tot }] of sleutels.entries()) {
      const length = Date.parse(tot) - Date.parse(van)
      if (length <= 0 || (gebruik === 'zegel' && length > longestSealing))
        faults.push({ code: 'key-period', pointer: `${pointer}/sleutels/${index}` })
    }
  }
  check(knooppunt.sleutels, '/knooppunt')
  for (const [index, { sleutels }] of deelnemers.entries()) check(sleutels, `/deelnemers/${index}`)
  return faults
}
