import { expect, it } from 'vitest'
import { checkReturn } from './check.ts'
import { formatCheck } from './report.ts'
import { givenFile, givenReturn } from './testing.ts'

it('a check reads as a summary: files, year, errors before warnings with file and line, and rules not run', async () => {
  const header = Array.from({ length: 8 }, (_, at) => ({ CHILD: `C${at}`, UPN: 'x' }))
  const files = givenReturn({ Header: header, Episodes: [{ CHILD: 'C1', DEC: '31/05/2025', REC: 'E8' }] })
  const text = formatCheck(await checkReturn([...files, givenFile('notes.csv', 'a,b\n')]))
  expect(text).toContain('Header.csv: Header, 8 rows\n')
  expect(text).toContain('notes.csv: not recognised, 0 rows, not read to its end\n')
  expect(text).toContain('Collection year: 2026 (1 of 1 dates')
  expect(text).toContain('8 children, 9 rows: 2 errors, 8 warnings\n')
  expect(text).toContain(
    'Error EPISODE_ENDS_BEFORE_START: 1 place\n  Episodes.csv:2 DEC “31/05/2025”: The episode ends',
  )
  expect(text).toContain('Warning UPN_SHAPE: 8 places\n')
  expect(text).toContain('  and 3 more\n')
  expect(text).toMatch(/\d+ rules not run: The return of the year before was not given\./)
  expect(text.indexOf('Error ')).toBeLessThan(text.indexOf('Warning '))
})
