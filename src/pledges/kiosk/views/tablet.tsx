// One tablet: how it is, and what can be done about it.
import { Button, DefinitionRows, FailedSummary, formatInstant, PageHeading } from '../../../design/index.ts'
import type { Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { tabletBackPath, tabletLostPath, tabletPairPath, tabletTryAgainPath } from '../../paths.ts'
import type { ListedTablet } from '../tablets.ts'
import { TabletState } from './tablet-state.tsx'

interface TabletProps {
  readonly tablet: ListedTablet
  readonly token: string
  readonly failed: Failed | undefined
}

export function TabletPage({ tablet, token, failed }: TabletProps) {
  const { id, name, received, unreadable, still_waiting: waiting, last_contact_at: contact, lost_at: lost } = tablet
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title={<span dir="auto">{name}</span>} />
      <p>
        <TabletState tablet={tablet} />
      </p>
      <DefinitionRows
        rows={[
          { label: 'Last contact', value: contact === null ? 'Never' : formatInstant(contact) },
          { label: 'Came home', value: received },
          { label: 'Still on it, as it said then', value: waiting ?? 'Not known' },
          ...(unreadable > 0 ? [{ label: 'Could not be opened, kept as they came', value: unreadable }] : []),
        ]}
      />
      {unreadable > 0 && (
        <Act
          action={tabletTryAgainPath(id)}
          token={token}
          title="Some could not be opened"
          words="They are kept as they came, and nothing of them is lost. After an update, or when an old key is back, they may open."
          button="Try again"
        />
      )}
      {lost === null ? (
        <>
          <Act
            action={tabletPairPath(id)}
            token={token}
            title="Pair it again"
            words="A new code to pair, and a new code to leave the kiosk. What waits on the tablet stays there and comes home later."
            button="Make new codes"
          />
          <Act
            action={tabletLostPath(id)}
            token={token}
            title="It is lost"
            words="Nobody can read what is on it. At its next contact it takes nothing new, sends what it still holds, and erases itself."
            button="Mark as lost"
            isWarning
          />
        </>
      ) : (
        <Act
          action={tabletBackPath(id)}
          token={token}
          title="It was found"
          words="It may be used again. If it has been wiped already, pair it again."
          button="Bring it back"
        />
      )}
    </>
  )
}

interface ActProps {
  readonly action: string
  readonly token: string
  readonly title: string
  readonly words: string
  readonly button: string
  readonly isWarning?: boolean
}

function Act({ action, token, title, words, button, isWarning = false }: ActProps) {
  return (
    <form method="post" action={action}>
      <h2>{title}</h2>
      <p>{words}</p>
      <TokenField token={token} />
      <Button classes={isWarning ? 'govuk-button--warning' : 'govuk-button--secondary'} preventDoubleClick>
        {button}
      </Button>
    </form>
  )
}
