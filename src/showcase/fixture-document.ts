// A fixture as a document of its own: what our component renders, our styles, nothing else. The body is the component's
// markup and only that, so that anyone can hold it against the package's.
import { asset } from '../design/index.ts'

interface FixtureDocument {
  readonly title: string
  readonly html: string
  readonly mood: 'warm' | 'calm'
}

export function fixtureDocument({ title, html, mood }: FixtureDocument): string {
  return `<!doctype html>
<html lang="en" class="govuk-template" data-mood="${mood}">
<head>
<meta charset="utf-8">
<title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${asset(`${mood}.css`)}">
<script type="module" src="${asset(`${mood}.js`)}"></script>
</head>
<body class="govuk-template__body">
${html}
</body>
</html>
`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
