import { fileTypeFromFile } from 'file-type'
import { z } from 'zod'
import { Checkboxes, checkCouncilColours, FileUpload, InsetText, type CouncilColours } from '../../design/index.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import type { UploadedFile } from '../../platform/http/uploads.ts'
import { choice, optionalText, tick } from '../../platform/forms/fields.ts'
import { errorOf, typedText, type FieldError } from '../../platform/forms/form.ts'
import type { Section } from '../section.ts'
import { ChoiceField, TextField } from '../views/fields.tsx'
import { without } from './stored.ts'

const schema = z
  .object({
    whose: choice(['own', 'alongside'], 'Select whose colours to use'),
    brand: optionalText(20),
    accent: optionalText(20),
    removeLogo: tick,
  })
  .superRefine(({ whose, brand, accent }, context) => {
    if (whose !== 'own') return
    // What we can put right by ourselves (a lighter shade in dark mode) stops nobody.
    for (const { colour, message } of checkCouncilColours({ brand, accent }).filter(({ mustChange }) => mustChange))
      context.addIssue({ code: 'custom', path: [colour], message })
  })
  .transform((values) => ({ ...values, logoFile: null as string | null }))

type Look = z.output<typeof schema>

const most = 60_000
const pictures = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** The type is read from the picture itself, whatever its name says. */
async function receive(ctx: Ctx, { values, files }: { values: Look; files: readonly UploadedFile[] }) {
  const [logo] = files
  if (!logo) return { values }
  const type = (await fileTypeFromFile(logo.path))?.mime ?? ''
  if (!pictures.has(type)) {
    const errors: FieldError[] = [{ field: 'logo', message: 'The logo must be a PNG, JPEG or WebP picture' }]
    return { errors }
  }
  const logoFile = await ctx.files.keep(ctx.db, ctx.council.id, ctx.caller.accountId, logo, type)
  return { values: { ...values, logoFile } }
}

export const lookSection: Section<Look> = {
  slug: 'look',
  title: 'Colours and logo',
  lead: 'Two colours and a logo of your own. We check that words stay readable in light and in dark.',
  schema,
  uploads: { field: 'logo', maxFiles: 1, maxBytesEach: most },
  receive,
  typedFrom: ({ settings: { colours } }) => ({
    whose: colours ? 'own' : 'alongside',
    brand: colours?.brand ?? '#1f6b4a',
    accent: colours?.accent ?? '#f2b84b',
  }),
  apply: ({ name, settings }, { whose, brand, accent, removeLogo, logoFile }) => {
    const bare = removeLogo || logoFile !== null ? without(settings, 'logoFile') : settings
    return {
      name,
      settings: {
        ...without(bare, 'colours'),
        ...(whose === 'own' && { colours: { brand: brand.toLowerCase(), accent: accent.toLowerCase() } }),
        ...(logoFile !== null && { logoFile }),
      },
    }
  },
  afterwards: ({ whose, ...colours }) => (whose === 'own' ? advice(colours) : ''),
  Fields: (props) => (
    <>
      <ChoiceField
        {...props}
        name="whose"
        legend="Whose colours?"
        items={[
          { value: 'own', text: 'Our own' },
          { value: 'alongside', text: 'Those of Alongside' },
        ]}
      />
      <TextField
        {...props}
        name="brand"
        label="Main colour"
        hint="Buttons, links and the bar. Like #1f6b4a"
        width="short"
      />
      <TextField
        {...props}
        name="accent"
        label="Second colour"
        hint="The line under the page you are on. Like #f2b84b"
        width="short"
      />
      <FileUpload
        name="logo"
        label={{ text: 'Logo (optional)' }}
        hint={{ text: 'PNG, JPEG or WebP, at most 60 KB, so that pages stay small on a phone' }}
        errorMessage={errorOf(props.errors, 'logo')}
      />
      <Checkboxes
        name="removeLogo"
        items={[{ value: 'yes', text: 'Take our logo away', checked: typedText(props.typed, 'removeLogo') === 'yes' }]}
      />
      <InsetText>
        The green, yellow and red of states stay as they are, so that they mean the same everywhere.
      </InsetText>
    </>
  ),
}

const advice = (colours: CouncilColours): string =>
  checkCouncilColours({ brand: colours.brand, accent: colours.accent })
    .map(({ message }) => message)
    .join(' ')
