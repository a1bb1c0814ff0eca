import { PageHeading } from '../../../design/index.ts'
import { pledgePath } from '../../paths.ts'

export function LinkEnded({ phone }: { readonly phone: string }) {
  return (
    <>
      <PageHeading title="This link has ended" />
      <p>
        Each message that we send brings a new link, and the one before stops working. Look for our last message.
        {phone !== '' && ` Is it not there? Call us on ${phone}.`}
      </p>
      <p>
        You can always <a href={pledgePath}>make another pledge</a>.
      </p>
    </>
  )
}
