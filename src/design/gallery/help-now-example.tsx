// A box to write in and help that opens beside it: try "I don't feel safe", or pick a feeling.
import { Radios, Textarea } from '../components/index.ts'
import { askBox, feelingChoice, HelpNowBox, type HelpNowOption } from '../help-now-box.tsx'

const options: readonly HelpNowOption[] = [
  { label: 'Call 999', detail: 'If you or someone else is in danger now. It is free.', href: 'tel:999' },
  {
    label: 'Call 01632 960999',
    detail: 'Your council, at night and at weekends. Call if you are not safe, or have nowhere to sleep.',
    href: 'tel:01632960999',
  },
  { label: 'Call Childline on 0800 1111', detail: 'If you are under 19. Free, day and night.', href: 'tel:08001111' },
  { label: 'Call Samaritans on 116 123', detail: 'Any age. Free, day and night.', href: 'tel:116123' },
  { label: 'Text SHOUT to 85258', detail: 'If you would rather text.', href: 'sms:85258?&body=SHOUT' },
]

const feelings = ['Happy', 'OK', 'Sad', 'Scared', 'Unsafe'] as const

export function HelpNowExample() {
  return (
    <>
      <p>Write “I don’t feel safe”, or pick a feeling. Nothing that you write leaves your phone.</p>
      <form>
        <Radios
          name="feeling"
          classes="govuk-radios--small"
          fieldset={{ legend: { text: 'How do you feel?' } }}
          items={feelings.map((feeling) => ({
            value: feeling.toLowerCase(),
            text: feeling,
            attributes: feelingChoice(feeling.toLowerCase()),
          }))}
        />
        <Textarea name="words" label={{ text: 'What do you want to say?' }} attributes={askBox('help-beside')} />
        <HelpNowBox id="help-beside" options={options} />
      </form>
      <h2>Once it is open</h2>
      <HelpNowBox id="help-open" heading="Who answers now" options={options} isOpen level={3} />
    </>
  )
}
