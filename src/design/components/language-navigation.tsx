import type { ComponentChildren } from 'preact'
import { type Attributes, classList, htmlAttributes } from './markup.ts'

export interface LanguageNavigationItem {
  /** The language's own name for itself. */
  readonly text: ComponentChildren
  /** An item without an address is the language of the page. */
  readonly href?: string | undefined
  readonly current?: boolean | undefined
  readonly lang?: string | undefined
  /** The language of the other page where it is not the language of the link. */
  readonly hrefLang?: string | undefined
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined
  /** Read aloud after the text. */
  readonly languageDescriptionText?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export interface LanguageNavigationProps {
  readonly items: readonly LanguageNavigationItem[]
  readonly ariaLabel?: string | undefined
  readonly classes?: string | undefined
  readonly attributes?: Attributes | undefined
}

export function LanguageNavigation({ items, ariaLabel = 'Language', classes, attributes }: LanguageNavigationProps) {
  return (
    <nav class={classList('govuk-language-navigation', classes)} aria-label={ariaLabel} {...htmlAttributes(attributes)}>
      <ul class="govuk-language-navigation__list">
        {items.map((item) => (
          <li class="govuk-language-navigation__list-item">
            {item.current || !item.href ? <CurrentLanguage {...item} /> : <OtherLanguage {...item} href={item.href} />}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function CurrentLanguage({ text, classes, lang, dir, attributes }: LanguageNavigationItem) {
  return (
    <span
      class={classList('govuk-language-navigation__text', classes)}
      aria-current="true"
      lang={lang}
      dir={dir}
      {...htmlAttributes(attributes)}
    >
      {text}
    </span>
  )
}

function OtherLanguage({
  text,
  href,
  lang,
  hrefLang = lang,
  dir,
  ...item
}: LanguageNavigationItem & { readonly href: string }) {
  return (
    <a
      class={classList('govuk-language-navigation__link', item.classes)}
      href={href}
      rel="alternate"
      lang={lang}
      hreflang={hrefLang}
      dir={dir}
      {...htmlAttributes(item.attributes)}
    >
      {text}
      {item.languageDescriptionText && <span class="govuk-visually-hidden"> {item.languageDescriptionText}</span>}
    </a>
  )
}
