import type { Locator } from 'playwright-core'

export type TypedDay = readonly [day: string, month: string, year: string]

/** The three boxes of a date, inside the group that names it. */
export async function fillDay(group: Locator, [day, month, year]: TypedDay): Promise<void> {
  await group.getByLabel('Day', { exact: true }).fill(day)
  await group.getByLabel('Month', { exact: true }).fill(month)
  await group.getByLabel('Year', { exact: true }).fill(year)
}
