/** Tells in words what became of receipts that were verified, and of the chain in which they stand. */
import type { Language } from '../../schemas/index.ts'
import type { Verified } from './verify-receipts.ts'

const words = {
  nl: {
    genuine: 'echt',
    false: 'NIET ECHT',
    broken: 'KETEN GEBROKEN',
    kinds: { aanname: 'aangenomen', aflevering: 'afgeleverd', verloop: 'verlopen', weigering: 'geweigerd' },
    of: 'bericht',
    chain: {
      'batch-chain':
        'deze reeks noemt niet de wortel van de vorige: er is een reeks vervangen of weggelaten; bewaar beide bewijzen en vraag het knooppunt om uitleg',
      'batch-twice':
        'het knooppunt ondertekende twee verschillende reeksen met dit nummer: dat zijn twee geschiedenissen; bewaar beide, zij zijn het bewijs',
      'batch-missing': 'een reeks hiervoor ontbreekt; vraag alle bladzijden van /v1/reeksen op',
    },
  },
  en: {
    genuine: 'genuine',
    false: 'NOT GENUINE',
    broken: 'CHAIN BROKEN',
    kinds: { aanname: 'accepted', aflevering: 'delivered', verloop: 'expired', weigering: 'refused' },
    of: 'message',
    chain: {
      'batch-chain':
        'this batch does not name the root of the one before it: one was replaced or left out; keep both receipts and ask the hub why',
      'batch-twice':
        'the hub signed two different batches with this number: those are two histories; keep both, they are the proof',
      'batch-missing': 'a batch before this one is missing; ask for all pages of /v1/reeksen',
    },
  },
} as const

/** One line per receipt, and one for each place at which the chain is broken. */
export function tellVerified(verified: readonly Verified[], lang: Language): string {
  const word = words[lang]
  const lines = verified.flatMap(({ bestand, pointer, feit, fouten, keten }) => {
    const where = pointer === '' ? bestand : `${bestand}#${pointer}`
    const broken = keten === undefined ? [] : [`${word.broken}  ${where}  (${keten}) ${word.chain[keten]}`]
    if (fouten.length > 0) return [`${word.false}  ${where}  (${fouten.join(', ')})`]
    if (feit === undefined) return broken
    return [
      `${word.genuine}  ${where}  ${word.of} ${feit.bericht} ${word.kinds[feit.soort]} ${feit.tijdstip}`,
      ...broken,
    ]
  })
  return `${lines.join('\n')}\n`
}
