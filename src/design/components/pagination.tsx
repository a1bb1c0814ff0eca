import type { ComponentChildren } from 'preact'
import { type Absent, type Attributes, classList, hasContent, htmlAttributes, isPresent } from './markup.ts'

export interface PaginationLink {
  readonly href: string
  readonly text?: ComponentChildren
  /** What is on the other page; shown when there are no numbers between the two links. */
  readonly labelText?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PaginationPage {
  readonly number: number | string
  readonly href: string
  readonly current?: boolean | undefined
  readonly visuallyHiddenText?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface PaginationEllipsis {
  readonly ellipsis: true
}

export interface PaginationProps {
  readonly items?: readonly (PaginationPage | PaginationEllipsis | Absent)[] | undefined
  readonly previous?: PaginationLink | undefined
  readonly next?: PaginationLink | undefined
  readonly landmarkLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function Pagination({ items, previous, next, ...props }: PaginationProps) {
  const isBlock = !items && Boolean(next ?? previous)
  return (
    <nav
      class={classList('govuk-pagination', isBlock && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel ?? 'Pagination'}
      {...htmlAttributes(props.attributes)}
    >
      {previous?.href && <ArrowLink link={previous} rel="prev" isBlock={isBlock} />}
      {items && <ul class="govuk-pagination__list">{items.filter(isPresent).map(paginationItem)}</ul>}
      {next?.href && <ArrowLink link={next} rel="next" isBlock={isBlock} />}
    </nav>
  )
}

function paginationItem(item: PaginationPage | PaginationEllipsis) {
  if ('ellipsis' in item) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  return (
    <li class={classList('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...htmlAttributes(item.attributes)}
      >
        {item.number}
      </a>
    </li>
  )
}

interface ArrowLinkProps {
  readonly link: PaginationLink
  readonly rel: 'prev' | 'next'
  readonly isBlock: boolean
}

function ArrowLink({ link, rel, isBlock }: ArrowLinkProps) {
  const { href, text, labelText, attributes } = link
  const isArrowFirst = isBlock || rel === 'prev'
  return (
    <div class={`govuk-pagination__${rel}`}>
      <a class="govuk-link govuk-pagination__link" href={href} rel={rel} {...htmlAttributes(attributes)}>
        {isArrowFirst && <Arrow rel={rel} />}
        <span
          class={classList(
            'govuk-pagination__link-title',
            isBlock && !labelText && 'govuk-pagination__link-title--decorated',
          )}
        >
          {hasContent(text) ? text : <ArrowWords rel={rel} />}
        </span>
        {isBlock && labelText && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{labelText}</span>
          </>
        )}
        {!isArrowFirst && <Arrow rel={rel} />}
      </a>
    </div>
  )
}

function ArrowWords({ rel }: Pick<ArrowLinkProps, 'rel'>) {
  return (
    <>
      {rel === 'prev' ? 'Previous' : 'Next'}
      <span class="govuk-visually-hidden"> page</span>
    </>
  )
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

function Arrow({ rel }: Pick<ArrowLinkProps, 'rel'>) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${rel}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[rel]} />
    </svg>
  )
}
