import { PageHeading } from '../../../design/index.ts'
import { pledgePath } from '../../paths.ts'

export function LinkEnded() {
  return (
    <>
      <PageHeading title="This link has ended" />
      <p>Each message that we send brings a new link, and the one before stops working. Look for our last message.</p>
      <p>
        You can always <a href={pledgePath}>make another pledge</a>.
      </p>
    </>
  )
}
