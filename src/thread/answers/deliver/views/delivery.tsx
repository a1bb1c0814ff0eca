// One answer on its way to one speaker: how it goes, and what a worker can do about it.
import {
  Button,
  Card,
  DateInput,
  DefinitionRows,
  FailedSummary,
  formatInstant,
  Input,
  PageHeading,
  Radios,
  State,
  Textarea,
} from '../../../../design/index.ts'
import type { Day } from '../../../../platform/clock.ts'
import { errorOf, typedText, type Failed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { askPath, deliveryLetterPath, deliveryPath } from '../../../paths.ts'
import { kindWords, stateShapes, stateWords, verdictWords, wayWords } from '../../words.ts'
import { waysToChoose, type WayToChoose } from '../forms.ts'
import type { Delivery } from '../queries.ts'
import { isByHand } from '../ways.ts'

interface DeliveryPageProps {
  readonly delivery: Delivery
  readonly today: Day
  readonly token: string
  readonly failed?: Failed | undefined
}

export function DeliveryPage(props: DeliveryPageProps) {
  const { delivery, failed } = props
  const { answerId, askId, way, state } = delivery
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading
        title="Delivery"
        caption={<bdi>{delivery.speaker}</bdi>}
        acts={<a href={askPath(askId)}>The whole thread</a>}
      />
      <HowItGoes delivery={delivery} />
      {way === 'letter' && (
        <p>
          <a href={deliveryLetterPath(answerId, askId)}>See and print the letter</a>
        </p>
      )}
      {state !== 'delivered' && (
        <>
          <Arrived {...props} />
          {!isByHand(delivery) && <Again {...props} />}
          <AnotherWay {...props} />
        </>
      )}
    </>
  )
}

function HowItGoes({ delivery }: { readonly delivery: Delivery }) {
  const { asked, answer, kind, way, recipient, state, failure, waitingSince, deliveredAt, verdict } = delivery
  return (
    <DefinitionRows
      rows={[
        { label: 'They said', value: <span dir="auto">{asked}</span> },
        {
          label: 'Answer',
          value: (
            <>
              <strong>{kindWords[kind]}:</strong> <span dir="auto">{answer}</span>
            </>
          ),
        },
        { label: 'Way', value: recipient === null ? wayWords[way] : `${wayWords[way]}, to ${recipient}` },
        {
          label: 'How it goes',
          value: (
            <>
              <State is={stateShapes[state]}>{stateWords[state]}</State>{' '}
              {state === 'delivered' && deliveredAt !== null
                ? formatInstant(deliveredAt)
                : `since ${formatInstant(waitingSince)}`}
            </>
          ),
        },
        ...(failure === null ? [] : [{ label: 'Why', value: failure }]),
        ...(verdict === null ? [] : [{ label: 'They said of it', value: verdictWords[verdict] }]),
      ]}
    />
  )
}

type FormProps = DeliveryPageProps & {
  readonly act: 'delivered' | 'again' | 'way'
  readonly children: preact.ComponentChildren
}

function ActForm({ delivery, token, act, children }: FormProps) {
  return (
    <form method="post" action={deliveryPath(delivery.answerId, delivery.askId)} novalidate>
      <TokenField token={token} />
      <input type="hidden" name="act" value={act} />
      {children}
    </form>
  )
}

function Arrived(props: DeliveryPageProps) {
  const { delivery, failed, today } = props
  const [year, month, day] = today.split('-')
  const typed = (box: string, otherwise: string | undefined) =>
    failed && `on-${box}` in failed.typed ? typedText(failed.typed, `on-${box}`) : (otherwise ?? '')
  return (
    <Card title={delivery.way === 'letter' ? 'The letter was posted' : 'They have the answer'}>
      <ActForm {...props} act="delivered">
        <DateInput
          id="on"
          namePrefix="on"
          fieldset={{
            legend: { text: delivery.way === 'letter' ? 'Posted on' : 'Told on', classes: 'govuk-fieldset__legend--s' },
          }}
          values={{
            day: typed('day', String(Number(day))),
            month: typed('month', String(Number(month))),
            year: typed('year', year),
          }}
          errorMessage={errorOf(failed?.errors, 'on')}
        />
        <Button preventDoubleClick>It has arrived</Button>
      </ActForm>
    </Card>
  )
}

function Again(props: DeliveryPageProps) {
  return (
    <Card title="Try the same way again">
      <ActForm {...props} act="again">
        <Button preventDoubleClick classes="govuk-button--secondary">
          Send it again
        </Button>
      </ActForm>
    </Card>
  )
}

const wayTexts: Readonly<Record<WayToChoose, string>> = {
  'in-person': 'Somebody tells them in person',
  text: 'By text',
  email: 'By e-mail',
  letter: 'By letter',
  here: 'On their own page, when they open it',
}

function AnotherWay(props: DeliveryPageProps) {
  const { failed } = props
  return (
    <Card title="Choose another way">
      <p>Ask them first, if you can. Use only a number or address that is safe for them.</p>
      <ActForm {...props} act="way">
        <Radios
          name="way"
          fieldset={{ legend: { text: 'Way', classes: 'govuk-visually-hidden' } }}
          value={typedText(failed?.typed, 'way')}
          errorMessage={errorOf(failed?.errors, 'way')}
          items={waysToChoose.map((way) => ({
            value: way,
            text: wayTexts[way],
            conditional: <WhereTo way={way} failed={failed} />,
          }))}
        />
        <Button preventDoubleClick classes="govuk-button--secondary">
          Send it this way
        </Button>
      </ActForm>
    </Card>
  )
}

function WhereTo({ way, failed }: { readonly way: WayToChoose; readonly failed?: Failed | undefined }) {
  const common = {
    id: `to-${way}`,
    name: `to-${way}`,
    value: typedText(failed?.typed, `to-${way}`),
    errorMessage: errorOf(failed?.errors, `to-${way}`),
  }
  switch (way) {
    case 'text':
      return <Input {...common} type="tel" label={{ text: 'Mobile number' }} />
    case 'email':
      return <Input {...common} type="email" label={{ text: 'E-mail address' }} />
    case 'letter':
      return <Textarea {...common} rows={3} label={{ text: 'Address' }} />
    case 'here':
    case 'in-person':
      return null
  }
}
