// Telephone numbers, so that one number is the same however it was written. SQL does the same where it compares them
// (`numberInSql`).
import { sql, type RawBuilder } from 'kysely'

/** Digits as they are dialled at home: "+44 (0)7700 900001", "447700900001" and "07700 900001" are 07700900001. */
export const plainNumber = (written: string): string => written.replace(/\D/g, '').replace(/^(?:00)?440?/, '0')

export const numberInSql = (written: RawBuilder<unknown>): RawBuilder<string> =>
  sql`regexp_replace(regexp_replace(${written}, '[^0-9]', '', 'g'), '^(00)?440?', '0')`
