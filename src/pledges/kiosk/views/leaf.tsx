// One leaf: the words as they were written, what came with them, and whether they hang on the tree.
import {
  Button,
  DefinitionRows,
  FailedSummary,
  formatInstant,
  PageHeading,
  Radios,
  State,
  Textarea,
} from '../../../design/index.ts'
import { errorOf, typedText, type Failed } from '../../../platform/forms/form.ts'
import { TokenField } from '../../../platform/forms/token-field.tsx'
import { askPath } from '../../../thread/paths.ts'
import { languages, type Language } from '../../../words/languages.ts'
import { leafPictureFilePath, leafPicturePath, staffLeafPath } from '../../paths.ts'
import type { LeafPicture } from '../../pictures/pictures.ts'
import { CameWith } from '../../pictures/views/came-with.tsx'
import type { Leaf, Watch } from '../leaves.ts'

interface LeafProps {
  readonly leaf: Leaf
  readonly files: readonly LeafPicture[]
  readonly watch: readonly Watch[]
  readonly token: string
  readonly failed: Failed | undefined
}

const watchWords: Readonly<Record<Watch, string>> = {
  rude: 'It may hold rude words',
  contact: 'It holds a number, an address or a link',
  name: 'It may name a young person',
}

export function LeafPage({ leaf, files, watch, token, failed }: LeafProps) {
  const typed = (field: string, before: string) => (failed ? typedText(failed.typed, field) : before)
  return (
    <>
      <FailedSummary failed={failed} />
      <PageHeading title="A leaf" />
      <p class="their-words" dir="auto" lang={leaf.language ?? undefined}>
        {leaf.words}
      </p>
      {leaf.isUnsafe && (
        <p>
          <State is="soon">These words may mean that somebody is not safe</State>{' '}
          <a href={askPath(leaf.ask)}>Open it</a>
        </p>
      )}
      {watch.map((one) => (
        <p key={one}>
          <State is="soon">{watchWords[one]}</State>
        </p>
      ))}
      <Files leaf={leaf} files={files} />
      <About leaf={leaf} />
      <form method="post" action={staffLeafPath(leaf.id)} novalidate>
        <TokenField token={token} />
        <Textarea
          name="shownWords"
          rows={4}
          label={{ text: 'Words that everyone may read', classes: 'govuk-label--m' }}
          hint={{ text: 'Take out names of young people, numbers and addresses. Change nothing else' }}
          value={typed('shownWords', leaf.shownWords ?? leaf.words)}
          errorMessage={errorOf(failed?.errors, 'shownWords')}
          attributes={{ dir: 'auto' }}
        />
        <Radios
          name="decided"
          fieldset={{ legend: { text: 'Does it hang on the tree?', classes: 'govuk-fieldset__legend--m' } }}
          value={typed('decided', leaf.decided ?? '')}
          errorMessage={errorOf(failed?.errors, 'decided')}
          items={[
            { value: 'hung', text: 'Yes, hang it on the tree' },
            { value: 'kept', text: 'No, keep it and do not show it' },
          ]}
        />
        <Textarea
          name="answer"
          rows={3}
          label={{ text: 'What do you say back? (optional)', classes: 'govuk-label--m' }}
          hint={{ text: 'They read it with the code on their card. To a wish, a thank-you is an answer' }}
          value={typed('answer', '')}
          errorMessage={errorOf(failed?.errors, 'answer')}
          attributes={{ dir: 'auto' }}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
      <p>
        For a longer answer, or a promise, open <a href={askPath(leaf.ask)}>what they said</a>. It waits there until
        somebody answers it.
      </p>
    </>
  )
}

function Files({ leaf, files }: Pick<LeafProps, 'leaf' | 'files'>) {
  return (
    <>
      <CameWith
        pictures={files}
        path={(file) => leafPicturePath(leaf.id, file)}
        filePath={(file) => leafPictureFilePath(leaf.id, file)}
      />
      {leaf.refusedFiles > 0 && <p>A file that came with it did not pass our checks and was not kept.</p>}
    </>
  )
}

const agreed = {
  no: 'It may not hang on the tree',
  nameless: 'It may hang on the tree, without a name',
  named: 'It may hang on the tree, with the name',
} as const

function About({ leaf }: Pick<LeafProps, 'leaf'>) {
  const language = leaf.language === null ? null : languages[leaf.language as Language].english // as the schema let it in
  return (
    <DefinitionRows
      rows={[
        { label: 'They agreed', value: agreed[leaf.hang] },
        ...(leaf.namedAs === null ? [] : [{ label: 'Name', value: <span dir="auto">{leaf.namedAs}</span> }]),
        { label: 'Language of the screens', value: language ?? 'Not known' },
        { label: 'Came home', value: `${formatInstant(leaf.receivedAt)}, on ${leaf.tablet}` },
        { label: 'Made, by the tablet’s own clock', value: leaf.saidAt ?? 'Not known' },
      ]}
    />
  )
}
