/** The part of Eleventy that the site uses; it brings no types of its own. */
declare module '@11ty/eleventy' {
  export type EleventyConfig = {
    setLibrary: (engine: 'md', library: object) => void
    addTemplate: (path: string, content: string, data: object) => void
    addFilter: (name: string, filter: (...values: readonly string[]) => unknown) => void
    setUseGitIgnore: (use: boolean) => void
  }
  export type EleventyOptions = {
    readonly quietMode: boolean
    readonly configPath: string
    readonly config: (config: EleventyConfig) => void
  }
  class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions)
    disableLogger: () => void
    write: () => Promise<unknown>
  }
  export { Eleventy as default }
}
