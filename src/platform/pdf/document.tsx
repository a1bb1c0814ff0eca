// A document of its own, for a PDF or a file: styles and fonts inside it, nothing to fetch.
import type { ComponentChildren } from 'preact'
import { render } from 'preact-render-to-string'
import { stylesInside } from './styles.ts'

export interface DocumentParts {
  readonly title: string
  readonly body: ComponentChildren
  readonly mood?: 'warm' | 'calm'
  /** Of the whole sheet, for its styles. */
  readonly classes?: string
  readonly language?: string
  readonly dir?: 'ltr' | 'rtl'
}

/** @returns the whole HTML, with those fonts alone that its words need. */
export function documentWith({
  title,
  body,
  mood = 'warm',
  classes = '',
  language = 'en-GB',
  dir = 'ltr',
}: DocumentParts): string {
  const words = render(<>{body}</>)
  return `<!doctype html>\n${render(
    <html lang={language} dir={dir} class="govuk-template" data-mood={mood}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesInside(mood, words) }} />
      </head>
      <body class={`govuk-template__body ${classes}`.trim()}>
        <main dangerouslySetInnerHTML={{ __html: words }} />
      </body>
    </html>,
  )}`
}
