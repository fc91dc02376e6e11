/** The reference judges of a kit as commands, each where its language is present. */
import { spawnSync } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../schemas/read.ts'
import { emptyFolder } from '../cli/run-skp.ts'

const root = projectRoot(import.meta.url)

/** The judges as they stand in this project. */
export const judgesFolder = join(root, 'conformance/judges')

export type ReferenceJudge = {
  readonly name: string
  /** What must be there to run it. */
  readonly needs: string
  readonly isHere: boolean
  /** The command from the folder of judges, for a kit; the last argument says what it does. */
  readonly command: (judges: string, kit: string) => readonly string[]
  readonly asSubject: readonly string[]
  /** Where in its text which protection can be taken away. */
  readonly faults: readonly { readonly file: string; readonly is: string; readonly becomes: string }[]
}

const works = (program: string, ...args: readonly string[]): boolean => spawnSync(program, args).status === 0

const hasPython = works('python3', '-c', 'import jsonschema; jsonschema.Draft202012Validator')

/** A program that ends within seconds: compiled well once is better than again and better, and one thread clears up after it. */
const briefly = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

export const referenceJudges: readonly ReferenceJudge[] = [
  {
    name: 'python/judge.py',
    needs: 'python3-jsonschema',
    isHere: hasPython,
    command: (judges, kit) => ['python3', join(judges, 'python/judge.py'), kit],
    asSubject: ['--subject'],
    faults: [
      { file: 'python/judge.py', is: 'if name in found:', becomes: 'if False:' },
      { file: 'python/judge.py', is: '"<=": lambda a, b: a <= b', becomes: '"<=": lambda a, b: True' },
    ],
  },
  {
    name: 'javascript/judge.mjs',
    needs: 'node',
    isHere: true,
    command: (judges, kit) => [process.execPath, join(judges, 'javascript/judge.mjs'), kit],
    asSubject: ['--subject'],
    faults: [
      { file: 'javascript/read.mjs', is: 'group.seen.has(name)', becomes: 'false' },
      { file: 'javascript/rules.mjs', is: "'<=': (a, b) => a <= b", becomes: "'<=': () => true" },
    ],
  },
  {
    name: 'java/Judge.java',
    needs: 'a JDK of 17 or later',
    isHere: works('javac', '-version'),
    command: (judges, kit) => ['java', ...briefly, '-cp', compiledJava(judges), 'Judge', kit],
    asSubject: ['--subject'],
    faults: [
      { file: 'java/Judge.java', is: 'case "<=": return compare(a, b) <= 0;', becomes: 'case "<=": return true;' },
    ],
  },
  {
    name: 'csharp/Judge.cs',
    needs: 'mono-mcs and mono-runtime',
    isHere: works('mcs', '--version') && works('mono', '--version'),
    command: (judges, kit) => ['mono', compiledCSharp(judges), kit],
    asSubject: ['--subject'],
    faults: [
      { file: 'csharp/Judge.cs', is: 'case "<=": return Compare(a, b) <= 0;', becomes: 'case "<=": return true;' },
    ],
  },
  {
    name: 'python/small.py',
    needs: 'python3-jsonschema',
    isHere: hasPython,
    command: (judges, kit) => ['python3', join(judges, 'python/small.py'), kit],
    asSubject: [],
    faults: [],
  },
  {
    name: 'javascript/small.mjs',
    needs: 'node',
    isHere: true,
    command: (judges, kit) => [process.execPath, join(judges, 'javascript/small.mjs'), kit],
    asSubject: [],
    faults: [],
  },
]

const compiled = new Map<string, string>()

/** What the compiler makes of a source file, once; it fails when the compiler does. */
function compile(source: string, command: (target: string) => readonly string[]): string {
  const known = compiled.get(source)
  if (known !== undefined) return known
  const target = emptyFolder()
  const [program = '', ...args] = command(target)
  const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  compiled.set(source, target)
  return target
}

function compiledJava(judges: string): string {
  const source = join(judges, 'java/Judge.java')
  return compile(source, (target) => ['javac', ...briefly.map((flag) => `-J${flag}`), '-d', target, source])
}

function compiledCSharp(judges: string): string {
  const source = join(judges, 'csharp/Judge.cs')
  const program = (target: string): string => join(target, 'Judge.exe')
  return program(compile(source, (target) => ['mcs', '-r:System.Numerics', `-out:${program(target)}`, source]))
}

/** The judges in a folder of their own, with the packages of this project beside them. */
export function copiedJudges(): string {
  const folder = emptyFolder()
  cpSync(judgesFolder, folder, { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}
