import type { CheckResult } from './check.ts'
import type { Problem } from './problems.ts'

/** How many places of each rule a summary names. */
const SHOWN = 5

const many = (count: number, one: string, more = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`

const place = ({ file, line, column, value }: Problem): string => {
  const cell = column === '' ? '' : ` ${column}${value === '' ? '' : ` “${value}”`}`
  return `${file}${line > 0 ? `:${line}` : ''}${cell}`
}

function ruleBlock(problems: readonly Problem[], count: number): string[] {
  const [first] = problems
  if (!first) return []
  const lines = [`${first.level === 'error' ? 'Error' : 'Warning'} ${first.rule}: ${many(count, 'place')}`]
  for (const problem of problems.slice(0, SHOWN)) lines.push(`  ${place(problem)}: ${problem.message}`)
  if (count > SHOWN) lines.push(`  and ${many(count - SHOWN, 'more', 'more')}`)
  return [...lines, `  What to do: ${first.fix}`, '']
}

const byWeight = (a: readonly Problem[], b: readonly Problem[]): number =>
  Number(a[0]?.level === 'warning') - Number(b[0]?.level === 'warning')

function rulesThatDidNotRun(result: CheckResult): string[] {
  const failed = result.rules.filter((rule) => rule.state === 'failed')
  const skipped = Map.groupBy(
    result.rules.filter((rule) => rule.state === 'skipped'),
    (rule) => rule.why,
  )
  return [
    ...failed.map((rule) => `Rule ${rule.rule} broke and did not finish: ${rule.why}`),
    ...[...skipped].map(([why, rules]) => `${many(rules.length, 'rule')} not run: ${why}`),
  ]
}

/** A check as a person reads it on the command line: files, year, problems by rule with file and line, rules not run. */
export function formatCheck(result: CheckResult): string {
  const { counts } = result
  const byRule = Map.groupBy(result.problems, (problem) => problem.rule)
  return [
    ...result.files.map(
      (file) =>
        `${file.file}: ${file.table ?? 'not recognised'}, ${many(file.rows, 'row')}${file.whole ? '' : ', not read to its end'}`,
    ),
    `Collection year: ${result.year ?? 'not known'} (${result.yearWhy})`,
    `${many(counts.children, 'child', 'children')}, ${many(counts.rows, 'row')}: ${many(counts.errors, 'error')}, ${many(counts.warnings, 'warning')}`,
    '',
    ...[...byRule.values()]
      .toSorted(byWeight)
      .flatMap((problems) => ruleBlock(problems, counts.byRule[problems[0]?.rule ?? ''] ?? 0)),
    ...rulesThatDidNotRun(result),
    '',
  ].join('\n')
}
