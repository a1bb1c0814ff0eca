import type { ComponentChildren } from 'preact'
import { ContentLicence, Copyright } from './footer-licence.tsx'
import { Logo } from './logo.tsx'
import { type Attributes, type Content, classList, hasContent, htmlAttributes } from './markup.ts'

export interface FooterLink {
  readonly text: string
  readonly href: string
  readonly attributes?: Attributes | undefined
}

export interface FooterSection {
  readonly title: string
  readonly items?: readonly FooterLink[] | undefined
  /** In how many columns the links are set. */
  readonly columns?: 2 | 3 | undefined
  readonly width?: 'full' | 'one-half' | 'one-third' | 'two-thirds' | 'one-quarter' | undefined
}

export interface FooterMeta {
  readonly visuallyHiddenTitle?: string | undefined
  readonly items?: readonly FooterLink[] | undefined
  readonly text?: ComponentChildren
}

export interface FooterProps {
  readonly navigation?: readonly FooterSection[] | undefined
  readonly meta?: FooterMeta | undefined
  /** The Open Government Licence unless told; null for none. */
  readonly contentLicence?: Pick<Content, 'text'> | null | undefined
  /** Crown copyright unless told. */
  readonly copyright?: Pick<Content, 'text'> | undefined
  readonly containerClasses?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The footer of GOV.UK itself, crown and all: a council's own pages have their own footer. */
export function Footer({ navigation = [], meta, contentLicence, copyright, ...props }: FooterProps) {
  return (
    <div class={classList('govuk-footer', props.classes)} {...htmlAttributes(props.attributes)}>
      <div class={classList('govuk-width-container', props.containerClasses)}>
        <Logo classes="govuk-footer__crown" useLogotype={false} />
        {navigation.length > 0 && (
          <>
            <div class="govuk-footer__navigation">{navigation.map(footerSection)}</div>
            <hr class="govuk-footer__section-break" />
          </>
        )}
        <div class="govuk-footer__meta">
          <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
            {meta && <Meta {...meta} />}
            {contentLicence !== null && <ContentLicence>{contentLicence?.text}</ContentLicence>}
          </div>
          <div class="govuk-footer__meta-item">
            <Copyright>{copyright?.text}</Copyright>
          </div>
        </div>
      </div>
    </div>
  )
}

function footerSection({ title, items = [], columns, width = 'full' }: FooterSection) {
  return (
    <div class={`govuk-footer__section govuk-grid-column-${width}`}>
      <h2 class="govuk-footer__heading govuk-heading-m">{title}</h2>
      {items.length > 0 && (
        <ul class={classList('govuk-footer__list', columns && `govuk-footer__list--columns-${columns}`)}>
          {items.map((link) => (
            <li class="govuk-footer__list-item">{footerLink(link)}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Meta({ visuallyHiddenTitle = 'Support links', items = [], text }: FooterMeta) {
  return (
    <>
      <h2 class="govuk-visually-hidden">{visuallyHiddenTitle}</h2>
      {items.length > 0 && (
        <ul class="govuk-footer__inline-list">
          {items.map((link) => (
            <li class="govuk-footer__inline-list-item">{footerLink(link)}</li>
          ))}
        </ul>
      )}
      {hasContent(text) && <div class="govuk-footer__meta-custom">{text}</div>}
    </>
  )
}

function footerLink({ text, href, attributes }: FooterLink) {
  return (
    <a class="govuk-footer__link" href={href} {...htmlAttributes(attributes)}>
      {text}
    </a>
  )
}
