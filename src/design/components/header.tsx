import { HeaderFrame } from './generic-header.tsx'
import { Logo } from './logo.tsx'
import type { Attributes } from './markup.ts'

export interface HeaderProps {
  readonly productName?: string | undefined
  readonly homepageUrl?: string | undefined
  readonly containerClasses?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** The header of GOV.UK itself, crown and all: a council's own pages use `GenericHeader`. */
export function Header({ productName, homepageUrl = '//gov.uk', ...props }: HeaderProps) {
  const logo = (
    <>
      <Logo classes="govuk-header__logotype" ariaLabelText="GOV.UK" />
      {productName && <span class="govuk-header__product-name">{productName}</span>}
    </>
  )
  return <HeaderFrame {...props} namespace="govuk" logoText={logo} url={homepageUrl} />
}
