/** Writes the page of the portal to a folder. */
export function bundlePortal(house: string, out: string): Promise<unknown>
