// One place: its fields, the entries that name it, and saying that it is no longer used.
import {
  Button,
  FailedSummary,
  Input,
  PageHeading,
  Radios,
  Select,
  Textarea,
  WithAside,
} from '../../../../design/index.ts'
import { draftAttributes } from '../../../../platform/forms/drafts.ts'
import type { FieldError, Typed } from '../../../../platform/forms/form.ts'
import { TokenField } from '../../../../platform/forms/token-field.tsx'
import { weekdays } from '../../../content.ts'
import { placeBringBackPath, placePath, placeRetirePath, placesPath } from '../../../paths.ts'
import type { ProviderId } from '../../../tables.ts'
import type { Use } from '../../retire/uses.ts'
import { Retired } from '../../retire/views/retired.tsx'
import { UsesCard } from '../../retire/views/uses-card.tsx'
import { fieldOf, groupOf } from '../../write/views/field.ts'
import { placeForm } from '../forms.ts'
import { dayNames, openingField } from '../opening.ts'
import type { PlaceHeld } from '../queries.ts'

export interface PlacePageProps {
  readonly title: string
  readonly action: string
  /** Null for a new one. */
  readonly place: PlaceHeld | null
  readonly uses: readonly Use[]
  readonly typed: Typed
  /** Null where nothing failed. */
  readonly errors: readonly FieldError[] | null
  readonly providers: readonly { readonly id: ProviderId; readonly name: string }[]
  readonly mayChange: boolean
  readonly token: string
}

export function PlacePage(props: PlacePageProps) {
  const { title, place, uses, errors, mayChange } = props
  const form = <PlaceForm {...props} />
  return (
    <>
      <FailedSummary failed={errors === null ? undefined : { errors }} />
      <PageHeading title={<bdi>{title}</bdi>} caption={place === null ? undefined : 'Place'} />
      {place === null ? (
        form
      ) : (
        <WithAside aside={<UsesCard uses={uses} />}>
          <HowItStands {...props} place={place} />
          {form}
          {mayChange && place.endedAt === null && (
            <p class="govuk-body">
              <a class="govuk-link" href={placeRetirePath(place.id)}>
                This place is no longer used
              </a>
            </p>
          )}
        </WithAside>
      )}
    </>
  )
}

function HowItStands({ place, mayChange, token }: PlacePageProps & { readonly place: PlaceHeld }) {
  if (place.endedAt === null) return null
  const successor =
    place.replacedBy === null ? null : { name: place.successor ?? '', href: placePath(place.replacedBy) }
  return (
    <Retired
      endedAt={place.endedAt}
      successor={successor}
      bringBack={mayChange ? { action: placeBringBackPath(place.id), token } : null}
    />
  )
}

function PlaceForm(props: PlacePageProps) {
  const { action, place, mayChange, token } = props
  const isOpen = mayChange && (place === null || place.endedAt === null)
  return (
    <form method="post" action={action} novalidate {...draftAttributes(placeForm, action)}>
      <TokenField token={token} />
      <fieldset class="govuk-fieldset" disabled={!isOpen}>
        <Address {...props} />
        <Hours {...props} />
        <MoreAbout {...props} />
      </fieldset>
      {isOpen && (
        <div class="govuk-button-group">
          <Button preventDoubleClick>{place === null ? 'Add it' : 'Save'}</Button>
          <a class="govuk-link" href={placesPath}>
            Cancel
          </a>
        </div>
      )}
    </form>
  )
}

function Address(props: PlacePageProps) {
  return (
    <>
      <Input {...fieldOf(props, { name: 'name', label: 'What it is called', hint: 'Such as: The Hub' })} />
      <Select
        {...fieldOf(props, { name: 'provider', label: 'Who is there' })}
        items={[
          { value: '', text: 'The council itself' },
          ...props.providers.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Input
        {...fieldOf(props, {
          name: 'address',
          label: 'Street and number',
          hint: 'Everyone can read it. A place that must not be known does not belong here',
        })}
        autocomplete="off"
      />
      <Input {...fieldOf(props, { name: 'city', label: 'Town or city' })} classes="govuk-input--width-20" />
      <Input {...fieldOf(props, { name: 'county', label: 'County' })} classes="govuk-input--width-20" />
      <Input {...fieldOf(props, { name: 'postcode', label: 'Postcode' })} classes="govuk-input--width-10" />
      <Radios
        {...groupOf(props, { name: 'area', label: 'Is it in our area?' })}
        idPrefix="area"
        classes="govuk-radios--small"
        items={[
          { value: 'in', text: 'Yes' },
          { value: 'out', text: 'No, it is outside', hint: { text: 'Young people read that it is' } },
        ]}
      />
      <Input
        {...fieldOf(props, { name: 'phone', label: 'Telephone there (optional)', hint: 'A tap on it calls' })}
        type="tel"
        classes="govuk-input--width-20"
      />
    </>
  )
}

function Hours(props: PlacePageProps) {
  return (
    <>
      <h2>When it is open</h2>
      <p class="govuk-hint">
        Such as 9:00 to 17:00, or 9:00 to 12:00, 13:00 to 17:00. Leave a day empty when it is closed. An entry that has
        hours of its own shows those instead.
      </p>
      {weekdays.map((day) => (
        <Input
          key={day}
          {...fieldOf(props, { name: openingField(day), label: dayNames[day] })}
          classes="govuk-input--width-20"
          autocomplete="off"
        />
      ))}
      <Input
        {...fieldOf(props, {
          name: 'openingNote',
          label: 'A note (optional)',
          hint: 'Such as: Closed on bank holidays',
        })}
      />
    </>
  )
}

function MoreAbout(props: PlacePageProps) {
  return (
    <>
      <h2>More about it</h2>
      <Textarea {...fieldOf(props, { name: 'description', label: 'What it is like (optional)' })} rows={2} />
      <Textarea
        {...fieldOf(props, {
          name: 'accessibility',
          label: 'Getting in (optional)',
          hint: 'Steps, lifts, wide doors, a quiet room',
        })}
        rows={2}
      />
      <Input
        {...fieldOf(props, {
          name: 'latitude',
          label: 'Latitude (optional)',
          hint: 'With it, others can find what is near a postcode. Such as 53.114',
        })}
        classes="govuk-input--width-10"
        inputmode="decimal"
      />
      <Input
        {...fieldOf(props, { name: 'longitude', label: 'Longitude (optional)', hint: 'Such as -0.412' })}
        classes="govuk-input--width-10"
      />
    </>
  )
}
