/** Evidence that histories do not fit, in the form in which it can be handed over: nothing of a message, and no person. */
import type { SignedDirectory } from '../../directory/index.ts'
import type { Checkpoint } from '../../envelope/index.ts'
import type { Heading } from '../heading.ts'
import type { Header } from './header.ts'
import type { Book } from './known-books.ts'

/** The message in which a sender said what it has seen, or about which the hub signed. */
export type Seen = {
  readonly sender: string
  readonly id: string
  readonly heading?: Heading
  /** SHA-256 of the inner JWS in which the sender signed it. */
  readonly inhoudHash?: string
}

/** A header of a batch as the hub lists it. */
type ListedHeader = { readonly nummer: number; readonly ondertekening: string }

type Circumstance = {
  readonly tijdstip: string
  readonly toelichting: { readonly nl: string; readonly en: string }
  /** The message with which it came to light. */
  readonly aanleiding: { readonly bericht: string; readonly afzender: string; readonly inhoudHash?: string } | null
}

/** What is kept. */
export type Evidence = Circumstance &
  (
    | { readonly soort: 'twee-geschiedenissen'; readonly reeksen: readonly ListedHeader[] }
    | { readonly soort: 'twee-geschiedenissen'; readonly adresboeken: readonly SignedDirectory[] }
    /** What a sender claims, and what the hub shows here under the same number. */
    | {
        readonly soort: 'ongedekt'
        readonly controlepunt: Partial<Checkpoint>
        readonly reeksen?: readonly ListedHeader[]
        readonly adresboek?: Book
      }
  )

/** Evidence with the name under which it is kept. */
export type NamedEvidence = { readonly name: string; readonly evidence: Evidence }

const toelichting = {
  proof: {
    nl: 'Beide zijn ondertekend en kunnen niet samen waar zijn. Wie de sleutels in het adresboek heeft, kan dat zelf nagaan. Geef dit bestand aan de beheerder van het stelsel.',
    en: 'Both are signed and cannot both be true. Whoever has the keys in the address book can see so. Hand this file to who oversees the exchange.',
  },
  claim: {
    nl: 'De afzender zegt iets anders te hebben gezien dan het knooppunt hier laat zien. Alleen de afzender heeft het bewijs: vraag hem om het bewijs met dit nummer en leg het naast wat hier staat. Heeft hij het niet, dan klopt zijn bewering niet.',
    en: 'The sender says that it has seen something else than the hub shows here. Only the sender has the proof: ask it for its receipt with this number and hold it against what stands here. If it has none, its claim is false.',
  },
} as const

/** Two headers that the hub signed and that contradict each other. */
export function batchProof(at: Date, [one, other]: readonly [Header, Header], seen?: Seen): NamedEvidence {
  const { epoch, nummer } = one.batch.nummer < other.batch.nummer ? other.batch : one.batch
  const evidence = { ...circumstance(at, 'proof', seen), soort: 'twee-geschiedenissen' } as const
  return { name: `reeks-${epoch}-${nummer}`, evidence: { ...evidence, reeksen: [one, other].map(listed) } }
}

/** Two signed address books that contradict each other. */
export function bookProof(
  at: Date,
  { nummer, books }: { readonly nummer: number; readonly books: readonly [SignedDirectory, SignedDirectory] },
  seen?: Seen,
): NamedEvidence {
  const evidence = { ...circumstance(at, 'proof', seen), soort: 'twee-geschiedenissen', adresboeken: books } as const
  return { name: `adresboek-${nummer}`, evidence }
}

/** What a sender claims of the hub or of the address book, and what is shown here instead, if anything. */
export function unsupported(
  at: Date,
  seen: Seen,
  { controlepunt, own }: { readonly controlepunt: Partial<Checkpoint>; readonly own: Header | Book | undefined },
): NamedEvidence {
  const shown = own === undefined ? {} : 'batch' in own ? { reeksen: [listed(own)] } : { adresboek: own }
  const evidence = { ...circumstance(at, 'claim', seen), soort: 'ongedekt', controlepunt, ...shown } as const
  return { name: `ongedekt-${seen.sender}`, evidence }
}

function circumstance(at: Date, words: keyof typeof toelichting, seen: Seen | undefined): Circumstance {
  const { inhoudHash } = seen ?? {}
  const hash = inhoudHash === undefined ? {} : { inhoudHash }
  return {
    tijdstip: at.toISOString(),
    toelichting: toelichting[words],
    aanleiding: seen === undefined ? null : { bericht: seen.id, afzender: seen.sender, ...hash },
  }
}

function listed({ batch, signature }: Header): ListedHeader {
  return { nummer: batch.nummer, ondertekening: signature }
}
