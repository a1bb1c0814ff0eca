import { PageHeading } from '../../../design/index.ts'

/** After a death there are no letters and no reminders. */
export function NoLetter() {
  return (
    <>
      <PageHeading title="There is no letter" />
      <p>This young person has died. Alongside writes no letters and sends no reminders for them.</p>
      <p>If the date of death is wrong, correct it in their history. Then the letter comes back.</p>
    </>
  )
}
