// Said before anybody types: who sees it, when they read, and what to do when it can't wait.
import { formatDay, InsetText } from '../../../design/index.ts'
import type { WhoReads } from '../who-reads.ts'

interface WhoSeesProps {
  readonly reader: WhoReads
  /** "2am" */
  readonly timeNow: string
}

export function WhoSees({ reader, timeNow }: WhoSeesProps) {
  return (
    <InsetText>
      <p>
        <strong>
          Who will see this: <ReaderName reader={reader} />.
        </strong>
      </p>
      <p>
        <ReadsWhen reader={reader} timeNow={timeNow} />
      </p>
      <p>
        Can’t it wait? <a href="/help-now">Get help now</a> from somebody who answers day and night.
      </p>
    </InsetText>
  )
}

/** Said with the help that opens when somebody says that they are not safe: it is read sooner, and by whom else. */
export const UnsafeReads = ({ reader }: Pick<WhoSeesProps, 'reader'>) => (
  <p>
    If you send this, <ReaderName reader={reader} /> should read it <strong>{reader.unsafeBy}</strong>
    {reader.managersToo ? ', and the managers of the team can see it too.' : '.'} If nobody has read it by then, it is
    passed on. They may have to tell somebody so that you are safe.
  </p>
)

export const ReaderName = ({ reader }: { readonly reader: WhoReads }) =>
  reader.name === null ? <>the managers of the team</> : <bdi>{reader.name}</bdi>

export function ReadsWhen({ reader, timeNow }: WhoSeesProps) {
  const { cover, hours, next, name } = reader
  const who = cover?.name ?? name
  if (hours === null || next === null)
    return <>Nobody has set hours to read messages here. Please call us if you need an answer soon.</>
  return (
    <>
      {cover && name !== null && (
        <>
          <bdi>{name}</bdi> is away until {formatDay(cover.until)}. <bdi>{cover.name}</bdi> reads for them.{' '}
        </>
      )}
      {who === null ? 'They read' : <bdi>{who}</bdi>}
      {who === null ? '' : ' reads'} messages {hours}. It is {timeNow} now.{' '}
      {who === null ? 'They' : <bdi>{firstNameOf(who)}</bdi>}
      {next === 'now' ? ' can see this today.' : ` will see this ${next}.`}
    </>
  )
}

const firstNameOf = (name: string) => name.split(/\s+/)[0] ?? name
