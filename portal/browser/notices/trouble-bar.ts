/** The bar that says that something stands between this page and the hub, as long as it does. */
import { h } from 'preact'
import type { ComponentChild } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { LineTrouble } from './line-trouble.ts'
import { troubleInWords } from './trouble-words.ts'

/** The bar; what it says is read out when it comes. */
export function TroubleBar({ trouble }: { readonly trouble: LineTrouble }): ComponentChild {
  const [code, setCode] = useState(trouble.now())
  useEffect(() => trouble.watch(() => setCode(trouble.now())), [trouble])
  const words = troubleInWords(code)
  return h(
    'div',
    { role: 'status', class: 'storing' },
    words === undefined ? null : h('p', { 'data-code': code }, words),
  )
}
