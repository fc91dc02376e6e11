// kill -9 at random of the hub and of both gateways while a stream of messages goes through: what was lost, doubled or left.
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { endings, judged, leftAtHub, patience, wrongReceipts } from './check.mjs'
import { send, takeOver } from './stream.mjs'
import { openTown, pause } from './town.mjs'

/** Messages under way at once. */
const atOnce = 8

/** Sends the messages, kills as often, waits for every end, and counts; `tell` takes lines of progress. */
export async function runKills({ messages, kills, seed, tell }) {
  const start = Date.now()
  const town = await openTown()
  try {
    const stream = { sent: new Set(), received: new Set(), doubled: [] }
    let ended = false
    const killing = killAtRandom(town, { messages, kills, seed, sent: stream.sent, tell })
    const taking = takeOver(town, { ...stream, done: () => ended })
    const pieces = await send(town, { messages, atOnce, sent: stream.sent })
    const killed = await killing
    const known = await endings(town, stream.sent)
    await allReceived(stream)
    ended = true
    await taking
    const left = await nothingLeft(town, pieces)
    return {
      ...{ seed, messages, kills: killed, seconds: Math.round((Date.now() - start) / 1000) },
      ...(await counts(town, stream, known)),
      ...{ piecesLookedFor: pieces.size, left },
    }
  } finally {
    await town.close()
    rmSync(dirname(town.home), { recursive: true })
  }
}

/** The names of the counts that are not what they must be. */
export function faultsOf(result) {
  const must = {
    ...{ sent: result.messages, received: result.messages, endReceipts: result.messages, left: 0 },
    ...{ doubled: 0, lost: 0, notDelivered: 0, receiptsNotGenuine: 0, messagesWithoutExactlyOneEnd: 0 },
  }
  return Object.keys(must).filter((name) => result[name] !== must[name])
}

async function counts(town, { sent, received, doubled }, known) {
  const { notGenuine, ends } = await judged(town, known)
  return {
    sent: sent.size,
    received: received.size,
    doubled: doubled.length,
    lost: [...sent].filter((id) => !received.has(id)).length,
    notDelivered: [...known.values()].filter(({ status }) => status !== 'afgeleverd').length,
    endReceipts: ends,
    receiptsNotGenuine: notGenuine,
    messagesWithoutExactlyOneEnd: (await wrongReceipts(town, sent)).length,
  }
}

/** Spread over the stream: the next one comes when so much was sent, and a little later, at whatever is going on then. */
async function killAtRandom(town, { messages, kills, seed, sent, tell }) {
  const random = randomFrom(seed)
  const names = Object.keys(town.processes)
  const killed = Object.fromEntries(names.map((name) => [name, 0]))
  for (let count = 0; count < kills;) {
    await until(() => sent.size >= (messages * count) / kills)
    await pause(random() * 400)
    const name = names[Math.floor(random() * names.length)]
    if (!town.processes[name].kill()) continue
    killed[name] += 1
    count += 1
    if (count % 10 === 0 || count === kills) tell(`${count} of ${kills} kills, ${sent.size} of ${messages} sent`)
  }
  return killed
}

/** Or as many as will come. */
async function allReceived({ sent, received }) {
  let [count, last] = [-1, 0]
  await until(() => {
    if (received.size > count) [count, last] = [received.size, Date.now()]
    return count >= sent.size || Date.now() - last > patience
  })
}

/** Erasing is soon, not at once. */
async function nothingLeft(town, pieces) {
  for (let tries = 0; tries < 10; tries++) {
    await pause(500)
    if (leftAtHub(town, pieces) === 0) return 0
  }
  return leftAtHub(town, pieces)
}

async function until(holds) {
  while (!holds()) await pause(20)
}

/** Numbers from 0 up to 1 that follow from the seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
