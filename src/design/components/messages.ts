// Translations that the browser scripts of govuk-frontend read from data attributes.

/** A message in the forms a language has for a number of things: `{ one: …, other: … }`. */
export type PluralMessages = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

/** `data-i18n.*` attributes for the messages that are given, by kebab-case key. */
export function messageAttributes(
  messages: Readonly<Record<string, string | PluralMessages | undefined>>,
): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [key, message] of Object.entries(messages)) {
    if (typeof message === 'string') attributes[`data-i18n.${key}`] = message
    else for (const [rule, words] of Object.entries(message ?? {})) attributes[`data-i18n.${key}.${rule}`] = words
  }
  return attributes
}
