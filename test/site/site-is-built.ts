/** Waits until the site of this run was built, which goes on beside other tests. */
import { existsSync, readFileSync } from 'node:fs'

const mostLooks = 3000

/** Resolves when the site of this run was built. */
export async function siteIsBuilt(): Promise<void> {
  const end = process.env['SKP_TEST_SITE'] ?? ''
  for (let looks = 0; looks < mostLooks && !existsSync(end); looks += 1)
    await new Promise((done) => setTimeout(done, 100))
  const { status, talk } = JSON.parse(readFileSync(end, 'utf8')) as { status: number | null; talk: string }
  if (status !== 0 || talk !== '') throw new Error(`npm run docs ended with ${status}\n${talk}`)
}
