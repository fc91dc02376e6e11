/** Opens the subject that a text names: the judge of this package, an address, or a command. */
import { createWriteStream } from 'node:fs'
import { defaultLineLimits, lineSubject, ownSubject } from '../../conformance/index.ts'
import type { Subject } from '../../conformance/index.ts'
import type { Desk } from '../desk.ts'
import { toolVersion } from '../tool-version.ts'
import { commandWire } from './command-wire.ts'
import type { ErrorSink } from './command-wire.ts'
import { httpWire } from './http-wire.ts'
import { splitCommand } from './split-command.ts'

/** How a subject is opened: how long a case may take, and the path where what it says on standard error goes. */
export type OpenOptions = { readonly milliseconds: number; readonly log?: string }

/** A subject, with why its command could not be started. */
export type OpenedSubject = { readonly subject: Subject; readonly startFault: () => string | undefined }

/** As much of what a program writes on standard error is kept. */
const mostLogged = 1024 * 1024

/** The subject; nothing is started yet. */
export function openSubject(
  text: string,
  { milliseconds, log }: OpenOptions,
  desk: Pick<Desk, 'folder'>,
): OpenedSubject {
  const limits = { ...defaultLineLimits, caseMilliseconds: milliseconds }
  if (text === 'skp') return { subject: ownSubject(toolVersion()), startFault: () => undefined }
  if (/^https?:/i.test(text)) return { subject: lineSubject(httpWire(text), limits), startFault: () => undefined }
  const sink = log === undefined ? undefined : cappedFile(log)
  const wire = commandWire(splitCommand(text), desk.folder, sink)
  return { subject: lineSubject(wire, limits), startFault: wire.startFault }
}

/** A file that takes so many bytes and no more. */
function cappedFile(path: string): ErrorSink {
  const file = createWriteStream(path)
  file.on('error', () => undefined)
  let left = mostLogged
  return (bytes) => {
    if (left === 0) return
    file.write(bytes.subarray(0, left))
    left -= Math.min(left, bytes.length)
  }
}
