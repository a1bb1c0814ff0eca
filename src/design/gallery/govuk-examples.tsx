// The package's own examples of a component, rendered by ours, and links to all of them.
import { listFixtures, renderFixture } from '../fixtures/index.ts'

const most = 6

interface Example {
  readonly name: string
  readonly html: string
}

export function GovukExamples({ component }: { readonly component: string }) {
  const names = listFixtures()
    .filter((fixture) => fixture.component === component)
    .map((fixture) => fixture.name)
  return (
    <>
      {examplesOf(component, names).map(({ name, html }) => (
        <section key={name} class="gallery-example">
          <h2>{name}</h2>
          {/* Rendered by our own component from the package's options: nothing a person typed is in it. */}
          <div
            class={html.includes('--inverse') ? 'gallery-ground' : undefined}
            dangerouslySetInnerHTML={{ __html: html }}
          />
        </section>
      ))}
      <h2>All {names.length} examples of the package, one a page</h2>
      <ul class="gallery-list">
        {names.map((name) => (
          <li key={name}>
            <a href={`/design/fixtures/${component}/${encodeURIComponent(name)}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The first few that share no id with each other, since an id may stand only once on a page, and bring no inline style. */
function examplesOf(component: string, names: readonly string[]): readonly Example[] {
  const taken = new Set(['main-content', 'navigation'])
  const examples: Example[] = []
  for (const name of names) {
    if (examples.length === most) return examples
    const html = renderFixture(component, name)?.html ?? ''
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1] ?? '')
    if (ids.some((id) => taken.has(id)) || new Set(ids).size < ids.length || html.includes(' style=')) continue
    for (const id of ids) taken.add(id)
    examples.push({ name, html })
  }
  return examples
}
