/** In a real browser: before a login ends the page says so in every window, takes nothing of what is typed, and one act in any of them stays. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, tellWhenSkipped } from '../browser/chromium.ts'
import { builtPage } from './built-page.ts'
import { machineTime, openPortalWorld } from './portal-world.ts'
import type { PortalWorld } from './portal-world.ts'

const withoutBrowser = tellWhenSkipped('nobody is warned of the end of a login')
const minute = 60_000
/** Each answer of how long one is logged in says this long from now: what `over` holds, and at first a little less than two minutes. */
const shorter = `{
  const asked = fetch
  globalThis.fetch = async (address, ...rest) => {
    const answer = await asked(address, ...rest)
    if (!String(address).endsWith('/v1/sessie') || !answer.ok) return answer
    const eindigtOp = new Date(Date.now() + Number(localStorage.getItem('over') ?? ${1.9 * minute})).toISOString()
    return new Response(JSON.stringify({ ...(await answer.json()), eindigtOp }), { headers: answer.headers })
  }
}`

/** Where on the screen the field ends in which somebody types, and the warning begins. */
type Place = { readonly field: number; readonly warning: number }

describe.skipIf(withoutBrowser)('the end of a login', () => {
  let browser: Browser
  let world: PortalWorld
  let context: BrowserContext
  beforeAll(async () => {
    ;[browser, world] = await Promise.all([
      launch(),
      openPortalWorld(await builtPage(), { clock: machineTime, canJoin: true }),
    ])
    context = await browser.newContext()
    await context.addInitScript(shorter)
  })
  afterAll(async () => {
    await browser.close()
    await world.close()
  })

  async function open(): Promise<Page> {
    const page = await context.newPage()
    await page.goto(world.portal.url)
    return page
  }

  test(
    'is said beside what somebody types, and who says that they are there stays in every window',
    { timeout: 120_000 },
    async () => {
      const page = await open()
      await page.click('text=Inloggen met eHerkenning')
      await page.click('a:text-is("onbekende organisatie")')
      const other = await open()
      const warning = (of: Page) => of.getByRole('region', { name: 'U wordt zo uitgelogd' })
      await page.fill('#gegeven-naam', 'Voorbeeld')
      await warning(page).waitFor()
      await warning(other).waitFor()

      expect(await warning(page).textContent()).toMatch(
        /^U wordt over 2 minuten, om \d\d:\d\d uur uitgelogd, omdat u een tijd niets deed\. .*Ik ben er nog$/,
      )
      expect(await page.locator('[aria-live=polite] section').count()).toBe(1)
      expect(await page.evaluate('document.activeElement.value')).toBe('Voorbeeld')

      await page.evaluate(`localStorage.setItem('over', ${15 * minute})`)
      await page.bringToFront()
      await warning(page).getByRole('button', { name: 'Ik ben er nog' }).click()
      await warning(page).waitFor({ state: 'detached' })
      await warning(other).waitFor({ state: 'detached' })
      expect(await page.evaluate('document.activeElement.value')).toBe('Voorbeeld')
    },
  )

  test('is not said over the place where somebody types', { timeout: 120_000 }, async () => {
    const page = await open()
    await page.setViewportSize({ width: 360, height: 480 })
    // Looked at again in three seconds, before which somebody types at the end of what is on the screen.
    await page.evaluate(`localStorage.setItem('over', ${2 * minute + 3000})`)
    await page.reload()
    await page.waitForSelector('#gegeven-naam')
    const where = `(() => {
      const [field, warning] = [document.activeElement, document.querySelector('.let-op')]
      return { field: field.getBoundingClientRect().bottom, warning: warning?.getBoundingClientRect().top }
    })()`
    const before = await page.evaluate(`(() => {
      const field = [...document.querySelectorAll('main input')].find((each) => each.offsetTop > 600)
      field.focus()
      field.scrollIntoView({ block: 'end', behavior: 'instant' })
      return ${where}
    })()`)
    await page.evaluate(`localStorage.setItem('over', ${1.9 * minute})`)
    await page.waitForSelector('.let-op')

    const after = await page.evaluate(where)
    // Then somebody typed where the warning came.
    expect(before).toMatchObject({ warning: undefined })
    expect((before as Place).field).toBeGreaterThan((after as Place).warning)
    expect((after as Place).field).toBeLessThanOrEqual((after as Place).warning)
    await page.close()
  })

  test('that has come is told by its reason', { timeout: 120_000 }, async () => {
    const page = await open()
    await page.evaluate(`localStorage.setItem('over', ${0.1 * minute})`)
    await page.reload()
    await page.waitForSelector('#gegeven-naam')
    await page.evaluate(`localStorage.setItem('over', 0)`)
    await page.waitForSelector(
      '[role=alert]:has-text("omdat u een kwartier niets deed. Wat u in een bericht of een aanmelding invulde, is bewaard.")',
    )
    expect(await page.getByRole('region', { name: 'U wordt zo uitgelogd' }).count()).toBe(0)
  })
})
