export function floorOf(room: string): number
