// Pictures of leaves: each for staff beside the choice whether everyone may see it, and those that everyone may see.
import { z } from 'zod'
import { none } from '../../platform/audit/events.ts'
import { dayBoxes, type Failed, type Typed } from '../../platform/forms/form.ts'
import { refusable } from '../../platform/forms/refused.ts'
import type { Ctx } from '../../platform/http/ctx.ts'
import { NotFound, page, redirect, type Reply } from '../../platform/http/reply.ts'
import { get, post } from '../../platform/http/row.ts'
import { isUuid } from '../../platform/ids.ts'
import type { FileId } from '../../thread/tables.ts'
import { getPledge } from '../board/queries.ts'
import { getLeaf } from '../kiosk/leaves.ts'
import type { EntryId } from '../kiosk/tables.ts'
import {
  leafPictureFilePath,
  leafPictureHidePath,
  leafPicturePath,
  leavesPath,
  pledgePictureFilePath,
  pledgePictureHidePath,
  pledgePicturePath,
  pledgesPath,
  staffLeafPath,
  staffPledgePath,
  treePicturePath,
} from '../paths.ts'
import type { PledgeId } from '../tables.ts'
import { hideForm, pictureForm } from './forms.ts'
import {
  choosePicture,
  findChosen,
  getFile,
  getPublicFile,
  hidePicture,
  listOfLeaf,
  type Chosen,
  type LeafPicture,
} from './pictures.ts'
import { ChoosePicture } from './views/choose.tsx'

const id = <T,>() => z.custom<T>((value) => typeof value === 'string' && isUuid(value))
const params = z.object({ of: id<string>(), file: id<FileId>() })

interface Place {
  readonly may: 'pledges.change' | 'asks.read'
  readonly path: (of: string, file: string) => string
  readonly file: (of: string, file: string) => string
  readonly hide: (of: string, file: string) => string
  /** Throws for whoever may not see it. */
  readonly pictures: (ctx: Ctx, of: string) => Promise<LeafPicture[]>
  readonly back: (of: string) => { readonly href: string; readonly text: string }
  readonly section: string
}

const ofPledge: Place = {
  may: 'pledges.change',
  path: pledgePicturePath,
  file: pledgePictureFilePath,
  hide: pledgePictureHidePath,
  pictures: async (ctx, of) => {
    const { id: pledge } = await getPledge(ctx, of as PledgeId) // a UUID, as the row checked
    return listOfLeaf(ctx, { pledge })
  },
  back: (of) => ({ href: staffPledgePath(of), text: 'The pledge' }),
  section: pledgesPath,
}

const ofLeaf: Place = {
  may: 'asks.read',
  path: leafPicturePath,
  file: leafPictureFilePath,
  hide: leafPictureHidePath,
  pictures: async (ctx, of) => {
    const { id: entry } = await getLeaf(ctx, of as EntryId) // a UUID, as the row checked
    return listOfLeaf(ctx, { entry })
  },
  back: (of) => ({ href: staffLeafPath(of), text: 'The leaf' }),
  section: leavesPath,
}

async function getPicture({ pictures }: Place, ctx: Ctx, of: string, file: FileId): Promise<LeafPicture> {
  const found = (await pictures(ctx, of)).find((one) => one.id === file)
  if (!found) throw new NotFound('No such picture')
  return found
}

function rowsOf(place: Place) {
  const { may, path, hide, back, section } = place
  const show = async (ctx: Ctx, of: string, file: FileId, failed?: Failed): Promise<Reply> => {
    const picture = await getPicture(place, ctx, of, file)
    if (picture.kind !== 'picture') throw new NotFound('No such picture')
    const chosen = await findChosen(ctx, file)
    ctx.about(null, { detail: { file } })
    const body = (
      <ChoosePicture
        source={place.file(of, file)}
        action={path(of, file)}
        hideAction={hide(of, file)}
        chosen={chosen}
        isShown={picture.isShown === true}
        boxes={failed?.typed ?? boxesOf(chosen)}
        token={ctx.formToken}
        failed={failed}
      />
    )
    return page({ title: 'A picture', mood: 'calm', section, back: back(of), body })
  }
  return [
    get({
      path: path(':of', ':file'),
      may,
      audit: 'leaf.viewed',
      params,
      handler: (ctx, { params: { of, file } }) => show(ctx, of, file),
    }),
    post({
      path: path(':of', ':file'),
      may,
      audit: 'leaf.decided',
      params,
      form: pictureForm,
      handler: (ctx, { params: { of, file }, form }) =>
        refusable(
          async () => {
            const picture = await getPicture(place, ctx, of, file)
            if (picture.kind !== 'picture') throw new NotFound('No such picture')
            await choosePicture(ctx, picture, form)
            ctx.about(null, { detail: { file, shows: form.shows } })
            return redirect(path(of, file), 'Saved. It is shown where its leaf hangs.')
          },
          (errors) =>
            show(ctx, of, file, {
              typed: {
                shows: form.shows,
                words: form.words,
                age: form.age ?? '',
                givenBy: form.givenBy ?? '',
                childAgrees: form.childAgrees ? 'yes' : '',
                uses: [...form.uses],
                ...dayBoxes('given', form.given),
                ...dayBoxes('until', form.until),
              },
              errors,
            }),
        ),
      again: (ctx, { params: { of, file }, failed }) => show(ctx, of, file, failed),
    }),
    post({
      path: hide(':of', ':file'),
      may,
      audit: 'leaf.decided',
      params,
      form: hideForm,
      handler: (ctx, { params: { of, file }, form: { why } }) =>
        refusable(
          async () => {
            await getPicture(place, ctx, of, file)
            await hidePicture(ctx, file, why)
            ctx.about(null, { detail: { file, shows: 'hidden' } })
            return redirect(path(of, file), 'It is hidden from this moment on.')
          },
          (errors) => show(ctx, of, file, { typed: { why }, errors }),
        ),
      again: (ctx, { params: { of, file }, failed }) => show(ctx, of, file, failed),
    }),
    get({
      path: place.file(':of', ':file'),
      may,
      audit: 'leaf.viewed',
      params,
      handler: async (ctx, { params: { of, file } }) => {
        const picture = await getPicture(place, ctx, of, file)
        ctx.about(null, { detail: { file } })
        return sent(ctx, picture.id, (await getFile(ctx, file)).type, picture.kind)
      },
    }),
  ]
}

/** Kept by nothing in between: what is taken back is gone. In parts, which some browsers want before they play a sound. */
const sent = async (ctx: Ctx, id: FileId, type: string, name: string): Promise<Reply> => ({
  kind: 'file',
  name,
  type,
  body: await ctx.files.inParts(ctx.council.id, id),
  inline: true,
})

function boxesOf(chosen: Chosen | undefined): Typed {
  if (chosen === undefined) return {}
  return {
    shows: chosen.shows,
    words: chosen.words,
    age: chosen.under_18 === null ? '' : chosen.under_18 ? 'under-18' : 'adult',
    givenBy: chosen.given_by ?? '',
    childAgrees: chosen.child_agrees ? 'yes' : '',
    uses: [...chosen.uses],
    ...dayBoxes('given', chosen.given_on),
    ...dayBoxes('until', chosen.until),
  }
}

export const rows = [
  ...rowsOf(ofPledge),
  ...rowsOf(ofLeaf),
  get({
    path: treePicturePath(':file'),
    may: 'public.read',
    audit: none('a picture that everyone may see, as somebody has checked it'),
    params: z.object({ file: id<FileId>() }),
    handler: async (ctx, { params: { file } }) => sent(ctx, file, (await getPublicFile(ctx, file)).type, 'leaf'),
  }),
]
