// Whether the compiler refuses a change: what does not compile reaches nobody, so no test needs to notice it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { house } from '../mutants/rows.mjs'

/** Reads the sources that a room imports once, and after that only the file that is otherwise. */
export function createCompiler(sources) {
  const refuse = ({ messageText }) => {
    throw new Error(ts.flattenDiagnosticMessageText(messageText, ' '))
  }
  const config = ts.getParsedCommandLineOfConfigFile(
    join(house, 'tsconfig.json'),
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: refuse },
  )
  const ambient = config.fileNames.filter((name) => name.endsWith('.d.ts'))
  const other = new Map()
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCurrentDirectory: () => house,
    getCompilationSettings: () => config.options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => [...ambient, ...sources.map((file) => join(house, file))],
    getScriptVersion: (name) => other.get(name)?.version ?? '0',
    getScriptSnapshot: (name) => {
      const text = other.get(name)?.text ?? ts.sys.readFile(name)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
  })
  let version = 0
  const errorsIn = (name, text) => {
    version += 1
    other.set(name, { text, version: String(version) })
    return service.getSyntacticDiagnostics(name).length + service.getSemanticDiagnostics(name).length
  }
  return {
    /** True when the file with this change has errors of its own. */
    refuses: ({ file, start, end, text }) => {
      const name = join(house, file)
      const whole = readFileSync(name, 'utf8')
      const count = errorsIn(name, whole.slice(0, start) + text + whole.slice(end))
      other.delete(name)
      return count > 0
    },
  }
}
