import {
  askBox,
  Button,
  Card,
  FailedSummary,
  formatDay,
  HelpNowBox,
  InsetText,
  Input,
  PageHeading,
  Textarea,
  type HelpNowOption,
} from '../../../design/index.ts'
import { PhoneLink } from '../../../design/texts/index.ts'
import type { Day } from '../../../platform/clock.ts'
import type { CouncilSettings } from '../../../platform/councils/settings.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { advocatePath } from '../../paths.ts'

type Service = CouncilSettings['helpNow']

interface AdvocateProps {
  readonly service: Service
  readonly name: string
  readonly reach: string
  readonly askedOn: Day | null
  readonly help: readonly HelpNowOption[]
  readonly newKey: string
  readonly token: string
  readonly failed?: Failed | undefined
}

export function Advocate(props: AdvocateProps) {
  const { service, askedOn, failed } = props
  const name = service.advocacyName || 'the advocacy service'
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Somebody on your side"
        lead="An advocate listens to you, tells you your rights and helps you say what you want. They do not work for the council. It is free."
      />
      {askedOn !== null && <InsetText>You asked for an advocate on {formatDay(askedOn)}.</InsetText>}
      {service.advocacyPhone !== '' && (
        <Card title={`Call ${name}`}>
          <p class="calls__how">
            <PhoneLink number={service.advocacyPhone} />
          </p>
        </Card>
      )}
      {service.advocacyWeb !== '' && (
        <p>
          <a href={service.advocacyWeb} rel="noreferrer">
            Go to {name}
          </a>
        </p>
      )}
      {service.advocacyEmail === '' ? <NoAddress service={service} /> : <Ask {...props} to={name} />}
    </>
  )
}

function NoAddress({ service }: { readonly service: Service }) {
  return (
    <p>
      We can’t send a message to an advocate from here, because the council has not set an address.
      {service.advocacyPhone === '' && service.advocacyWeb === '' ? (
        <>
          {' '}
          Call Childline on <PhoneLink number="0800 1111" /> if you are under 19, or{' '}
          <a href="/help-now">see who can help now</a>.
        </>
      ) : (
        ' Please use one of the ways above.'
      )}
    </p>
  )
}

function Ask({ to, name, reach, help, newKey, token, failed }: AdvocateProps & { readonly to: string }) {
  const typed = (field: string, usual: string) => (failed ? typedText(failed.typed, field) : usual)
  return (
    <Card title="Ask them to contact you">
      <p>
        This goes straight to {to}. <strong>Nobody who works with you is told.</strong> We send only what you see here.
      </p>
      <form method="post" action={advocatePath} novalidate autocomplete="off">
        <TokenField token={token} />
        <input type="hidden" name="key" value={typed('key', newKey) || newKey} />
        <Input
          name="name"
          label={{ text: 'Your name' }}
          value={typed('name', name)}
          errorMessage={errorOf(failed?.errors, 'name')}
          attributes={{ dir: 'auto' }}
        />
        <Input
          name="reach"
          label={{ text: 'A safe way to reach you' }}
          hint={{ text: 'A phone number or an email address that nobody else reads.' }}
          value={typed('reach', reach)}
          errorMessage={errorOf(failed?.errors, 'reach')}
        />
        <Textarea
          name="note"
          rows={3}
          label={{ text: 'Anything they should know (optional)' }}
          value={typed('note', '')}
          errorMessage={errorOf(failed?.errors, 'note')}
          attributes={{ ...askBox('help-beside'), dir: 'auto' }}
        />
        <HelpNowBox id="help-beside" options={help} level={3} />
        <Button preventDoubleClick>Ask for an advocate</Button>
      </form>
    </Card>
  )
}
