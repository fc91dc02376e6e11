/**
 * A judge of messages, made from a kit alone: Node 20 or later and the package `ajv` (any 2020-12 engine that tells its errors would do).
 *
 * node judge.mjs KIT --check     runs every case of the kit and says which come out otherwise; exit 1 when any does
 * node judge.mjs KIT --subject   answers cases on standard input: what `skp conformance run --subject` speaks
 *
 * Reading stands in read.mjs, the schema in structure.mjs, the rules in rules.mjs; here they come together.
 * No value of a message is ever printed: codes, pointers and rules only.
 */
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Refused, finding, read } from './read.mjs'
import { brokenRules, functionsOf } from './rules.mjs'
import { placeOf, structureOf, suspectsIn } from './structure.mjs'

const levels = ['verdict', 'code', 'pointer', 'rule']

/** What a kit holds that a judge needs. */
function open(kit) {
  const load = (name) => JSON.parse(readFileSync(`${kit}/${name}`, 'utf8'))
  const manifest = readFileSync(`${kit}/manifest.json`)
  const types = readdirSync(`${kit}/schemas`).map((name) => name.split('.')[0])
  const functionFile = load('functies.json').functies
  return {
    ...{ kit, functionFile, manifest: JSON.parse(manifest), rules: load('regels.json').regels },
    digest: `sha256-${createHash('sha256').update(manifest).digest('base64url')}`,
    schemas: new Map(types.map((type) => [type, load(`schemas/${type}.schema.json`)])),
    functions: functionsOf(functionFile.find(({ naam }) => naam === 'iban').lengten),
  }
}

/** What is wrong with these bytes. */
function judge(law, bytes) {
  const found = []
  try {
    return told(law, ...findingsIn(law, bytes, found))
  } catch (error) {
    // Where reading stops, that is the only finding.
    if (error instanceof Refused) return told(law, [error.finding])
    throw error
  }
}

function findingsIn(law, bytes, found) {
  const value = read(bytes, found)
  const { type, wrong } = identify(law, value)
  if (type === undefined) return [[...found, ...wrong]]
  const schema = law.schemas.get(type)
  const isTaken = takenBy(found.filter(({ member }) => member === undefined))
  found.push(...structureOf(value, schema).filter((each) => each.member !== undefined || !isTaken(each)))
  found.push(...brokenRules(law, { message: value, type, found }))
  const isTold = takenBy(found)
  const suspects = suspectsIn(value).filter(({ path }) => placeOf(path, schema).length === path.length)
  return [[...found, ...suspects.filter((each) => !isTold(each))], schema]
}

function takenBy(found) {
  const places = new Set(found.map(({ path }) => JSON.stringify(path)))
  return ({ path }) => places.has(JSON.stringify(path))
}

/** The message type, or why there is none. */
function identify({ manifest, schemas }, value) {
  const isGroup = (each) => typeof each === 'object' && each !== null && !Array.isArray(each)
  const refuse = (...wrong) => ({ wrong: wrong.map(([code, ...path]) => finding(code, path)) })
  if (!isGroup(value)) return refuse(['message-not-object'])
  const heading = isGroup(value.Stuurgegevens) ? value.Stuurgegevens : {}
  const missing = ['Module', 'Versie', 'Berichttype'].filter((name) => typeof heading[name] !== 'string')
  if (missing.length === 3) return refuse(['message-unidentified', 'Stuurgegevens'])
  if (missing.length > 0) return refuse(...missing.map((name) => ['message-unidentified', 'Stuurgegevens', name]))
  const { Module, Versie, Berichttype } = heading
  if (Module !== manifest.module) return refuse(['message-unknown-module', 'Stuurgegevens', 'Module'])
  if (Versie !== manifest.versie) return refuse(['message-unknown-version', 'Stuurgegevens', 'Versie'])
  if (!schemas.has(Berichttype)) return refuse(['message-unknown-type', 'Stuurgegevens', 'Berichttype'])
  return { type: Berichttype }
}

/** Findings as others read them; a pointer goes no further than the names that the standard knows. */
function told({ schemas }, findings, schema) {
  const known = (path) =>
    (schema === undefined ? [...schemas.values()] : [schema])
      .map((each) => placeOf(path, each))
      .reduce((longest, each) => (each.length > longest.length ? each : longest))
  return findings.map(({ code, severity, path, rule }) => ({
    ...{ code, severity },
    pointer: (rule === undefined ? known(path) : path).map((step) => `/${step}`).join(''),
    ...(rule === undefined ? {} : { rule }),
  }))
}

const bytesOf = ({ text, spaces = 0, bytes }) =>
  text === undefined ? Buffer.from(bytes, 'base64') : Buffer.from(text + ' '.repeat(spaces))
const isRefused = (findings) => findings.some(({ severity }) => severity === 'fout')
const say = (line) => process.stdout.write(`${line}\n`)

/** Every vector of the functions and every case; the number that came out otherwise. */
function check(law) {
  const counts = { done: 0, wrong: 0 }
  const count = (id, expected, found) => {
    counts.done += 1
    if (found === expected) return
    counts.wrong += 1
    say(`${id}: expected ${expected}, found ${found}`)
  }
  for (const { naam, vectoren } of law.functionFile)
    vectoren.forEach(({ in: given, uit }, index) => count(`${naam} ${index}`, uit, law.functions[naam](...given)))
  for (const { id, expect, ...asked } of cases(law.kit))
    count(id, sorted(expect.findings), sorted(judge(law, bytesOf(asked))))
  say(`${counts.done} vectors, ${counts.wrong} wrong`)
  return counts.wrong
}

/** The findings as one text: their order means nothing. */
const sorted = (findings) =>
  `[${findings.map(({ code, severity, pointer, rule = '' }) => `${severity} ${code} ${pointer} ${rule}`.trim()).sort()}]`

function* cases(kit) {
  for (const name of readdirSync(`${kit}/cases`).filter((name) => name.endsWith('.ndjson')))
    for (const line of readFileSync(`${kit}/cases/${name}`, 'utf8').split('\n')) if (line !== '') yield JSON.parse(line)
}

/** Answers each line with one. */
async function subject(law) {
  for await (const line of createInterface({ input: process.stdin })) {
    const asked = JSON.parse(line)
    if (asked.bye) return
    const findings = asked.hello ? [] : judge(law, bytesOf(asked))
    const answer = asked.hello
      ? { hello: asked.hello, name: 'judge.mjs', version: law.digest, levels }
      : { case: asked.case, valid: !isRefused(findings), findings }
    say(JSON.stringify(answer))
  }
}

const [kit, use] = process.argv.slice(2)
if (use === '--check') process.exitCode = check(open(kit)) === 0 ? 0 : 1
else if (use === '--subject') await subject(open(kit))
else {
  process.stderr.write('node judge.mjs KIT --check | --subject\n')
  process.exitCode = 2
}
