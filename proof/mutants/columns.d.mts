export declare function columns(how: { readonly check: boolean }): readonly string[]
export declare function guardedIds(): readonly string[]
