// Writes down what an import finds and does, in bulk: thousands of rows a second, a few at a time in memory.
import { sql } from 'kysely'
import type { Work } from '../../platform/http/ctx.ts'
import { newId } from '../../platform/ids.ts'
import type { ImportId } from '../tables.ts'
import { jsonText } from './json.ts'
import type { Change, FoundProblem, NoteWriter } from './notes.ts'

const AT_ONCE = 1000

/** Writes into import_problems, import_changes and, when the import is really carried out, set_aside_rows. */
export class ImportNotes implements NoteWriter {
  readonly #work: Pick<Work, 'db' | 'council'>
  readonly #importId: ImportId
  readonly #isReal: boolean
  #problems: FoundProblem[] = []
  #changes: Change[] = []
  #setAside: FoundProblem[] = []
  #number = 0

  constructor(work: Pick<Work, 'db' | 'council'>, importId: ImportId, isReal: boolean) {
    this.#work = work
    this.#importId = importId
    this.#isReal = isReal
  }

  /** Takes away what an earlier check of the same import wrote. */
  async clear(): Promise<void> {
    for (const table of ['import_problems', 'import_changes', 'set_aside_rows'] as const)
      await this.#work.db.deleteFrom(table).where('import_id', '=', this.#importId).execute()
  }

  async problem(found: FoundProblem): Promise<void> {
    if (this.#problems.push(found) >= AT_ONCE) await this.#writeProblems()
  }

  async change(change: Change): Promise<void> {
    if (this.#changes.push(change) >= AT_ONCE) await this.#writeChanges()
  }

  async setAside(row: FoundProblem): Promise<void> {
    if (this.#isReal && this.#setAside.push(row) >= AT_ONCE) await this.#writeSetAside()
  }

  async flush(): Promise<void> {
    await this.#writeProblems()
    await this.#writeChanges()
    await this.#writeSetAside()
  }

  async #writeProblems(): Promise<void> {
    const rows = this.#problems
    this.#problems = []
    const listed = rows.map((row) => ({ ...row, number: (this.#number += 1) }))
    await this.#insert(
      listed,
      sql`insert into import_problems (authority_id, import_id, number, child_id, file, line, return_table, column_name,
          rule, level, message, fix, value)
        select ${this.#work.council.id}, ${this.#importId}, number, child, file, line, "table", "column",
          rule, level, message, fix, value`,
      sql`number int, child text, file text, line int, "table" text, "column" text, rule text, level text,
        message text, fix text, value text`,
    )
  }

  async #writeSetAside(): Promise<void> {
    const rows = this.#setAside
    this.#setAside = []
    await this.#insert(
      rows.map((row) => ({ ...row, id: newId() })),
      sql`insert into set_aside_rows (authority_id, id, import_id, child_id, file, line, return_table, columns, rule,
          message, fix, value)
        select ${this.#work.council.id}, id, ${this.#importId}, child, file, line, coalesce("table", ''),
          case when "column" = '' then '{}'::text[] else array["column"] end, rule, message, fix, value`,
      sql`id uuid, child text, file text, line int, "table" text, "column" text, rule text, message text, fix text,
        value text`,
    )
  }

  async #writeChanges(): Promise<void> {
    const rows = this.#changes
    this.#changes = []
    await this.#insert(
      rows,
      sql`insert into import_changes (authority_id, import_id, subject, change, parts)
        select ${this.#work.council.id}, ${this.#importId}, subject, change,
          array(select jsonb_array_elements_text(parts))`,
      sql`subject text, change text, parts jsonb`,
    )
  }

  async #insert(rows: readonly object[], into: ReturnType<typeof sql>, columns: ReturnType<typeof sql>): Promise<void> {
    if (rows.length === 0) return
    await sql`${into} from jsonb_to_recordset(${jsonText(rows)}::jsonb) as given(${columns})`.execute(this.#work.db)
  }
}
