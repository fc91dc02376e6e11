/** Every file of messages below a folder, with word of whatever is there and cannot be read: nothing is left out unsaid. */
import { readdirSync, realpathSync, statSync } from 'node:fs'
import type { Dirent } from 'node:fs'
import { join } from 'node:path'

/** Hears what a walk comes across and does not give. */
export type Hearing = {
  /** A link that leads to a folder that is walked already. */
  readonly onTwice: (path: string) => void
  /** What is there by its name, and cannot be read; the cause is an error of the system, or says what it is. */
  readonly onUnreadable: (path: string, cause: unknown) => void
}

/** The names of files with messages, in capitals or not. */
const messageFile = /\.(?:json|ndjson|jsonl)$/i

/** Of other programs; hidden files and folders are those that begin with a full stop. */
const ignored = /^(?:\..*|node_modules)$/

/** The files, sorted; links are followed after all else, so that a file goes by its own name. */
export function walkFolder(folder: string, hearing: Hearing): readonly string[] {
  const files: string[] = []
  const links: string[] = []
  const walked = new Set<string>()
  const walk = (path: string): void => {
    for (const entry of entriesOf(path, hearing)) {
      const full = join(path, entry.name)
      if (ignored.test(entry.name)) continue
      if (entry.isDirectory()) enter(full)
      else if (entry.isSymbolicLink()) links.push(full)
      else if (!messageFile.test(entry.name)) continue
      else if (entry.isFile()) files.push(full)
      else hearing.onUnreadable(full, 'ENOFILE')
    }
  }
  const enter = (path: string): void => {
    const real = realpathSync.native(path)
    if (walked.has(real)) hearing.onTwice(path)
    else {
      walked.add(real)
      walk(path)
    }
  }
  enter(folder)
  for (const link of links) follow(link, { enter, file: (path) => files.push(path) }, hearing)
  return files.sort()
}

function follow(
  link: string,
  found: { readonly enter: (path: string) => void; readonly file: (path: string) => void },
  { onUnreadable }: Hearing,
): void {
  try {
    if (statSync(link).isDirectory()) found.enter(link)
    else if (messageFile.test(link)) found.file(link)
  } catch (cause) {
    // A link to nowhere with another name is no message that we miss.
    if (messageFile.test(link)) onUnreadable(link, cause)
  }
}

function entriesOf(path: string, { onUnreadable }: Hearing): readonly Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1))
  } catch (cause) {
    onUnreadable(path, cause)
    return []
  }
}
