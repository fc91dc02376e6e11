export type Change = { readonly kind: string; readonly start: number; readonly end: number; readonly text: string }
export function changesIn(file: string, text: string): readonly Change[]
