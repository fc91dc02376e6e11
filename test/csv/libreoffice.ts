/** LibreOffice as a caseworker uses it: opens a list, types in cells, saves as CSV; in Dutch, without a screen. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The program; nothing when it is not on this machine. */
export const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path))

/** Separator ;, quote ", UTF-8, from row 1, Dutch; the last two: quoted cells are no texts, and dates are recognised. */
const opening = '59,34,76,1,,1043,false,true'
/** The same, and: no quotes around every text, cells as they are shown. */
const saving = '59,34,76,1,,1043,false,true,false'

/** Cell (such as `L2`) → what is typed in it. */
export type Typed = Readonly<Record<string, string>>

/** Opens the bytes, types, saves, and gives what was saved. */
export function typeInOffice(program: string, bytes: Uint8Array, typed: Typed): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'skp-office-'))
  const profile = join(folder, 'profile')
  writeFileSync(join(folder, 'vragen.csv'), bytes)
  run(program, profile, ['--terminate_after_init'])
  teach(profile, macro(folder, typed))
  run(program, profile, ['macro:///Standard.Answer.Main'])
  return readFileSync(join(folder, 'antwoorden.csv'))
}

function run(program: string, profile: string, args: readonly string[]): void {
  const settings = ['--headless', '--norestore', '--nologo', `-env:UserInstallation=${pathToFileURL(profile).href}`]
  const { status, stderr } = spawnSync(program, [...settings, ...args], { encoding: 'utf8', timeout: 100_000 })
  if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stderr}`)
}

/** Puts the macro in the library that every profile has, and makes the profile Dutch. */
function teach(profile: string, code: string): void {
  const library = join(profile, 'user/basic/Standard')
  mkdirSync(library, { recursive: true })
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
  writeFileSync(
    join(library, 'script.xlb'),
    `${head}<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Answer"/></library:library>`,
  )
  writeFileSync(
    join(library, 'Answer.xba'),
    `${head}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Answer" script:language="StarBasic">${code.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</script:module>`,
  )
  const file = join(profile, 'user/registrymodifications.xcu')
  const dutch =
    '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item>'
  writeFileSync(file, readFileSync(file, 'utf8').replace('</oor:items>', `${dutch}</oor:items>`))
}

/** `FormulaLocal` is what a person types: a leading apostrophe means text, a date becomes a date. */
function macro(folder: string, typed: Typed): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const url = (name: string): string => quoted(pathToFileURL(join(folder, name)).href)
  const cells = Object.entries(typed).map(
    ([cell, text]) => `sheet.getCellRangeByName(${quoted(cell)}).FormulaLocal = ${quoted(text)}`,
  )
  return `
Sub Main
  Dim how(2) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "Text - txt - csv (StarCalc)"
  how(1).Name = "FilterOptions"
  how(1).Value = "${opening}"
  how(2).Name = "Hidden"
  how(2).Value = True
  doc = StarDesktop.loadComponentFromURL(${url('vragen.csv')}, "_blank", 0, how())
  sheet = doc.Sheets.getByIndex(0)
  ${cells.join('\n  ')}
  how(1).Value = "${saving}"
  doc.storeToURL(${url('antwoorden.csv')}, how())
  doc.close(True)
  StarDesktop.terminate()
End Sub
`
}
