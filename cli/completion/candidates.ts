/** What may stand at the cursor of a command line of `skp`. */
import type { Command, Option } from 'commander'

/** A word, and what is said of it. */
type Candidate = { readonly word: string; readonly told: string }

/** Names by what they are called on the command line: `<message>` of an argument or an option. */
export type KnownNames = Readonly<Record<string, () => Promise<readonly string[]>>>

/** The candidates that begin as the word at the cursor does; none where a file is asked, which a shell knows by itself. */
export async function candidates(
  program: Command,
  { before, current }: { readonly before: readonly string[]; readonly current: string },
  known: KnownNames,
): Promise<readonly Candidate[]> {
  const place = placeOf(program, before)
  const found =
    place.asks !== undefined
      ? await valuesOf(place.asks, known)
      : current.startsWith('-')
        ? optionsOf(place.command)
        : await wordsOf(place, known)
  return found.filter(({ word }) => word.startsWith(current))
}

/** Where the cursor stands: in which command, behind how many arguments of it, or behind an option that asks a value. */
type Place = { readonly command: Command; readonly given: number; readonly asks?: Asking | undefined }
type Asking = { readonly name: string; readonly choices: readonly string[] | undefined }

function placeOf(program: Command, before: readonly string[]): Place {
  let command = program
  let given = 0
  let asks: Asking | undefined
  for (const word of before) {
    if (asks !== undefined) asks = undefined
    else if (word.startsWith('-'))
      asks = askingOf(command.options.find(({ long, short }) => long === word || short === word))
    else {
      const below = command.commands.find((each) => each.name() === word)
      given = below === undefined ? given + 1 : 0
      command = below ?? command
    }
  }
  return { command, given, asks }
}

function askingOf(option: Option | undefined): Asking | undefined {
  if (option === undefined || !(option.required || option.optional)) return undefined
  return { name: /[<[]([a-z]+)/.exec(option.flags)?.[1] ?? '', choices: option.argChoices }
}

async function wordsOf({ command, given }: Place, known: KnownNames): Promise<readonly Candidate[]> {
  if (command.commands.length > 0)
    return command.commands.map((each) => ({ word: each.name(), told: firstPart(each.description()) }))
  const all = command.registeredArguments
  const argument = all[given] ?? (all.at(-1)?.variadic === true ? all.at(-1) : undefined)
  return argument === undefined ? [] : valuesOf({ name: argument.name(), choices: argument.argChoices }, known)
}

async function valuesOf({ name, choices }: Asking, known: KnownNames): Promise<readonly Candidate[]> {
  const names = choices ?? (Object.hasOwn(known, name) ? await known[name]?.() : undefined) ?? []
  return names.map((word) => ({ word, told: '' }))
}

function optionsOf(command: Command): readonly Candidate[] {
  const own = command.options.filter(({ hidden }) => !hidden)
  return [
    ...own.map(({ long, short, description }) => ({ word: long ?? short ?? '', told: firstPart(description) })),
    { word: '--help', told: 'print help' },
  ]
}

/** One line of a description, up to where it goes on. */
function firstPart(description: string): string {
  return description.split(/[;:\n]/)[0] ?? ''
}
