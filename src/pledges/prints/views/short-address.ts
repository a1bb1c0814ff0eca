/** An address as people type it: "alongside.example/tree". */
export const shortAddress = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '')
