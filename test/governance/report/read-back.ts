/** Reads the reports of a comparison back, so that a test can ask what they say instead of how they look. */

/** One annotation of GitHub, escapes undone. */
export type Annotation = { readonly level: string; readonly text: string } & Readonly<Record<string, string>>

/** The annotations, and what stands on the other lines. */
export function readGithub(report: string): { annotations: readonly Annotation[]; rest: readonly string[] } {
  const lines = report.trimEnd().split('\n')
  const found = lines.map((line) => /^::(error|warning|notice) ([^:]*)::(.*)$/.exec(line))
  const annotations = found.flatMap((parts) => {
    if (parts === null) return []
    const [, level = '', properties = '', text = ''] = parts
    const entries = properties.split(',').map((each) => [each.split('=')[0], plain(each.replace(/^[^=]*=/, ''))])
    return [{ ...(Object.fromEntries(entries) as Record<string, string>), level, text: plain(text) }]
  })
  return { annotations, rest: lines.filter((_, index) => found[index] === null) }
}

function plain(text: string): string {
  return decodeURIComponent(text)
}

/** What a page says, part by part: each change with its witnesses, and the rest. */
export type ReadPage = { readonly changes: readonly ReadChange[]; readonly rest: string }
type ReadChange = { readonly text: string; readonly witnesses: readonly unknown[] }

/** The text of an HTML page, tags taken out and character references undone. */
export function readHtml(page: string): ReadPage {
  const [, body = ''] = /<body>([\s\S]*)<\/body>/.exec(page) ?? []
  const [rest = '', ...parts] = body.split('<div class="change">')
  const changes = parts.map((part) => {
    const [own = ''] = part.split('\n</div>')
    const witnesses = [...own.matchAll(/<pre[^>]*>([\s\S]*?)<\/pre>/g)].map(
      ([, json = '']) => JSON.parse(text(json)) as unknown,
    )
    return { text: text(own.replace(/<details>[\s\S]*?<\/details>/g, '')), witnesses }
  })
  const [, after = ''] = (parts.at(-1) ?? '').split('\n</div>')
  return { changes, rest: text(rest + after) }
}

function text(html: string): string {
  const bare = html.replace(/<[^>]*>/g, ' ')
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }
  return bare.replace(/&(lt|gt|quot|amp);/g, (whole, name: string) => signs[name] ?? whole)
}

/** The text of a Markdown report, escapes undone. */
export function readMarkdown(report: string): ReadPage {
  const [rest = '', ...parts] = report.split(/^(?=\*\*)/m)
  const changes = parts.map((part) => {
    const witnesses = [...part.matchAll(/```json\n([\s\S]*?)\n```/g)].map(
      ([, json = '']) => JSON.parse(json) as unknown,
    )
    return { text: unescaped(part.replace(/<details>[\s\S]*?<\/details>/g, '')), witnesses }
  })
  return { changes, rest: unescaped(rest) }
}

function unescaped(markdown: string): string {
  return markdown.replace(/\\([\\|*_<>`[\]])/g, '$1')
}
