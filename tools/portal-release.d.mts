/** Writes into `index.html` which bytes its script and style, and each script that these load, must have. */
export function writeIntegrity(folder: string): void

/** Writes `uitgave.json`: every file with its SHA-256, and one hash over that list. Gives that hash. */
export function writeRelease(folder: string): string

/** The hash of a list. */
export function releaseHash(bestanden: readonly { readonly pad: string; readonly sha256: string }[]): string
