// What a page tells its shell. The shells turn it into a complete document; see warm-page.tsx and calm-page.tsx.
import type { ComponentChildren } from 'preact'
import type { CouncilColours } from './council-colours.ts'
import type { ShellWords } from './shell-words.ts'

export interface Council {
  readonly name: string
  /** What people call it: "Ashmere" for "Ashmere Borough Council". */
  readonly shortName?: string | undefined
  readonly logoUrl?: string | undefined
  readonly colours?: CouncilColours | undefined
}

export interface NavItem {
  readonly label: string
  readonly href: string
  readonly current?: boolean | undefined
  /** How many things wait there; read out with its own words. */
  readonly count?: { readonly number: number; readonly words: string } | undefined
}

export interface Crumb {
  readonly label: string
  readonly href?: string | undefined
}

export interface SignedInUser {
  readonly name: string
  readonly signOut: { readonly csrf: string; readonly action?: string | undefined }
}

export interface PageProps {
  /** The page's own name; the shell adds the council's and the product's. */
  readonly title: string
  readonly council: Council
  readonly children: ComponentChildren
  /** What makes the site an app on the phone. */
  readonly manifestHref?: string | undefined
  readonly lang?: string | undefined
  readonly dir?: 'ltr' | 'rtl' | undefined
  readonly description?: string | undefined
  /** Puts "Error: " before the title, so that a screen reader says first that something needs mending. */
  readonly hasErrors?: boolean | undefined
  readonly nav?: readonly NavItem[] | undefined
  /** The pages beside this one, in a row below the bar (calm mood). */
  readonly subNav?: readonly NavItem[] | undefined
  readonly subNavLabel?: string | undefined
  readonly user?: SignedInUser | undefined
  readonly homeHref?: string | undefined
  /** Invented people, invented council: said on every page of a demo. */
  readonly isDemo?: boolean | undefined
  readonly back?: { readonly href: string; readonly label?: string | undefined } | undefined
  readonly breadcrumbs?: readonly Crumb[] | undefined
  readonly words?: Partial<ShellWords> | undefined
  /** Where urgent help stands in the language of the page. */
  readonly helpHref?: string | undefined
  /** Pages with a person's record on them are not to be found by search engines, whatever else protects them. */
  readonly isPublic?: boolean | undefined
}
