/**
 * A colleague lets an answer go, above an amount or of a kind that takes two logins: one who fills it in cannot, another opens it in a
 * browser of their own, and sends it or gives it back.
 */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { violations } from '../site/axe.ts'
import { builtPage } from './built-page.ts'
import { comeIn, fillAnswer } from './clerk.ts'
import { comeInToo } from './colleague.ts'
import { eye } from './eye.ts'
import { askBalance, machineTime, openPortalWorld, receivedBy } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody looks with four eyes in the portal')

const consent = 'nl.schuldenknooppunt.schuldregeling.GeenMedewerking'

type Two = { readonly one: Page; readonly two: Page; readonly look: (page: Page, name?: string) => Promise<void> }

/** They agree that this kind takes two logins: one proposes, and the other says yes. */
async function agreeOnTwoLogins({ one, two, look }: Two): Promise<void> {
  await one.click('nav >> text=Afspraken')
  // What is so already is nothing to agree to.
  await one.click('form:has-text("twee inlogs") >> text=Stel dit voor')
  await one.waitForSelector('[role=status]:has-text("Zo is het al.")')
  await one.check(`input[value="${consent}"]`)
  await look(one)
  await one.click('form:has-text("twee inlogs") >> text=Stel dit voor')
  await one.waitForSelector('text=Een collega moet ermee instemmen; tot dan verandert er niets.')
  expect(await one.locator('button:has-text("Ik stem in met twee inlogs")').count()).toBe(0)
  await look(one, 'eigen-voorstel')
  await two.click('nav >> text=Afspraken')
  await two.waitForSelector('text=twee inlogs voor Geen medewerking')
  await look(two, 'voorstel-van-collega')
  await two.click('text=Ik stem in met twee inlogs')
  await two.waitForSelector('text=Dit geldt vanaf nu voor iedereen.')
  await look(two)
  await two.click('nav >> text=Berichten')
  // Who proposed is told by itself that it holds: from then on their page knows.
  await one.waitForSelector('[role=status]:has-text("Een collega stemde in.")')
  await one.waitForSelector('text=als laatste stemde een collega in')
  expect(await one.isChecked(`input[value="${consent}"]`)).toBe(true)
  await look(one)
}

/** An answer of that kind waits; the other gives it back with a reason, the first makes it ready again, and the other sends it. */
async function sendByTwo({ one, two, look }: Two): Promise<void> {
  await one.click('nav >> text=Berichten')
  await one.click('button.regel')
  await one.click('button:text-is("Geen medewerking")')
  await one.check('input[value="klant-onbekend"]')
  await one.click('button[type=submit]')
  await one.waitForSelector('[data-stap=collega] >> text=Zelf kunt u dat niet.')
  await two.click('[data-stap=collega] button:has-text("Bekijk")')
  await two.click('[data-stap=collega] button:has-text("Geef terug")')
  await two.waitForSelector('text=Schrijf op waarom u het teruggeeft.')
  await look(two)
  await two.fill('[data-stap=collega] input[name=waarom]', 'De klant staat bij ons onder een andere naam.')
  await two.click('[data-stap=collega] button:has-text("Geef terug")')
  await one.waitForSelector('[data-stap=terug] >> text=De klant staat bij ons onder een andere naam.')
  await look(one)
  await look(two)
  await one.click('text=Verder met invullen')
  await one.check('input[value="recent-stabilisatie"]')
  await one.click('button[type=submit]')
  await two.click('[data-stap=collega] button:has-text("Bekijk")')
  await two.waitForSelector('[data-stap=collega] >> text=er was kort geleden al een poging tot stabilisatie')
  await two.click('text=Akkoord, verstuur')
}

test.skipIf(withoutBrowser)(
  'an answer above the amount, and one of a kind that takes two logins, waits for a colleague, who sees it and sends it',
  { timeout: 240_000 },
  async () => {
    const world = await openPortalWorld(await builtPage(), { clock: machineTime })
    const browser = await launch()
    try {
      const [one, two] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()]
      const found: unknown[] = []
      const look = async (page: Page, name?: string): Promise<void> => {
        const wrong = name === undefined ? await violations(page) : (await eye(page, 'afspraken').look(name)).wrong
        found.push(...wrong)
      }
      await comeInToo(world, two, await comeIn(one, world.portal.url))

      await one.click('nav >> text=Afspraken')
      await one.fill('#vier-ogen-bedrag', 'duizend')
      await one.click('text=Spreek dit bedrag af')
      await one.waitForSelector('#vier-ogen-fout')
      await look(one)
      await one.fill('#vier-ogen-bedrag', '1.000,00')
      await one.click('text=Spreek dit bedrag af')
      await one.waitForSelector('text=Boven € 1.000,00 verstuurt een collega het bericht')
      // Alone nobody makes it less strict.
      await one.click('text=Zet vier ogen uit')
      await one.waitForSelector('text=Een collega moet ermee instemmen; tot dan blijft de oude gelden.')
      await look(one)

      const counsellor = await askBalance(world, 2)
      await one.click('nav >> text=Berichten')
      await one.click('button.regel')
      await one.click('button:text-is("Saldoverzoek antwoord")')
      await fillAnswer(one)
      await one.click('button[type=submit]')
      await one.click('text=Verstuur toch')
      await one.waitForSelector('[data-stap=collega] >> text=Zelf kunt u dat niet.')
      expect(await one.locator('[data-stap=collega] button').allTextContents()).toEqual(['Ongedaan maken'])
      await look(one)

      await two.click('[data-stap=collega] button:has-text("Bekijk")')
      await two.waitForSelector('[data-stap=collega] >> text=KL-88213')
      await look(two, 'bekijkt')
      await two.click('text=Akkoord, verstuur')
      expect(await receivedBy(counsellor)).toMatchObject([{ type: 'SaldoverzoekAntwoord' }])

      await agreeOnTwoLogins({ one, two, look })
      await sendByTwo({ one, two, look })
      expect((await receivedBy(counsellor, 2)).map(({ type }) => type)).toContain('GeenMedewerking')
      expect(found).toEqual([])
    } finally {
      await browser.close()
      await world.close()
    }
  },
)
