/** A map in the order of its keys, for tables in memory: finds where a page begins without walking to it. */

/** Items by key, lowest key first; keys come mostly in order, so adding is mostly at the end. */
export type Ordered<Key extends number | string, Item> = {
  readonly set: (key: Key, item: Item) => void
  readonly get: (key: Key) => Item | undefined
  readonly remove: (key: Key) => void
  /** At most so many items with a key above this one; from the lowest without it. */
  readonly page: (limit: number, after?: Key) => Item[]
  readonly last: () => Item | undefined
}

/** An empty map. */
export function createOrdered<Key extends number | string, Item>(): Ordered<Key, Item> {
  const keys: Key[] = []
  const items = new Map<Key, Item>()
  const last = (): Key | undefined => keys.at(-1)
  return {
    set: (key, item) => {
      if (!items.has(key)) {
        const end = last()
        if (end === undefined || end < key) keys.push(key)
        else keys.splice(placeAbove(keys, key), 0, key)
      }
      items.set(key, item)
    },
    get: (key) => items.get(key),
    remove: (key) => {
      if (items.delete(key)) keys.splice(placeAbove(keys, key) - 1, 1)
    },
    page: (limit, after) => {
      const from = after === undefined ? 0 : placeAbove(keys, after)
      return keys.slice(from, from + limit).flatMap((key) => items.get(key) ?? [])
    },
    last: () => {
      const end = last()
      return end === undefined ? undefined : items.get(end)
    },
  }
}

/** Ordered maps by name; one that is empty is forgotten. */
export type Shelves<Item> = {
  readonly put: (name: string, key: number, item: Item) => void
  readonly take: (name: string, key: number) => void
  /** As `page` of one of the maps. */
  readonly page: (name: string, limit: number, after?: number) => Item[]
}

/** No maps yet. */
export function createShelves<Item>(): Shelves<Item> {
  const shelves = new Map<string, Ordered<number, Item>>()
  return {
    put: (name, key, item) => {
      const shelf = shelves.get(name) ?? createOrdered<number, Item>()
      shelves.set(name, shelf)
      shelf.set(key, item)
    },
    take: (name, key) => {
      const shelf = shelves.get(name)
      shelf?.remove(key)
      if (shelf?.last() === undefined) shelves.delete(name)
    },
    page: (name, limit, after) => shelves.get(name)?.page(limit, after) ?? [],
  }
}

/** How many keys are at or below this one. */
function placeAbove<Key extends number | string>(keys: readonly Key[], key: Key): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] as Key) <= key) low = middle + 1
    else high = middle
  }
  return low
}

/** Removes the first of these as far as they are over, and gives how many. */
export function forgetFirst<Item>(
  items: readonly Item[],
  isOver: (item: Item) => boolean,
  remove: (item: Item) => void,
): number {
  const kept = items.findIndex((item) => !isOver(item))
  const over = kept === -1 ? items : items.slice(0, kept)
  over.forEach(remove)
  return over.length
}
