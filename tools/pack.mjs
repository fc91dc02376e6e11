// Assembles dist/packages/: each package of ARCHITECTURE.md with the files that package.json publishes, so that nothing is in
// two of them. An import that goes from a room of one package through a door of another becomes an import of that package.
// Run as a program it also makes the tarballs; with `--check` it has publint look at each instead.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { globSync } from 'tinyglobby'
import ts from 'typescript'
import { house, readFloorPlan, readPackages } from './floor-plan.mjs'

const root = JSON.parse(readFileSync(join(house, 'package.json'), 'utf8'))
const floorPlan = readFloorPlan()
const packages = readPackages()
const last = packages.at(-1)

/** Writes every package into a folder of its own in `out`, and tells of each its name, folder, files and manifest. */
export function assemble(out) {
  rmSync(out, { recursive: true, force: true })
  const files = globSync(root.files, { cwd: house }).sort()
  const crossed = new Set()
  const made = packages.map((each) => {
    const folder = join(out, each.name)
    const own = files.filter((file) => ownerOf(file) === each)
    for (const file of own) place(join(folder, file), file, (text) => rewritten(file, text, crossed))
    for (const file of texts) place(join(folder, file), file)
    const readme = readFileSync(
      join(house, each.also.find((file) => file.endsWith('README.md')) ?? 'README.md'),
      'utf8',
    )
    write(join(folder, 'README.md'), withLinksOf([...own, ...texts], readme))
    return { ...each, folder, files: own }
  })
  return made.map((each) => {
    const stubs = made.filter((other) => isAbove(other, each)).flatMap((other) => stubsOf(other, each))
    for (const { file, text } of stubs) write(join(each.folder, file), text)
    const manifest = manifestOf(each, crossed)
    write(join(each.folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
    return { name: each.name, folder: each.folder, files: [...each.files, ...stubs.map(({ file }) => file)], manifest }
  })
}

/** What every package has besides its files. */
const texts = ['LICENSE', 'NOTICE', 'CHANGELOG.md']

/** Markdown in which what leads outside these files is text and no link: nothing stands there in the package. */
function withLinksOf(files, markdown) {
  return markdown.replace(/\[([^\]]*)\]\(([^)\s]+)\)/g, (link, text, target) => {
    const isElsewhere = /^(?:[a-z]+:|#)/.test(target)
    return isElsewhere || files.some((file) => `${file}/`.startsWith(`${target}/`)) ? link : text
  })
}

/** The package that a published file goes into: that of its room, else that which names it, else the last. */
function ownerOf(file) {
  const [top, inside] = file.split('/')
  const room = top === 'dist' ? inside : top
  return (
    packages.find(
      ({ also, command }) => file === binOf(command) || also.some((path) => `${file}/`.startsWith(`${path}/`)),
    ) ??
    packages.find(({ rooms }) => top !== 'cli' && rooms.includes(room)) ??
    last
  )
}

function binOf(command) {
  return `cli/${command}.cjs`
}

function isAbove(one, other) {
  return packages.findIndex(({ name }) => name === one.name) < packages.findIndex(({ name }) => name === other.name)
}

/** JavaScript or declarations with every import that leaves the package written as an import of the other package. */
function rewritten(file, text, crossed) {
  if (!/^dist\/[a-z]+\/.*(?:\.js|\.d\.ts)$/.test(file)) return text
  const owner = ownerOf(file)
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .toSorted((one, other) => other.pos - one.pos)
    .reduce((done, { fileName, pos, end }) => {
      const target = join(dirname(file), fileName).replace(/\.ts$/, '.js')
      const other = ownerOf(target)
      if (other === owner) return done
      crossed.add(target)
      // `pos` and `end` stand at the quotes, or inside them, by the kind of import.
      const start = done.indexOf(fileName, pos)
      if (start === -1 || start > end) throw new Error(`${file}: cannot find the import of ${fileName}`)
      return `${done.slice(0, start)}${other.name}${subpathOf(target).slice(1)}${done.slice(start + fileName.length)}`
    }, text)
}

/** The subpath by which a door is exported; one that is not public has a place of its own. */
function subpathOf(target) {
  const found = Object.entries(root.exports).find(([, to]) => to.default === `./${target}`)
  if (found !== undefined) return found[0]
  const [, room, door] = /^dist\/([a-z]+)\/([a-z]+)\.js$/.exec(target) ?? []
  if (!floorPlan.some(({ name, doors }) => name === room && doors.includes(door)))
    throw new Error(`${target} is imported from another package and is no door`)
  return `./internal/${room}/${door}`
}

/** What the last package says of another's doors: the same, so that all of it goes by one name. */
function stubsOf(other, each) {
  const program = 'dist/skp/main.cjs'
  const doors = Object.entries(root.exports).flatMap(([subpath, target]) =>
    typeof target === 'string' ? [] : starred(subpath, target.default, other.files),
  )
  return [
    ...doors.flatMap(({ subpath, file }) => {
      const text = `export * from '${other.name}${subpath.slice(1)}'\n`
      return [
        { file, text },
        { file: file.replace(/\.js$/, '.d.ts'), text },
      ]
    }),
    ...(other.files.includes(program) && each.command === 'skp'
      ? [{ file: program, text: `module.exports = require('${other.name}/internal/skp')\n` }]
      : []),
  ]
}

/** The files behind an export, with the star of both filled in. */
function starred(subpath, target, files) {
  const [before, after = ''] = target.slice('./'.length).split('*')
  return files
    .filter((file) => (target.includes('*') ? file.startsWith(before) && file.endsWith(after) : file === before))
    .map((file) => ({ file, subpath: subpath.replace('*', file.slice(before.length, file.length - after.length)) }))
}

function manifestOf(each, crossed) {
  const { version, license, type, engines } = root
  return {
    name: each.name,
    version,
    description: each.content,
    license,
    type,
    engines,
    ...(each.name.startsWith('@') ? { publishConfig: { access: 'public' } } : {}),
    bin: { [each.command]: binOf(each.command) },
    ...importsOf(each),
    exports: exportsOf(each, crossed),
    ...guestsOf(each),
  }
}

function importsOf({ files }) {
  const own = Object.entries(root.imports).filter(([, to]) => files.includes(to.default.slice('./'.length)))
  const imports = own.map(([name, to]) => [
    name,
    { ...to, types: to.types.replace(/^\.\/(.*)\.ts$/, './dist/$1.d.ts') },
  ])
  return imports.length === 0 ? {} : { imports: Object.fromEntries(imports) }
}

function exportsOf(each, crossed) {
  const open = Object.entries(root.exports).filter(([, to]) => {
    if (typeof to !== 'string')
      return packages.some((other) => other.name !== each.name && isAbove(other, each)) || isOwn(to.default)
    return to === './package.json' || isOwn(to)
  })
  function isOwn(target) {
    return ownerOf(target.slice('./'.length)).name === each.name
  }
  const inside = [...crossed]
    .filter((target) => isOwn(`./${target}`))
    .map((target) => [subpathOf(target), { types: `./${target.replace(/\.js$/, '.d.ts')}`, default: `./${target}` }])
  const program = each.files.includes('dist/skp/main.cjs') ? [['./internal/skp', './dist/skp/main.cjs']] : []
  return Object.fromEntries([...open, ...inside.sort(), ...program])
}

/** The packages that the rooms name, as package.json has them; what it has for development only is not needed to run. */
function guestsOf(each) {
  const published = each.rooms.filter((room) => each.files.some((file) => file.startsWith(`dist/${room}/`)))
  const names = new Set(floorPlan.filter(({ name }) => published.includes(name)).flatMap((room) => room.packages))
  const of = (kind) => Object.entries(root[kind]).filter(([name]) => names.has(name))
  const above = packages.filter((other) => isAbove(other, each)).map(({ name }) => [name, root.version])
  return Object.fromEntries(
    [
      ['dependencies', [...above, ...of('dependencies'), ...heldBack(of('dependencies'))]],
      ['peerDependencies', of('peerDependencies')],
      ['peerDependenciesMeta', of('peerDependenciesMeta')],
      ['optionalDependencies', of('optionalDependencies')],
    ]
      .filter(([, entries]) => entries.length > 0)
      .map(([kind, entries]) => [kind, Object.fromEntries(entries)]),
  )
}

/** What an override holds back among what these packages need: an override counts at the top only, a dependency everywhere. */
function heldBack(guests) {
  const needed = guests.flatMap(([name]) => {
    const manifest = JSON.parse(readFileSync(join(house, 'node_modules', name, 'package.json'), 'utf8'))
    return Object.keys(manifest.dependencies ?? {})
  })
  return Object.entries(root.overrides).filter(([name]) => needed.includes(name))
}

function place(target, file, change) {
  mkdirSync(dirname(target), { recursive: true })
  if (change === undefined || !/\.(?:js|ts)$/.test(file)) copyFileSync(join(house, file), target)
  else writeFileSync(target, change(readFileSync(join(house, file), 'utf8')))
}

function write(target, text) {
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, text)
}

/** Makes the tarballs beside the folders. */
function pack(made, out) {
  for (const { folder } of made) {
    const { status, stdout, stderr } = spawnSync('npm', ['pack', '--silent', '--pack-destination', out, folder], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
    console.log(`dist/packages/${stdout.trim()}`)
  }
}

async function check(made) {
  const { publint } = await import('publint')
  const { formatMessage } = await import('publint/utils')
  for (const { name, folder, manifest } of made) {
    const { messages } = await publint({ pkgDir: folder, pack: false, strict: true })
    for (const message of messages) console.error(`${name}: ${formatMessage(message, manifest) ?? message.code}`)
    if (messages.length > 0) process.exitCode = 1
  }
}

if (import.meta.url === pathToFileURL(resolve(process.argv[1] ?? '')).href) {
  const out = join(house, 'dist/packages')
  const made = assemble(out)
  if (process.argv.includes('--check')) await check(made)
  else pack(made, out)
}
