/** Where the compiled rules find the functions of the rule language: the law's browser-safe door. */
import { fileURLToPath } from 'node:url'

/** Works from the sources and from `dist` alike. */
export const lawDoor: string = fileURLToPath(
  new URL(`../schemas/index.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
)
