import { type Attributes, classList, hasContent, htmlAttributes, isPresent } from './markup.ts'
import { hasNavigation, Navigation, type NavigationProps } from './service-navigation-list.tsx'

export interface ServiceNavigationProps extends NavigationProps {
  readonly serviceName?: string | undefined
  readonly serviceUrl?: string | undefined
  readonly ariaLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function ServiceNavigation(props: ServiceNavigationProps) {
  const { serviceName, slots, ariaLabel = 'Service information' } = props
  const shared = {
    class: classList('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...htmlAttributes(props.attributes),
  }
  // A section is a landmark around the name and the navigation; the navigation alone is one by itself.
  const isSection = isPresent(serviceName) || hasContent(slots?.start) || hasContent(slots?.end?.text)
  const content = <ServiceContent {...props} />
  return isSection ? (
    <section aria-label={ariaLabel} {...shared}>
      {content}
    </section>
  ) : (
    <div {...shared}>{content}</div>
  )
}

function ServiceContent(props: ServiceNavigationProps) {
  const { slots } = props
  const isInline = slots?.end?.align === 'inline'
  return (
    <div class={classList('govuk-width-container', isInline && 'govuk-service-navigation__inlining-container')}>
      {slots?.start}
      <div class="govuk-service-navigation__container">
        {props.serviceName && <ServiceName name={props.serviceName} url={props.serviceUrl} />}
        {hasNavigation(props) && <Navigation {...props} />}
      </div>
      {slots?.end?.text}
    </div>
  )
}

function ServiceName({ name, url }: { readonly name: string; readonly url: string | undefined }) {
  return (
    <span class="govuk-service-navigation__service-name">
      {url ? (
        <a href={url} class="govuk-service-navigation__link">
          {name}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{name}</span>
      )}
    </span>
  )
}
