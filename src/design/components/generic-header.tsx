import type { ComponentChildren } from 'preact'
import { type Attributes, classList, htmlAttributes } from './markup.ts'

export interface GenericHeaderProps {
  readonly logoText: ComponentChildren
  readonly url?: string | undefined
  readonly containerClasses?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** A header for services that are not on GOV.UK: the logo is the service's own. */
export function GenericHeader(props: GenericHeaderProps) {
  return <HeaderFrame {...props} namespace="govuk-generic" />
}

interface HeaderFrameProps extends GenericHeaderProps {
  readonly namespace: 'govuk-generic' | 'govuk'
}

export function HeaderFrame({ namespace, url = '/', ...props }: HeaderFrameProps) {
  const { containerClasses = 'govuk-width-container' } = props
  return (
    <div class={classList(`${namespace}-header`, props.classes)} {...htmlAttributes(props.attributes)}>
      <div class={classList(`${namespace}-header__container`, containerClasses)}>
        <div class={`${namespace}-header__logo`}>
          <a href={url} class={`${namespace}-header__homepage-link`}>
            {props.logoText}
          </a>
        </div>
      </div>
    </div>
  )
}
