/** An authenticator in a browser, that is not real. */
import type { Page } from 'playwright-core'

/** Gives the page an authenticator, that keeps a secret for each passkey or does not. */
export async function withAuthenticator(page: Page, hasPrf: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const common = { protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal' } as const
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...common, hasResidentKey: true, hasUserVerification: true, isUserVerified: true, hasPrf },
  })
}
