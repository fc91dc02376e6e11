// `npm run proof -- mutants ROOM`: draws small mistakes in the sources of rooms, and tells which of them no test notices.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeOn } from '../made-on.mjs'
import { house } from '../mutants/rows.mjs'
import { draw, hashOfRoom, sourcesOf } from './draw.mjs'
import { floorOf } from './floor.mjs'
import { readDrawn, writeDrawn } from './results.mjs'
import { runDrawn } from './run-drawn.mjs'

/** Whether it is a folder of ours with sources. */
export function isRoom(name) {
  return /^[\w-]+(?:\/[\w-]+)*$/.test(name) && existsSync(join(house, name)) && sourcesOf(name).length > 0
}

/** True when every room is noticed at its floor or above; throws when one is no room. */
export async function drawnCommand(rooms, asked) {
  const strange = rooms.find((room) => !isRoom(room))
  if (strange !== undefined) throw new Error(`there is no room with sources called ${strange}`)
  let isGood = true
  for (const room of rooms) isGood = (await judge(room, asked)) && isGood
  return isGood
}

async function judge(room, { lanes, seed, count, again, fresh, dry }) {
  const set = fresh ? 'fresh' : 'drawn'
  const { drawn, refused, of } = draw(room, { seed, count })
  const tell = ({ change, noticedBy, late, done, all }) =>
    console.error(
      `proof: ${done} of ${all}: ${noticedBy ?? 'NOT NOTICED'}${late ? ' (never ended)' : ''} ${asText(change)}`,
    )
  const left = again ? unseenBefore(readDrawn(set)[room], room, { drawn, seed }) : drawn
  const verdicts = await runDrawn(room, left, { lanes, tell })
  const unseen = verdicts
    .filter(({ noticedBy }) => noticedBy === undefined)
    .map(({ change }) => asText(change))
    .sort()
  const noticed = drawn.length - unseen.length
  const score = Math.round((100 * noticed) / drawn.length)
  const result = { seed, drawn: drawn.length, refused, of, noticed, score, hash: hashOfRoom(room), ...madeOn() }
  if (!dry) writeDrawn(room, { ...result, unseen }, set)
  console.log(
    [
      `${room}: ${noticed} of ${drawn.length} noticed (${score} %), drawn from ${of} by seed ${seed}; the compiler refused ${refused}`,
      ...unseen.map((each) => `  ${each}`),
    ].join('\n'),
  )
  // A floor is held by what was drawn first; of the fresh set the sum of all rooms counts.
  return fresh || score >= floorOf(room)
}

/** Those that nobody noticed last time; all of them when those were drawn from other sources, or otherwise. */
function unseenBefore(before, room, { drawn, seed }) {
  const isSame = before?.hash === hashOfRoom(room) && before.seed === seed && before.drawn === drawn.length
  return isSame ? drawn.filter((change) => before.unseen.includes(asText(change))) : drawn
}

/** Where it is, and what stands there instead of what. */
function asText({ file, line, kind, start, end, text }) {
  const before = readFileSync(join(house, file), 'utf8').slice(start, end)
  const short = (each) => (each.length > 60 ? `${each.slice(0, 57)}...` : each).replaceAll('\n', ' ')
  return `${file}:${line} ${kind}: ${short(before)} -> ${short(text)}`
}
