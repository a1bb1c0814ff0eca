import { Card, formatDay, PageHeading, Parcel } from '../../../design/index.ts'
import { publicStages, stagesReached } from '../../mine/stages.ts'
import { pledgePath, treeListPathFor } from '../../paths.ts'
import type { PublicPicture } from '../../pictures/pictures.ts'
import { ShownPictures } from '../../pictures/views/shown.tsx'
import { kindWords } from '../../words.ts'
import type { Leaf } from '../published.ts'

/** One leaf: the words, who said them, by when, and how far they have come. */
export function LeafPage({ leaf, pictures }: { readonly leaf: Leaf; readonly pictures: readonly PublicPicture[] }) {
  return (
    <>
      <PageHeading title={<span dir="auto">{leaf.words}</span>} caption={kindWords[leaf.kind]} />
      <Card>
        <p>
          <span dir="auto">{leaf.by}</span> pledged this on {formatDay(leaf.madeOn)}
          {leaf.dueOn !== null && ` for ${formatDay(leaf.dueOn)}`}.
        </p>
        {leaf.place !== null && <p dir="auto">{leaf.place}</p>}
        <ShownPictures pictures={pictures} />
        {leaf.growth === 'fallen' ? (
          <p>It could not be kept. Thank you to whoever wanted to.</p>
        ) : (
          <Parcel stages={publicStages} reached={stagesReached(leaf.standing)} label="Where it has got to" />
        )}
      </Card>
      {leaf.theme !== null && (
        <p>
          It is about: <a href={treeListPathFor(leaf.theme)}>{leaf.themeWords}</a>
        </p>
      )}
      <p>
        <a href={pledgePath}>Make a pledge</a>
      </p>
    </>
  )
}
