import { Card, PageHeading } from '../../design/index.ts'
import { paths } from '../paths.ts'
import { MissingContacts } from './missing-contacts.tsx'
import type { SectionName } from '../section.ts'

interface OverviewProps {
  readonly sections: readonly SectionName[]
  readonly version: number
  /** What young people should be shown and the council has not given. */
  readonly missing: readonly string[]
}

export function Overview({ sections, version, missing }: OverviewProps) {
  return (
    <>
      <PageHeading
        title="Settings"
        lead={`What your council decides for itself. Every change is recorded with who made it. This is version ${version}.`}
      />
      <MissingContacts missing={missing} href={paths.section('council')} />
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
