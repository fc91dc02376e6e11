/** The batches of receipts that this gateway has verified: the newest of the newest incarnations of the hub, and no more. */
import { contradict } from './header.ts'
import type { Header } from './header.ts'

/** Most batches that are remembered of one incarnation, and most incarnations. */
export const mostPerEpoch = 1000
export const mostEpochs = 3

/** Place of a batch: numbers count within an incarnation of the hub. */
type BatchPlace = { readonly epoch: string; readonly nummer: number }

/** What is known of the hub's batches. */
export type KnownBatches = {
  readonly at: (place: BatchPlace) => Header | undefined
  /** The root of this batch, also when only the one after it is known, which names it. */
  readonly rootAt: (place: BatchPlace) => string | null | undefined
  /** The nearest that is known below and above this number. */
  readonly below: (place: BatchPlace) => Header | undefined
  readonly above: (place: BatchPlace) => Header | undefined
  /** What is known, and cannot stand in one history with this one. */
  readonly against: (header: Header) => Header | undefined
  readonly hasEpoch: (epoch: string) => boolean
  /** The highest number of the incarnation that was met last. */
  readonly newest: () => Header | undefined
  /** Remembers it; the first of a number stays. */
  readonly add: (header: Header) => void
  /** Each one, so that adding them in this order gives the same. */
  readonly all: () => readonly Header[]
}

/** Nothing is known yet. */
export function createKnownBatches(): KnownBatches {
  /** By incarnation in the order in which they were met; of each by number, going up. */
  const epochs = new Map<string, Header[]>()
  const of = (epoch: string): readonly Header[] => epochs.get(epoch) ?? []
  const at = ({ epoch, nummer }: BatchPlace): Header | undefined => {
    const found = of(epoch)[placeOf(of(epoch), nummer)]
    return found?.batch.nummer === nummer ? found : undefined
  }
  const above = ({ epoch, nummer }: BatchPlace): Header | undefined => of(epoch)[placeOf(of(epoch), nummer + 1)]
  return {
    at,
    above,
    rootAt: ({ epoch, nummer }) =>
      at({ epoch, nummer })?.batch.wortel ?? at({ epoch, nummer: nummer + 1 })?.batch.vorige,
    below: ({ epoch, nummer }) => of(epoch)[placeOf(of(epoch), nummer) - 1],
    against: (header) => {
      const { epoch, nummer } = header.batch
      const near = [nummer, nummer - 1, nummer + 1].map((each) => at({ epoch, nummer: each }))
      return near.find((each) => each !== undefined && contradict(each, header))
    },
    hasEpoch: (epoch) => epochs.has(epoch),
    newest: () => [...epochs.values()].at(-1)?.at(-1),
    add: (header) => add(epochs, header),
    all: () => [...epochs.values()].flat(),
  }
}

function add(epochs: Map<string, Header[]>, header: Header): void {
  const { epoch, nummer } = header.batch
  const known = epochs.get(epoch) ?? []
  const place = placeOf(known, nummer)
  if (known[place]?.batch.nummer !== nummer) known.splice(place, 0, header)
  if (known.length > mostPerEpoch) known.shift()
  epochs.set(epoch, known)
  const [oldest] = epochs.keys()
  if (epochs.size > mostEpochs && oldest !== undefined) epochs.delete(oldest)
}

/** How many have a lower number. */
function placeOf(headers: readonly Header[], nummer: number): number {
  let [low, high] = [0, headers.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((headers[middle]?.batch.nummer ?? nummer) < nummer) low = middle + 1
    else high = middle
  }
  return low
}
