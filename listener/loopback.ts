/** Loopback: what a listener that serves this machine alone must look at. */

/**
 * True when a Host header names this machine by an own name. A page in a browser may reach a listener on loopback by
 * another name, one that it made point here (DNS rebinding).
 */
export function isLoopback(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/.test(host ?? '')
}
