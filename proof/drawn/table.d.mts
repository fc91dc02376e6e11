export function writeTable(asked: { readonly check: boolean }): readonly string[]
