import { Card, PageHeading } from '../../design/index.ts'
import { paths } from '../paths.ts'
import type { SectionName } from '../section.ts'

export function Overview({ sections, version }: { sections: readonly SectionName[]; version: number }) {
  return (
    <>
      <PageHeading
        title="Settings"
        lead={`What your council decides for itself. Every change is recorded with who made it. This is version ${version}.`}
      />
      {sections.map(({ slug, title, lead }) => (
        <Card key={slug}>
          <h2 class="card__title">
            <a class="govuk-link" href={paths.section(slug)}>
              {title}
            </a>
          </h2>
          <p>{lead}</p>
        </Card>
      ))}
    </>
  )
}
