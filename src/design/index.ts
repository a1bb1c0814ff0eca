// The design system's front door.
export { asset, assetsFolder } from './assets.ts'
export { CalmPage } from './calm-page.tsx'
export { formatDay, formatDayShort, formatDayWithWeekday, formatInstant, formatMonth } from './dates.ts'
export { documentTitle, renderPage, type Mood } from './document.tsx'
export type { Council, Crumb, NavItem, PageProps, SignedInUser } from './shell-props.ts'
export { englishShellWords, type ShellWords } from './shell-words.ts'
export { State, type StateKind } from './state.tsx'
export { WarmPage } from './warm-page.tsx'
