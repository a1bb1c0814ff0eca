// What is stored is only what a council set itself: a default that changes with a release then changes for it too.

/** The same without one field. */
export function without<T extends object, Key extends keyof T>(stored: T, key: Key): Omit<T, Key> {
  const rest = { ...stored }
  Reflect.deleteProperty(rest, key)
  return rest
}
