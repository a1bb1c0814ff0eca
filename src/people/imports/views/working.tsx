import type { ComponentChildren } from 'preact'
import { paths } from '../paths.ts'
import type { Import } from '../queries.ts'

interface WorkingProps {
  readonly one: Import
  readonly words: string
  readonly act?: ComponentChildren
}

/** How far a job is. A script looks again every few seconds (look-again.ts); without one, the link does. */
export function Working({ one, words, act }: WorkingProps) {
  const percent = Math.round(one.progress * 100)
  return (
    <div id="working" data-look-again>
      <p class="govuk-body">{words}</p>
      <p class="govuk-body">
        <label for="progress">How far it is: {percent}%</label>
        <progress class="app-progress" id="progress" max="100" value={percent}>
          {percent}%
        </progress>
      </p>
      <p class="govuk-body">
        You can leave this page: the work goes on without it.{' '}
        <a class="govuk-link" href={paths.import(one.id)}>
          Look again
        </a>
      </p>
      {act}
    </div>
  )
}
