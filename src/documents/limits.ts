/** How much is read of one paper. Each is checked before the work that it bounds. */
export const limits = {
  /** The file as it arrives. */
  bytes: 40_000_000,
  /** What the parts of an Office file unpack to, together. */
  unpackedBytes: 150_000_000,
  /** Parts of an Office file. */
  parts: 5_000,
  pages: 2_000,
  lines: 200_000,
  /** A longer line is cut into lines of this many characters. */
  lineLength: 20_000,
} as const
