// What is stored is only what a council set itself: a default that changes with a release then changes for it too.
import { isDeepStrictEqual } from 'node:util'
import {
  councilSettings,
  type CouncilSettings,
  type SettableCouncilSettings,
} from '../../platform/councils/settings.ts'

/** The same without one field. */
export function without<T extends object, Key extends keyof T>(stored: T, key: Key): Omit<T, Key> {
  const rest = { ...stored }
  Reflect.deleteProperty(rest, key)
  return rest
}

/** The settings with new values; a value that is the default is not stored. */
export function withOwn(settings: SettableCouncilSettings, values: Partial<CouncilSettings>): SettableCouncilSettings {
  const defaults = councilSettings.parse({})
  const kept: Record<string, unknown> = { ...settings }
  for (const [key, value] of Object.entries(values))
    if (isDeepStrictEqual(value, Object.entries(defaults).find(([name]) => name === key)?.[1]))
      Reflect.deleteProperty(kept, key)
    else kept[key] = value
  return kept
}
