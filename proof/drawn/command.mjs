// `npm run proof -- drawn ROOM`: draws small mistakes in the sources of rooms, and tells which of them no test notices.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeOn } from '../made-on.mjs'
import { house } from '../mutants/rows.mjs'
import { draw, hashOfRoom } from './draw.mjs'
import { writeDrawn } from './results.mjs'
import { runDrawn } from './run-drawn.mjs'

/** True when every room is noticed at its floor or above; throws when a room is not there. */
export async function drawnCommand(rooms, { lanes, seed, count, dry }) {
  if (rooms.length === 0) throw new Error('name at least one room, such as validator/reporters')
  const strange = rooms.find((room) => !existsSync(join(house, room)) || draw(room, { seed, count: 1 }).of === 0)
  if (strange !== undefined) throw new Error(`there is no room with sources called ${strange}`)
  let isGood = true
  for (const room of rooms) isGood = (await judge(room, { lanes, seed, count, dry })) && isGood
  return isGood
}

/** The least that a room may have, in percent. */
export const floorOf = (room) => (/reporters|report$|schemas\/guard/.test(room) ? 95 : 85)

async function judge(room, { lanes, seed, count, dry }) {
  const { drawn, of } = draw(room, { seed, count })
  const tell = ({ change, noticedBy, done, all }) =>
    console.error(`proof: ${done} of ${all}: ${noticedBy ?? 'NOT NOTICED'} ${asText(change)}`)
  const verdicts = await runDrawn(drawn, { lanes, tell })
  const unseen = verdicts
    .filter(({ noticedBy }) => noticedBy === undefined)
    .map(({ change }) => asText(change))
    .sort()
  const score = Math.round((100 * (drawn.length - unseen.length)) / drawn.length)
  const result = {
    seed,
    drawn: drawn.length,
    of,
    noticed: drawn.length - unseen.length,
    score,
    hash: hashOfRoom(room),
    ...madeOn(),
  }
  if (!dry) writeDrawn(room, { ...result, unseen })
  console.log(
    [
      `${room}: ${result.noticed} of ${result.drawn} noticed (${score} %), drawn from ${of} by seed ${seed}`,
      ...unseen.map((each) => `  ${each}`),
    ].join('\n'),
  )
  return score >= floorOf(room)
}

/** Where it is, and what stands there instead of what. */
function asText({ file, line, kind, start, end, text }) {
  const before = readFileSync(join(house, file), 'utf8').slice(start, end)
  const short = (each) => (each.length > 60 ? `${each.slice(0, 57)}...` : each).replaceAll('\n', ' ')
  return `${file}:${line} ${kind}: ${short(before)} -> ${short(text)}`
}
