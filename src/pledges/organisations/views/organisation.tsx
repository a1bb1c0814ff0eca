// One organisation: what we know of it, who signs in for it, and what it pledged.
import {
  Card,
  DataTable,
  EmptyState,
  formatDay,
  PageHeading,
  State,
  SummaryList,
  WithAside,
} from '../../../design/index.ts'
import { dayOf } from '../../../platform/clock.ts'
import { PledgeMark } from '../../board/views/standing-mark.tsx'
import {
  memberEndPath,
  newMemberPath,
  organisationChangePath,
  organisationChecksPath,
  organisationEndPath,
  staffPledgePath,
} from '../../paths.ts'
import { kindWords } from '../../words.ts'
import type { Member, Organisation, PledgeOf } from '../queries.ts'

interface OrganisationProps {
  readonly organisation: Organisation
  readonly members: readonly Member[]
  readonly pledges: readonly PledgeOf[]
  readonly mayReadPledges: boolean
}

export function OrganisationPage(props: OrganisationProps) {
  const { organisation } = props
  const isOpen = organisation.ended_at === null
  return (
    <>
      <PageHeading title={<span dir="auto">{organisation.name}</span>} caption={organisation.work} />
      {organisation.ended_at !== null && (
        <p>
          <State is="plain">Ended on {formatDay(dayOf(organisation.ended_at))}</State>{' '}
          <span dir="auto">{organisation.ended_why}</span>
        </p>
      )}
      <WithAside aside={<About organisation={organisation} />}>
        <Members {...props} isOpen={isOpen} />
        <Pledges {...props} />
        <Safety {...props} />
      </WithAside>
      {isOpen && (
        <div class="govuk-button-group">
          <a class="govuk-button" href={newMemberPath(organisation.id)} role="button" draggable={false}>
            Invite somebody to sign in
          </a>
          <a
            class="govuk-button govuk-button--secondary"
            href={organisationChangePath(organisation.id)}
            role="button"
            draggable={false}
          >
            Change
          </a>
          <a class="govuk-link" href={organisationEndPath(organisation.id)}>
            End it
          </a>
        </div>
      )}
    </>
  )
}

function About({ organisation }: Pick<OrganisationProps, 'organisation'>) {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Kind of work', organisation.work],
    ['About', organisation.about],
    ['How to reach them', organisation.reach],
    ['Added', formatDay(dayOf(organisation.added_at))],
    ['By', organisation.addedBy],
  ]
  return (
    <Card title="About it">
      <SummaryList
        rows={facts
          .filter(([, value]) => value !== null)
          .map(([key, value]) => ({ key: { text: key }, value: { text: <span dir="auto">{value}</span> } }))}
      />
    </Card>
  )
}

function Safety({ organisation }: Pick<OrganisationProps, 'organisation'>) {
  return (
    <p>
      <a href={organisationChecksPath(organisation.id)}>Safety checks of this organisation</a>
    </p>
  )
}

function Members({ organisation, members, isOpen }: OrganisationProps & { readonly isOpen: boolean }) {
  return (
    <>
      <h2 class="govuk-heading-m">Who signs in</h2>
      <DataTable
        caption="Who signs in for it"
        hideCaption
        columns={[
          {
            key: 'name',
            header: 'Who',
            isRowHeader: true,
            cell: ({ name, email }) => (
              <div>
                <span dir="auto">{name}</span>
                {email !== null && <small>{email}</small>}
              </div>
            ),
          },
          { key: 'since', header: 'Invited', cell: ({ addedAt }) => formatDay(dayOf(addedAt)) },
          {
            key: 'seen',
            header: 'Here last',
            cell: ({ seenAt, endedAt }) =>
              endedAt !== null ? (
                <State is="plain">Ended on {formatDay(dayOf(endedAt))}</State>
              ) : seenAt === null ? (
                'Not yet'
              ) : (
                formatDay(dayOf(seenAt))
              ),
          },
          {
            key: 'end',
            header: 'End',
            hideHeader: true,
            cell: ({ id, name, endedAt }) =>
              isOpen &&
              endedAt === null && (
                <a href={memberEndPath(organisation.id, id)}>
                  End<span class="govuk-visually-hidden"> for {name}</span>
                </a>
              ),
          },
        ]}
        rows={members}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Nobody yet" level={3}>
            <p>Invite somebody, and they have a page of their own.</p>
          </EmptyState>
        }
      />
    </>
  )
}

function Pledges({ pledges, mayReadPledges }: OrganisationProps) {
  return (
    <>
      <h2 class="govuk-heading-m">What it pledged</h2>
      <DataTable
        caption="What it pledged, the newest first"
        hideCaption
        columns={[
          {
            key: 'words',
            header: 'Pledge',
            isRowHeader: true,
            cell: ({ id, words, kind }) => (
              <>
                {mayReadPledges ? (
                  <a href={staffPledgePath(id)} dir="auto">
                    {words}
                  </a>
                ) : (
                  <span dir="auto">{words}</span>
                )}
                <small>{kindWords[kind]}</small>
              </>
            ),
          },
          { key: 'made', header: 'Made', cell: ({ madeOn }) => formatDay(madeOn) },
          { key: 'standing', header: 'Where it stands', cell: ({ standing }) => <PledgeMark standing={standing} /> },
        ]}
        rows={pledges}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="No pledge is linked yet" level={3}>
            <p>Open a pledge and choose this organisation there.</p>
          </EmptyState>
        }
      />
    </>
  )
}
