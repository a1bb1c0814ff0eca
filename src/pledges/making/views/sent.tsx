import { PageHeading, Parcel } from '../../../design/index.ts'
import { pledgePath } from '../../paths.ts'
import { publicStages } from '../../mine/stages.ts'

export function Sent() {
  return (
    <>
      <PageHeading title="Thank you. We have your pledge" />
      <Parcel stages={publicStages} reached={1} label="What happens now" />
      <p>
        If you gave an email address or a mobile number, a message is on its way with a link: open it and press “Yes,
        this is my pledge”. The link also opens your own page, where you can tell us how it goes.
      </p>
      <p>Somebody reads every pledge before it hangs on the tree.</p>
      <p>
        <a href={pledgePath}>Make another pledge</a>
      </p>
    </>
  )
}
