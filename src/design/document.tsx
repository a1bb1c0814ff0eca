// The HTML document that both shells share. No inline script or style: the content security policy allows none.
import type { ComponentChildren, VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { asset } from './assets.ts'
import { councilStylesheetUrl } from './council-colours.ts'
import type { PageProps } from './shell-props.ts'
import { englishShellWords, type ShellWords } from './shell-words.ts'

export type Mood = 'warm' | 'calm'

/** A whole page as text, ready to send. */
export function renderPage(page: VNode): string {
  return `<!doctype html>\n${render(page)}`
}

export function shellWords(page: Pick<PageProps, 'words'>): ShellWords {
  return { ...englishShellWords, ...page.words }
}

/** "Page – Council – Alongside", with "Error: " before it when the page has errors. */
export function documentTitle(page: Pick<PageProps, 'title' | 'council' | 'hasErrors' | 'words'>): string {
  const words = shellWords(page)
  const parts = [page.title, page.council.name, words.product]
  return `${page.hasErrors ? words.errorPrefix : ''}${parts.join(' – ')}`
}

interface DocumentProps {
  readonly mood: Mood
  readonly page: PageProps
  readonly children: ComponentChildren
}

export function Document({ mood, page, children }: DocumentProps) {
  return (
    <html lang={page.lang ?? 'en'} dir={page.dir ?? 'ltr'} class="govuk-template" data-mood={mood}>
      <Head mood={mood} page={page} />
      <body class="govuk-template__body">{children}</body>
    </html>
  )
}

function Head({ mood, page }: Omit<DocumentProps, 'children'>) {
  const { colours } = page.council
  return (
    <head>
      <meta charset="utf-8" />
      <title>{documentTitle(page)}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      {page.description && <meta name="description" content={page.description} />}
      {!page.isPublic && <meta name="robots" content="noindex" />}
      <link
        rel="preload"
        href={asset('fonts/atkinson-latin.woff2')}
        as="font"
        type="font/woff2"
        crossorigin="anonymous"
      />
      <link rel="stylesheet" href={asset(`${mood}.css`)} />
      {colours && <link rel="stylesheet" href={councilStylesheetUrl(colours)} />}
      {page.manifestHref && <link rel="manifest" href={page.manifestHref} />}
      <link rel="icon" href={asset('images/mark.svg')} type="image/svg+xml" />
      <script type="module" src={asset(`${mood}.js`)} />
    </head>
  )
}
