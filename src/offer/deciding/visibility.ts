// Who may see which claim: the one place that decides, for the queue, a claim, its files and payments alike. Behind it
// row-level security hides the claims of restricted people from everyone who is not named.
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { namedFor, ofSomeoneInFullView, type Viewer } from '../../people/index.ts'

/**
 * The condition on claims (named `c`): those of the people whom the caller sees in full. A service manager decides the large
 * sums of the whole service, so what was asked for is the reason, and the view of it is recorded.
 */
export function claimInView(viewer: Viewer): RawBuilder<SqlBool> {
  const isService = viewer.caller.roles.includes('service-manager')
  const reach = isService ? sql<SqlBool>`true` : ofSomeoneInFullView(viewer, sql`c.person_id`)
  return sql<SqlBool>`(${reach} and (not c.restricted or c.person_id = any(array(${namedFor(viewer)}))))`
}
