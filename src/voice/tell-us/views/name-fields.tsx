import { Input } from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'

export function NameFields({ failed }: { readonly failed?: Failed | undefined }) {
  return (
    <>
      <Input
        name="name"
        label={{ text: 'What is your name?' }}
        value={typedText(failed?.typed, 'name')}
        errorMessage={errorOf(failed?.errors, 'name')}
      />
      <Input
        name="reach"
        label={{ text: 'A phone number or email address that is safe (optional)' }}
        value={typedText(failed?.typed, 'reach')}
        errorMessage={errorOf(failed?.errors, 'reach')}
      />
    </>
  )
}
