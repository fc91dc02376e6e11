import type { Plugin } from 'vitest/config'
export declare function mutation(env: Readonly<Record<string, string | undefined>>): Plugin
export declare function bundledMutant(file: string, text: string): string | undefined
