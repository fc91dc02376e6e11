/** Merkle trees as RFC 9162 section 2.1 defines them: one root over many facts, and a short proof for each. */
import { engine } from './engine.ts'

type Hash = Uint8Array<ArrayBuffer>

/** Hash of a leaf: SHA-256 of 0x00 and the entry. */
export const leafHash = (entry: Uint8Array): Promise<Hash> => engine.digest(join(0, entry))

const nodeHash = (left: Hash, right: Hash): Promise<Hash> => engine.digest(join(1, left, right))

/** The root over leaf hashes and the inclusion proof of each leaf, in order (sections 2.1.1 and 2.1.3.1). */
export async function treeOf(
  leaves: readonly Hash[],
): Promise<{ readonly root: Hash; readonly proofs: readonly (readonly Hash[])[] }> {
  const [only] = leaves
  if (only === undefined) throw new Error('a tree has at least one leaf')
  if (leaves.length === 1) return { root: only, proofs: [[]] }
  const split = 2 ** Math.ceil(Math.log2(leaves.length) - 1)
  const [left, right] = await Promise.all([treeOf(leaves.slice(0, split)), treeOf(leaves.slice(split))])
  return {
    root: await nodeHash(left.root, right.root),
    proofs: [
      ...left.proofs.map((proof) => [...proof, right.root]),
      ...right.proofs.map((proof) => [...proof, left.root]),
    ],
  }
}

/** The root to which a proof leads; nothing when the proof is not one for this place (section 2.1.3.2). */
export async function rootBy(
  leaf: Hash,
  { place, count, path }: { readonly place: number; readonly count: number; readonly path: readonly Hash[] },
): Promise<Hash | undefined> {
  if (!Number.isSafeInteger(place) || !Number.isSafeInteger(count) || place < 0 || place >= count) return undefined
  let [node, last, root] = [place, count - 1, leaf]
  for (const hash of path) {
    if (last === 0) return undefined
    if (node % 2 === 1 || node === last) {
      root = await nodeHash(hash, root)
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)]
    } else root = await nodeHash(root, hash)
    ;[node, last] = [Math.floor(node / 2), Math.floor(last / 2)]
  }
  return last === 0 ? root : undefined
}

function join(prefix: number, ...parts: readonly Uint8Array[]): Hash {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0))
  bytes[0] = prefix
  let place = 1
  for (const part of parts) {
    bytes.set(part, place)
    place += part.length
  }
  return bytes
}
