// The design system's front door.
export { asset, assetsFolder } from './assets.ts'
export * from './components/index.ts'
export { CalmPage } from './calm-page.tsx'
export { formatDay, formatDayShort, formatDayWithWeekday, formatInstant, formatMonth } from './dates.ts'
export {
  checkCouncilColours,
  councilStylesheet,
  councilStylesheetUrl,
  type ColourProblem,
  type CouncilColours,
} from './council-colours.ts'
export { CareTimeline } from './care-timeline.tsx'
export type { TimelineBar, TimelineRow } from './timeline-rows.ts'
export { DataTable, type Column } from './data-table.tsx'
export { FailedSummary } from './failed-summary.tsx'
export { DefinitionRows, Facts, type DefinitionRow, type Fact } from './facts.tsx'
export { FilterBar, type ActiveFilter } from './filter-bar.tsx'
export { askBox, feelingChoice, HelpNowBox, type HelpNowOption } from './help-now-box.tsx'
export { Icon, type IconName } from './icons.tsx'
export { Card, EmptyState, PageHeading, TwoColumns, WithAside } from './page-parts.tsx'
export { Pager } from './pager.tsx'
export { PrintButton } from './print-button.tsx'
export { QrCode } from './qr-code.tsx'
export { documentTitle, renderPage, type Mood } from './document.tsx'
export type { Council, Crumb, NavItem, PageProps, SignedInUser } from './shell-props.ts'
export { englishShellWords, type ShellWords } from './shell-words.ts'
export { State, type StateKind } from './state.tsx'
export { WarmPage } from './warm-page.tsx'
export { formatPounds } from '../words/money.ts'
export { Doors, Hero, Money, Parcel, PersonCard, type Door } from './warm-parts.tsx'
