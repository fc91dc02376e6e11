import type { Metafile } from 'esbuild'

/** Writes the page of the portal to a folder; gives what came of which file. */
export function bundlePortal(
  house: string,
  out: string,
  change?: (name: string, text: string) => string | undefined,
): Promise<Metafile>
