import { treePicturePath } from '../../paths.ts'
import type { PublicPicture } from '../pictures.ts'

/** Pictures that everyone may see, with words for whoever can't. */
export const ShownPictures = ({ pictures }: { readonly pictures: readonly PublicPicture[] }) => (
  <>
    {pictures.map(({ id, words }) => (
      <p key={id}>
        <img class="leaf-picture" src={treePicturePath(id)} alt={words} loading="lazy" />
      </p>
    ))}
  </>
)
