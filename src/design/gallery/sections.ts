// What the gallery shows: our own pieces, then every component of the package.
import { listFixtures } from '../fixtures/index.ts'

export interface GallerySectionName {
  readonly slug: string
  readonly title: string
  readonly group: 'Foundations' | 'Pieces of pages' | 'GOV.UK components'
}

const own: readonly GallerySectionName[] = [
  { slug: 'colours', title: 'Colours', group: 'Foundations' },
  { slug: 'type', title: 'Type', group: 'Foundations' },
  { slug: 'icons', title: 'Icons and pictures', group: 'Foundations' },
  { slug: 'state', title: 'State', group: 'Pieces of pages' },
  { slug: 'headings-and-cards', title: 'Headings and cards', group: 'Pieces of pages' },
  { slug: 'data-table', title: 'Data table, filter and pager', group: 'Pieces of pages' },
  { slug: 'facts', title: 'Facts and definitions', group: 'Pieces of pages' },
  { slug: 'care-timeline', title: 'Care timeline', group: 'Pieces of pages' },
  { slug: 'for-young-people', title: 'For young people', group: 'Pieces of pages' },
  { slug: 'help-now', title: 'Help beside what is written', group: 'Pieces of pages' },
  { slug: 'staff-patterns', title: 'Patterns for staff (Ministry of Justice)', group: 'Pieces of pages' },
]

export function listGallerySections(): readonly GallerySectionName[] {
  const components = new Set(listFixtures().map((fixture) => fixture.component))
  return [...own, ...[...components].map(componentSection)]
}

function componentSection(component: string): GallerySectionName {
  const words = component.replaceAll('-', ' ')
  return { slug: component, title: words.slice(0, 1).toUpperCase() + words.slice(1), group: 'GOV.UK components' }
}
