/**
 * Somebody at the portal in a real browser: comes in with keys, and fills in forms as people do.
 *
 * Inside: what a message says in a form is worked out where the form does.
 */
import type { Page } from 'playwright-core'
import { draftOf, itemsOf } from '../../portal/browser/form/draft.ts'
import type { Draft } from '../../portal/browser/form/draft.ts'
import type { Node } from '../../schemas/index.ts'

/** Logs in as this person, makes keys, enrols them and opens them; gives their recovery code. */
export async function comeIn(page: Page, url: string, login = 'goed'): Promise<string> {
  // A page may know an older address book than who writes to it, for a minute at most.
  page.setDefaultTimeout(70_000)
  await page.goto(url)
  await page.click('text=Inloggen met eHerkenning')
  await page.click(`a:text-is("${login}")`)
  await page.click('text=Maak sleutels')
  const code = (await page.textContent('#herstelcode')) ?? ''
  await page.fill('#einde', code.split('-').slice(-2).join(''))
  await page.click('text=Ik heb de code bewaard')
  await page.click('text=Niet nu')
  await page.click(`a:text-is("${login}")`)
  await page.fill('#code', code)
  await page.click('button:has-text("Open")')
  await page.click('text=Niet nu')
  await page.waitForSelector('text=Er wacht niets op u.')
  return code
}

/** Goes to a part of the portal; on a narrow screen the menu is opened first. */
export async function goToPart(page: Page, name: string): Promise<void> {
  await page.waitForSelector('nav.onderdelen')
  const link = page.locator(`nav a[href="#${name}"]`)
  if (!(await link.isVisible())) await page.click('nav >> text=Menu')
  await link.click()
}

/** Fills in a form so that it says this content; fields are found where they stand. */
export async function fillForm(page: Page, node: Node, content: unknown): Promise<void> {
  await page.waitForSelector('[id^="veld-Inhoud"]', { state: 'attached' })
  await fill(page, draftOf(node, content), '#veld-Inhoud')
}

async function fill(page: Page, draft: Draft, place: string): Promise<void> {
  if (draft === undefined) return
  if (typeof draft === 'string') return fillIn(page, place, draft)
  if (Array.isArray(draft)) {
    for (const [index, item] of itemsOf(draft).entries()) {
      await page.click(`${place} > .erbij`)
      await fill(page, item, `${place}-${index}`)
    }
    return
  }
  for (const [name, inside] of Object.entries(draft)) {
    const field = `${place}-${name}`
    const folded = page.locator(`details:not([open]):has(> fieldset ${field}), details:not([open]):has(> ${field})`)
    if ((await folded.count()) > 0) await folded.first().locator('> summary').click()
    await fill(page, inside, field)
  }
}

async function fillIn(page: Page, place: string, text: string): Promise<void> {
  const field = page.locator(place)
  const kind = (await page.evaluate(`document.querySelector(${JSON.stringify(place)}).tagName`)) as string
  if (kind === 'DIV') await field.locator(`input[value="${text}"]`).check()
  else if (kind === 'SELECT') await field.selectOption(text)
  else await field.fill(text)
}

/** Fills in the answer to the example of a Saldoverzoek as somebody types it: amounts and dates as people write them. */
export async function fillAnswer(page: Page): Promise<void> {
  const fields = {
    KlantnummerSE: 'KL-88213',
    'Contactpersoon-Naam': 'Afdeling Bijzonder Beheer',
    Datum: '23-11-2026',
    'Vorderingen-0-Ontstaansdatum': '1-6-2025',
    'Vorderingen-0-OrigineleVordering': '1.234,56',
    'Vorderingen-0-ActueelVorderingsbedrag': '1234,56',
    'Vorderingen-0-Betaalreferentie': '1031 KL-88213',
  }
  await page.check('#veld-Inhoud-Vorderingen-0-Schuldtype input[value="openstaande schuld"]')
  await page.check('#veld-Inhoud-Vorderingen-1-Schuldtype input[value="onbekende schuld bij SE"]')
  for (const [name, value] of Object.entries(fields)) await page.fill(`#veld-Inhoud-${name}`, value)
  await page.check('#veld-Inhoud-Vorderingen-0-VorderingsType input[value="concurrent"]')
}
