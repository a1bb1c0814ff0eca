// Pieces of the warm mood: a greeting with the tree, doors, money as a number, the way of a parcel, a person's face.
import type { ComponentChildren } from 'preact'
import { formatPounds } from '../words/money.ts'
import { asset } from './assets.ts'
import { Icon, type IconName } from './icons.tsx'

interface HeroProps {
  readonly title: ComponentChildren
  readonly children: ComponentChildren
  /** `on-wide-screens`: where a phone has to show first what can be done. */
  readonly hasTree?: boolean | 'on-wide-screens'
  /** In place of our drawing: the address of another, of the same size. */
  readonly tree?: string
}

/** The opening of a page: a large question or greeting, and the tree beside it. */
export function Hero({ title, children, hasTree = true, tree }: HeroProps) {
  const classes = ['hero', hasTree && 'hero--tree', hasTree === 'on-wide-screens' && 'hero--tree-when-wide']
  return (
    <div class={classes.filter(Boolean).join(' ')}>
      <div>
        <h1>{title}</h1>
        {children}
      </div>
      {hasTree && (
        <img
          class="hero__tree"
          src={tree ?? asset('images/tree.svg')}
          alt=""
          width="520"
          height="440"
          // Where it is not shown it is not fetched.
          loading={hasTree === 'on-wide-screens' ? 'lazy' : undefined}
        />
      )}
    </div>
  )
}

export interface Door {
  readonly label: string
  readonly href: string
  readonly icon: IconName
}

/** Big doors to what a person may have come for. */
export function Doors({ doors }: { readonly doors: readonly Door[] }) {
  return (
    <ul class="doors">
      {doors.map(({ label, href, icon }) => (
        <li key={href}>
          <a class="doors__door" href={href}>
            <Icon name={icon} />
            <span>{label}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

/** An amount of money, large: money is shown as a number. */
export function Money({ pounds }: { readonly pounds: number }) {
  return <p class="money">{formatPounds(pounds)}</p>
}

interface ParcelProps {
  /** All the stages, in order. */
  readonly stages: readonly string[]
  /** How many are behind us, the present one included. */
  readonly reached: number
  readonly label: string
}

/** How far something has come, as one follows a parcel. */
export function Parcel({ stages, reached, label }: ParcelProps) {
  return (
    <ol class="parcel" aria-label={label}>
      {stages.map((stage, i) => (
        <li key={stage} class={i < reached ? 'parcel__stage parcel__stage--done' : 'parcel__stage'}>
          {stage}
          <span class="govuk-visually-hidden">{stageWords(i, reached)}</span>
        </li>
      ))}
    </ol>
  )
}

function stageWords(index: number, reached: number): string {
  if (index === reached - 1) return ' (now)'
  return index < reached ? ' (done)' : ' (still to come)'
}

interface PersonCardProps {
  readonly name: string
  /** "is your adviser" */
  readonly role: string
  readonly photoUrl?: string | undefined
  readonly children: ComponentChildren
}

/** Somebody who keeps a promise has a face, or at least initials. */
export function PersonCard({ name, role, photoUrl, children }: PersonCardProps) {
  return (
    <section class="card person">
      {photoUrl ? (
        <img class="person__face" src={photoUrl} alt="" width="72" height="72" />
      ) : (
        <span class="person__face" aria-hidden="true">
          {initialsOf(name)}
        </span>
      )}
      <div>
        <h2 class="card__title">
          {name} {role}
        </h2>
        {children}
      </div>
    </section>
  )
}

/** 'Priya Kaur' → 'PK'; names of one part give one letter. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/)
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts
  return ends.map((part) => (part ?? '').slice(0, 1).toUpperCase()).join('')
}
