/** The reference of `skp`, made from the program itself. */
import { Readable } from 'node:stream'
import { calledName, createProgram } from '../cli/index.ts'
import type { Desk } from '../cli/index.ts'
import type { Page } from './page.ts'

type Command = Awaited<ReturnType<typeof createProgram>>

/** One page with every command, its arguments, options, examples and exit codes. */
export async function commandPage(): Promise<Page> {
  const program = await createProgram(deafDesk(), () => {})
  const lead = `${program.description()} Everything below is what \`skp --help\` and \`skp help <command>\` say.`
  const parts = ['# The skp command', lead, extra(program), '## Options of every command', options(program)]
  const text = [...parts, ...program.commands.flatMap((command) => section(command, 2))].filter(Boolean).join('\n\n')
  return { address: '/skp/', source: 'made/skp/', language: 'en', kind: 'technisch', title: 'The skp command', text }
}

function section(command: Command, depth: number): readonly string[] {
  const name = calledName(command)
  return [
    `${'#'.repeat(depth)} ${name}`,
    escaped(command.description()),
    block(command.createHelp().commandUsage(command)),
    argumentsOf(command),
    options(command),
    extra(command),
    ...command.commands.flatMap((below) => section(below, depth + 1)),
  ]
}

function argumentsOf(command: Command): string {
  const help = command.createHelp()
  return table(
    'Argument',
    help.visibleArguments(command).map((one) => [help.argumentTerm(one), help.argumentDescription(one)]),
  )
}

function options(command: Command): string {
  const help = command.createHelp()
  return table(
    'Option',
    help.visibleOptions(command).map((one) => [help.optionTerm(one), help.optionDescription(one)]),
  )
}

function table(head: string, rows: readonly (readonly [term: string, words: string])[]): string {
  if (rows.length === 0) return ''
  const lines = rows.map(([term, words]) => `| \`${term}\` | ${escaped(words)} |`)
  return [`| ${head} | What it does |`, '| --- | --- |', ...lines].join('\n')
}

/** What the command says after its options: examples, exit codes. */
function extra(command: Command): string {
  let said = ''
  command.configureOutput({ writeOut: (text) => (said += text) })
  command.outputHelp()
  const words = said.replace(command.helpInformation(), '').trim()
  return words === '' ? '' : block(words)
}

function block(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``
}

function escaped(text: string): string {
  return text.replace(/[|<>*_[\]]/g, '\\$&')
}

/** A desk at which nothing can be done: the program is only described. */
function deafDesk(): Desk {
  return {
    print: () => Promise.resolve(false),
    talk: () => {},
    input: Readable.from([]),
    folder: '.',
    colour: false,
    progress: false,
    width: 80,
    now: () => 0,
    clock: () => new Date(0),
    randomUuid: () => '00000000-0000-4000-8000-000000000000',
    random: () => 0,
    untilStopped: () => new AbortController().signal,
  }
}
