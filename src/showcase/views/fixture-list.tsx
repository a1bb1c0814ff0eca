import { PageHeading } from '../../design/index.ts'
import type { FixtureName } from '../../design/fixtures/index.ts'
import { paths } from '../paths.ts'

interface FixtureListProps {
  readonly title: string
  readonly fixtures: readonly FixtureName[]
}

export function FixtureList({ title, fixtures }: FixtureListProps) {
  return (
    <>
      <PageHeading
        title={title}
        lead="Each example that govuk-frontend ships, as our component renders it and as the package does."
      />
      {[...Map.groupBy(fixtures, ({ component }) => component)].map(([component, those]) => (
        <section key={component}>
          <h2>{component}</h2>
          <ul>
            {those.map(({ name }) => (
              <li key={name}>
                <a class="govuk-link" href={paths.fixture(component, name)}>
                  {name}
                </a>
                , as the{' '}
                <a class="govuk-link" href={`${paths.fixture(component, name)}?by=package`}>
                  package<span class="govuk-visually-hidden">: {`${component}, ${name}`}</span>
                </a>{' '}
                has it
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
