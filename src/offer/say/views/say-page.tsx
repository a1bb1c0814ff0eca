// Two short questions about an entry: was it useful, and what is wrong with it.
import {
  askBox,
  Button,
  FailedSummary,
  HelpNowBox,
  Radios,
  Textarea,
  type HelpNowOption,
} from '../../../design/index.ts'
import { draftAttributes } from '../../../platform/forms/drafts.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import type { ShownText } from '../../pages/text-of.ts'
import { inLanguage, offerEntryRatePath, offerEntryTellPath } from '../../paths.ts'
import { errorIn } from '../../phrases/failed.ts'
import type { Speaker } from '../../phrases/index.ts'
import { tellForm, type About } from '../forms.ts'

interface RatePageProps {
  readonly speaker: Speaker
  readonly slug: string
  readonly text: Pick<ShownText, 'title' | 'lang' | 'dir'>
  readonly token: string
  readonly failed?: Failed | undefined
}

export function RatePage({ speaker, slug, text, token, failed }: RatePageProps) {
  const { say, language } = speaker
  return (
    <>
      <FailedSummary failed={failed} title={say('shell.problem')} />
      <h1 lang={text.lang} dir={text.dir}>
        {text.title}
      </h1>
      <form method="post" action={inLanguage(offerEntryRatePath(slug), language)} novalidate>
        <TokenField token={token} />
        <Radios
          name="useful"
          fieldset={{ legend: { text: say('useful'), classes: 'govuk-fieldset__legend--m' } }}
          errorMessage={errorIn(speaker, failed, 'useful')}
          items={[
            { value: 'yes', text: say('usefulYes') },
            { value: 'no', text: say('usefulNo') },
          ]}
        />
        <Button>{say('send')}</Button>
      </form>
    </>
  )
}

interface TellPageProps {
  readonly slug: string
  readonly title: string
  readonly about: About
  /** Signed in as a young person: the answer comes to their page. */
  readonly isKnown: boolean
  readonly help: readonly HelpNowOption[]
  readonly token: string
  readonly failed?: Failed | undefined
}

export function TellPage({ slug, title, about, isKnown, help, token, failed }: TellPageProps) {
  const action = offerEntryTellPath(slug)
  return (
    <>
      <FailedSummary failed={failed} />
      <h1>Tell us about “{title}”</h1>
      <form method="post" action={action} novalidate {...draftAttributes(tellForm, action)}>
        <TokenField token={token} />
        <Radios
          name="about"
          fieldset={{ legend: { text: 'What happened?', classes: 'govuk-fieldset__legend--m' } }}
          value={typedText(failed?.typed, 'about') || about}
          errorMessage={errorOf(failed?.errors, 'about')}
          items={[
            { value: 'wrong', text: 'Something on the page is wrong' },
            { value: 'told-no', text: 'I asked for it and was told no' },
          ]}
        />
        <Textarea
          name="words"
          rows={5}
          label={{ text: 'What is wrong, or what were you told?', classes: 'govuk-label--m' }}
          hint={{ text: 'In your own words, in any language.' }}
          value={typedText(failed?.typed, 'words')}
          errorMessage={errorOf(failed?.errors, 'words')}
          attributes={{ ...askBox('help-beside'), dir: 'auto' }}
        />
        <HelpNowBox id="help-beside" options={help} />
        <p>
          {isKnown
            ? 'A manager reads this. The answer comes to “What I said” on your page.'
            : 'You are not signed in, so we cannot answer you alone. What we did about it will stand on this entry’s page. Leave out names and numbers.'}
        </p>
        <Button preventDoubleClick>Send</Button>
      </form>
    </>
  )
}
