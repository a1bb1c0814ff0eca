// Whom somebody in danger can reach, in the order of urgency: as buttons that call, text or open a page.
import type { CouncilSettings } from './settings.ts'

export interface HelpOption {
  readonly label: string
  readonly detail: string
  readonly href: string
}

type Help = Pick<CouncilSettings, 'helpNow'>

const dial = (phone: string): string => `tel:${phone.replaceAll(/[^\d+]/g, '')}`

export function helpOptionsOf({ helpNow }: Help): readonly HelpOption[] {
  const { outOfHoursName, outOfHoursPhone, helplines, advocacyName } = helpNow
  return [
    { label: 'Call 999', detail: 'If you or someone else is in danger now. It is free.', href: 'tel:999' },
    ...(outOfHoursPhone === ''
      ? []
      : [
          {
            label: `Call ${outOfHoursPhone}`,
            detail: `${outOfHoursName || 'Your council, at night and at weekends'}. Call if you are not safe, or have nowhere to sleep.`,
            href: dial(outOfHoursPhone),
          },
        ]),
    ...helplines.flatMap(({ name, phone, text, note }) => [
      ...(phone === '' ? [] : [{ label: `Call ${name} on ${phone}`, detail: note, href: dial(phone) }]),
      ...(text === '' ? [] : [texting(name, text, note)]),
    ]),
    ...advocacy(helpNow, advocacyName || 'an advocate'),
  ]
}

function texting(name: string, text: string, detail: string): HelpOption {
  const [number = '', ...words] = text.split(/\s+/)
  const word = words.join(' ')
  return word === ''
    ? { label: `Text ${name} on ${number}`, detail, href: `sms:${number}` }
    : { label: `Text ${word} to ${number}`, detail, href: `sms:${number}?&body=${encodeURIComponent(word)}` }
}

/** One way to reach an advocate: by phone, else on the web, else by e-mail. Never through the person complained about. */
function advocacy({ advocacyPhone, advocacyWeb, advocacyEmail }: Help['helpNow'], name: string): readonly HelpOption[] {
  const detail = 'Somebody on your side who does not work for the council.'
  if (advocacyPhone !== '') return [{ label: `Call ${name} on ${advocacyPhone}`, detail, href: dial(advocacyPhone) }]
  if (advocacyWeb !== '') return [{ label: `Go to ${name}`, detail, href: advocacyWeb }]
  if (advocacyEmail !== '') return [{ label: `Write to ${name}`, detail, href: `mailto:${advocacyEmail}` }]
  return []
}
