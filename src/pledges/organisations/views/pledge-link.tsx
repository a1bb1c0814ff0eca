// On the page of a pledge: whose it is, and the organisation in one press where there is none yet.
import { Button, Card, Select } from '../../../design/index.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { Choice, PledgeFound } from '../../board/queries.ts'
import { organisationPath, pledgeNewOrganisationPath, pledgeOrganisationPath } from '../../paths.ts'

interface PledgeLinkProps {
  readonly pledge: PledgeFound
  readonly choices: readonly Choice[]
  readonly token: string
}

export function PledgeLink({ pledge, choices, token }: PledgeLinkProps) {
  const { id, organisation_id: linked, organisation } = pledge
  const own = choices.find(({ value }) => value === linked)
  return (
    <Card title="Whose pledge it is">
      {linked !== null && (
        <p>
          <a href={organisationPath(linked)} dir="auto">
            {own?.text ?? 'An organisation that has ended'}
          </a>
        </p>
      )}
      {linked === null && organisation !== null && (
        <form method="post" action={pledgeNewOrganisationPath(id)}>
          <TokenField token={token} />
          <Button classes="govuk-button--secondary" preventDoubleClick>
            Add this organisation<span class="govuk-visually-hidden">: {organisation}</span>
          </Button>
        </form>
      )}
      {choices.length > 0 && (
        <form method="post" action={pledgeOrganisationPath(id)}>
          <TokenField token={token} />
          <Select
            name="organisation"
            label={{ text: linked === null ? 'Or choose one that we work with' : 'Another one' }}
            value={linked ?? ''}
            items={[{ value: '', text: 'None' }, ...choices]}
          />
          <Button classes="govuk-button--secondary" preventDoubleClick>
            Save
          </Button>
        </form>
      )}
    </Card>
  )
}
