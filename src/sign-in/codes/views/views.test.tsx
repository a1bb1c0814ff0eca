import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { readingAge } from '../../../eligibility/index.ts'
import { councilSettings } from '../../../platform/councils/settings.ts'
import { LostSecret } from './lost.tsx'
import { ChooseSecret, WithCode } from './with-code.tsx'

const { contact } = councilSettings.parse({})

const pages = {
  'sign in with your paper': <WithCode token="t" next="" />,
  'choose your own secret words': <ChooseSecret token="t" next="" name="brave-fern-27" code="a b" idea="a-b-c-d" />,
  'I cannot sign in': <LostSecret contact={contact} adviser="personal adviser" />,
}

test.each(Object.entries(pages))('"%s" can be read at 11', (_title, page) => {
  const words = render(page)
    .replaceAll(/<(h\d|li|p|label|button|a)\b/g, '. <$1')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(\. )+/g, '. ')
  expect(readingAge(words)).toBeLessThanOrEqual(11)
})
