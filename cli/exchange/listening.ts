/** What to do when a port cannot be listened on, in words. */
import { ToolkitFailure } from '../../schemas/index.ts'

/** How a port is chosen: by its number, the option for it. */
export type PortOptions = (port: number | undefined) => string

type ListenError = NodeJS.ErrnoException & { readonly address?: string; readonly port?: number }

const words: Readonly<Record<string, (at: string, option: string) => string>> = {
  EADDRINUSE: (at, option) =>
    `${at} is al in gebruik: stop wat daar luistert, of kies een andere poort met ${option} (0 neemt een vrije) / ` +
    `${at} is in use: stop what listens there, or choose another port with ${option} (0 takes a free one)`,
  EACCES: (at, option) =>
    `op ${at} mag deze gebruiker niet luisteren: kies een poort vanaf 1024 met ${option} / ` +
    `this user may not listen on ${at}: choose a port from 1024 with ${option}`,
  EADDRNOTAVAIL: (at) =>
    `${at} is geen adres van deze machine: kies er een met --host, zoals 127.0.0.1 of 0.0.0.0 / ` +
    `${at} is no address of this machine: choose one with --host, such as 127.0.0.1 or 0.0.0.0`,
}

/**
 * Waits for a start that listens.
 * @throws ToolkitFailure `usage` when the port or the address cannot be had, with what to do.
 */
export async function listening<Started>(start: Promise<Started>, option: PortOptions): Promise<Started> {
  try {
    return await start
  } catch (cause) {
    const { code = '', syscall, address, port } = cause as ListenError
    // A name that leads nowhere is an address that cannot be had.
    const known = syscall === 'listen' ? words[code] : syscall === 'getaddrinfo' ? words['EADDRNOTAVAIL'] : undefined
    if (known === undefined) throw cause
    const at = syscall === 'listen' ? `${address ?? ''}:${port ?? ''}` : 'de waarde van --host / the value of --host'
    throw new ToolkitFailure('usage', known(at, option(port)), { cause })
  }
}
