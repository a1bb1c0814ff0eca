// What a theme is made of, for adding one and for changing one.
import { Input, Textarea } from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'

export function ThemeFields({ failed }: { readonly failed: Failed | undefined }) {
  const value = (name: string) => typedText(failed?.typed, name)
  return (
    <>
      <Input
        id="name"
        name="name"
        label={{ text: 'What staff call it' }}
        value={value('name')}
        errorMessage={errorOf(failed?.errors, 'name')}
      />
      <Input
        id="inTheirWords"
        name="inTheirWords"
        label={{ text: 'What young people call it' }}
        hint={{ text: 'In their own words, like “Getting to places”.' }}
        value={value('inTheirWords')}
        errorMessage={errorOf(failed?.errors, 'inTheirWords')}
      />
      <Textarea
        id="keywords"
        name="keywords"
        label={{ text: 'Words that speak for it' }}
        hint={{ text: 'One to a line. When an ask has one of them, the theme is suggested and the word is shown.' }}
        rows={4}
        value={value('keywords')}
        errorMessage={errorOf(failed?.errors, 'keywords')}
      />
      <Input
        id="position"
        name="position"
        label={{ text: 'Place in the list' }}
        hint={{ text: 'Smaller numbers stand first.' }}
        classes="govuk-input--width-3"
        inputmode="numeric"
        value={value('position') || '0'}
        errorMessage={errorOf(failed?.errors, 'position')}
      />
    </>
  )
}
