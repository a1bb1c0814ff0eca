// What a handler returns. One place (app.ts) turns it into HTTP.
import type { InParts } from './ranges.ts'
import type { VNode } from 'preact'
import type { Readable } from 'node:stream'
import type { ShellWords } from '../../design/index.ts'
import type { AuditEntry } from '../audit/record.ts'

export type Mood = 'warm' | 'calm'

export interface PageView {
  readonly title: string
  readonly body: VNode
  readonly mood: Mood
  /** Where the back link leads. */
  readonly back?: { readonly href: string; readonly text: string } | undefined
  /** The address of the current part, to mark it in the navigation. */
  readonly section?: string | undefined
  readonly lang?: string | undefined
  readonly dir?: 'ltr' | 'rtl' | undefined
  /** The shell's own words in the language of the page; what is left out is English. */
  readonly words?: Partial<ShellWords> | undefined
  /** Where urgent help stands in the language of the page; the page in English when left out. */
  readonly helpHref?: string | undefined
  /** What a search engine shows under the title. Set only on pages that anyone may find: they hold nothing personal. */
  readonly foundAs?: string | undefined
  /** Set when the page shows errors: the title then begins with "Error:". */
  readonly hasErrors?: boolean | undefined
  /** The body brings its own layout width. */
  readonly wide?: boolean | undefined
  /** A page of its own (a poster, a printed letter) without navigation. */
  readonly bare?: boolean | undefined
  /**
   * The visitor's own browser may keep the page for its back button. Only for public forms whose answers are held
   * nowhere else; whoever is signed in never gets such a page.
   */
  readonly keptForBack?: boolean | undefined
}

/** How long anyone may keep an answer that is the same for everyone: `forever` when its address changes with it. */
export type Keep = 'forever' | 'a-minute'

/** What is shown once on the next page. */
export interface Notice {
  readonly words: string
  /** Something was done. Else it only says why one is here. */
  readonly isDone: boolean
}

/** What is sent. */
export type Sent =
  | { readonly kind: 'page'; readonly view: PageView; readonly status: number }
  | { readonly kind: 'redirect'; readonly to: string; readonly notice: Notice | null }
  | {
      readonly kind: 'file'
      readonly name: string
      readonly type: string
      readonly body: Buffer | string | Readable | InParts
      readonly inline: boolean
      readonly keep?: Keep | undefined
    }
  | {
      /** Open data that stays the same until `version` changes; made only for who has no copy. Parts are streamed. */
      readonly kind: 'open'
      readonly version: string
      readonly type: string
      readonly body: () => string | Iterable<string>
    }
  | { readonly kind: 'json'; readonly value: unknown; readonly status: number }
  | {
      readonly kind: 'text'
      readonly text: string
      readonly type: string
      readonly status: number
      readonly keep?: Keep | undefined
    }

/** What was made after the commit, and what is recorded of it besides the row's own event. */
export interface Made {
  readonly reply: Sent
  readonly also?: AuditEntry
}

/**
 * Made after the commit, when the request holds no connection of the database: what takes seconds, such as printing.
 * `make` works with what the handler gathered and never with its database. The row's event, and that of what was made,
 * are recorded before anything is sent: what could not be made or recorded leaves nobody.
 */
export interface Later {
  readonly kind: 'later'
  readonly make: () => Promise<Made>
}

export type Reply = Sent | Later

export const later = (make: () => Promise<Made>): Later => ({ kind: 'later', make })

export const page = (view: PageView, status = 200): Sent => ({ kind: 'page', view, status })

/** See other: after a change, so that reloading does not repeat it. `notice` is shown once on the next page. */
export const redirect = (to: string, notice: string | null = null): Sent => ({
  kind: 'redirect',
  to,
  notice: notice === null ? null : { words: notice, isDone: true },
})

/** Leads somewhere else, where nothing was done, and says why. */
export const leadTo = (to: string, why: string): Sent => ({
  kind: 'redirect',
  to,
  notice: { words: why, isDone: false },
})

/** A download. `inline` is for our own PDFs only, never for what somebody uploaded. */
export const file = (given: {
  name: string
  type: string
  body: Buffer | string | Readable | InParts
  inline?: boolean
  keep?: Keep
}): Sent => ({ kind: 'file', inline: false, ...given })

export const open = (given: { version: string; type: string; body: () => string | Iterable<string> }): Sent => ({
  kind: 'open',
  ...given,
})

export const json = (value: unknown, status = 200): Sent => ({ kind: 'json', value, status })

export const text = (content: string, type = 'text/plain; charset=utf-8', status = 200): Sent => ({
  kind: 'text',
  text: content,
  type,
  status,
})

/** A stylesheet, the same for everyone. */
export const stylesheet = (content: string, keep: Keep): Sent => ({
  kind: 'text',
  text: content,
  type: 'text/css; charset=utf-8',
  status: 200,
  keep,
})

/** Thrown by `get…` queries: outside your view is not found, in the same words. */
export class NotFound extends Error {}
/** Thrown where the caller's role forbids an act on something they may see. */
export class NotAllowed extends Error {}
/** Thrown where open data cannot be given: its message is for whoever wrote the program that asked. */
export class OpenRefusal extends Error {
  readonly status: 400 | 401 | 404 | 429
  readonly retryAfter: number | undefined
  constructor(status: 400 | 401 | 404 | 429, message: string, retryAfter?: number) {
    super(message)
    this.status = status
    this.retryAfter = retryAfter
  }
}
