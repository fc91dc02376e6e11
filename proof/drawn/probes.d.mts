export function probed(file: string, text: string): string
export function probeAt(file: string, text: string, place: number): string
