// Who may do what: one exhaustive record. A route names one of these; a role not listed may not.
// Which *person* someone may see is decided in people/, on top of this.

export const roles = [
  'young-person',
  'adviser',
  'social-worker',
  'reviewing-officer',
  'team-manager',
  'service-manager',
  'analyst',
  'clerk',
  'offer-editor',
  'councillor',
  'partner',
  'admin',
] as const
export type Role = (typeof roles)[number]

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text)
}

const caseHolders = ['adviser', 'social-worker', 'reviewing-officer'] as const
const managers = ['team-manager', 'service-manager'] as const
const everyone = 'everyone'

/** `everyone` includes people who are not signed in; `signed-in` is any role. */
type Allowed = readonly Role[] | 'everyone' | 'signed-in'

export const permissions = {
  /** Public pages: home, the status check, statements, sign-in. */
  'public.read': everyone,
  /** Things anyone who is signed in may do: sign out, keep a draft. */
  'session.use': 'signed-in',
  /** The young person's own view of their own record. */
  'own-record.read': ['young-person'],
  /** Find and open the records one may see (people/visibility.ts decides which). */
  'people.read': [...caseHolders, ...managers, 'analyst'],
  /** Search beyond one's own caseload: a reason is asked before a record opens. */
  'people.search-beyond': ['adviser', 'social-worker', ...managers],
  /** Add, correct and end facts. */
  'facts.change': ['adviser', 'social-worker', ...managers],
  /** Lists of people as a file. */
  'people.export': [...caseHolders, ...managers, 'analyst'],
  'letter.read': [...caseHolders, ...managers],
  'allocations.change': [...managers],
  /** Name who may see a restricted record. */
  'restriction.change': ['service-manager'],
  /** See that a restricted record has nobody who looks after it: neither whose it is nor anything in it. */
  'recovery.read': ['service-manager', 'admin'],
  /** Propose who should look after it; somebody else agrees, and a third person is named (migrations/0009-recovery.sql). */
  'recovery.propose': ['admin'],
  'recovery.agree': ['service-manager'],
  /** Keep from a young person who looked at their record, where seeing it would put somebody at risk. */
  'viewers.withhold': [...managers],
  /** Look over openings outside a caseload. */
  'openings.review': [...managers],
  'sign-in-codes.give': ['adviser', 'social-worker', ...managers],
  /** The second person: a code that replaces a lost secret works only when somebody other than the giver agrees. */
  'sign-in-codes.approve': [...managers],
  'imports.run': ['analyst'],
  'data-quality.read': ['analyst', ...managers],
  'returns.export': ['analyst', 'service-manager'],
  'audit.read': ['service-manager'],
  /** A young person's own words, and what came of them. */
  'asks.say': ['young-person'],
  /** Read what young people said: one's own people's, what is addressed to one or one's role (thread/visibility.ts). */
  'asks.read': [...caseHolders, ...managers],
  /** Write down somebody's words for them, at a meeting or beside them. */
  'asks.record': [...caseHolders, ...managers],
  /** Give themes, join repeats, name who sees to an answer. */
  'asks.sort': [...caseHolders, ...managers],
  'asks.answer': [...caseHolders, ...managers],
  /** Messages that nobody read in the time that was promised. */
  'safety-desk.read': [...managers],
  /** Set who reads for whom, and when. */
  'cover.change': [...caseHolders, ...managers],
  'themes.change': [...managers],
  /** Themes, promises, and words whose speakers agreed to be quoted. */
  'said.read': [...caseHolders, ...managers, 'clerk', 'councillor', 'analyst', 'offer-editor'],
  'papers.read': [...managers, 'clerk'],
  /** Take down live what young people say at a meeting, have it agreed, and sort it with them. */
  'meetings.capture': [...caseHolders, ...managers, 'clerk'],
  'promises.read': [...caseHolders, ...managers, 'clerk', 'councillor', 'analyst', 'offer-editor'],
  'promises.change': [...managers, 'clerk'],
  /** Say how a promise that was made to one is going. */
  'promises.rate': ['young-person'],
  'actions.change': [...caseHolders, ...managers, 'clerk'],
  /** What is asked of directorates, and of councillors without their names. */
  'service-asks.read': [...managers, 'clerk', 'councillor'],
  'service-asks.change': [...managers, 'clerk'],
  /** A councillor's own page. */
  'own-asks-of-councillor.read': ['councillor'],
  /** Read entries of the local offer that are not published, their history and their reviews. Shows no young person. */
  'offer.read-drafts': ['offer-editor', 'service-manager'],
  /** Write drafts, owners, texts and answers to comments, and bring entries in. */
  'offer.change': ['offer-editor', 'service-manager'],
  /** Put a draft before the public, or take an entry away; where the council wants it, never one's own. */
  'offer.publish': ['offer-editor', 'service-manager'],
  /** Say what one thinks of an entry that is being made. */
  'offer.comment': ['young-person'],
  /** Ask for something of the local offer, and follow it. */
  'claims.make': ['young-person'],
  /** The same for somebody: beside them, by text or from paper. */
  'claims.make-for': ['adviser', 'social-worker', ...managers],
  /** Decide claims up to one's band (council settings), of those whom one may see (offer/deciding/visibility.ts). */
  'claims.decide': ['adviser', 'social-worker', ...managers],
  /** Numbers and sums by entry, without people. */
  'claims.count': [...managers, 'analyst', 'councillor'],
  /** Payment files, what came back of them, and budgets. */
  'payments.make': ['service-manager'],
  /** Coverage, champions and figures of the local offer: counts, never a person. */
  'offer.figures': [...managers, 'offer-editor', 'clerk', 'councillor', 'analyst'],
  /** Signed proofs of one’s own. */
  'proofs.have': ['young-person'],
  /** Pledges, what became of them, and what they meet; how to reach a pledger only with the right below. */
  'pledges.read': [...caseHolders, ...managers, 'clerk', 'offer-editor', 'councillor', 'analyst'],
  /** Write a pledge down, check it, match it, accept it, and say what it came to. */
  'pledges.change': ['adviser', ...managers, 'clerk'],
  /** Where the touring tree goes, and the report of each stop. */
  'tour.plan': ['adviser', ...managers, 'clerk'],
  /** Sign the risk assessment of a stop, and confirm it. */
  'tour.sign': [...managers],
  /** Say whom one knows who might help young people, and hear what came of it. */
  'introductions.make': [...caseHolders, ...managers, 'clerk', 'councillor', 'offer-editor'],
  /** People and organisations who may help: held for a purpose, and for so long. */
  'contacts.change': [...managers, 'clerk'],
  /** Say what was decided about an idea; a clerk writes down what others decided. */
  'ideas.decide': [...managers, 'clerk'],
  /** Organisations that work with the council, and who signs in for each. */
  'organisations.change': ['adviser', ...managers, 'clerk'],
  /** What organisations offer young people: who reads it, and who looks at its words before everyone may. */
  'opportunities.read': [...caseHolders, ...managers, 'clerk', 'offer-editor'],
  'opportunities.check': ['adviser', ...managers, 'clerk'],
  /** Apply for what an organisation offers, choose what they know, follow it and take it back. */
  'applications.make': ['young-person'],
  /** The same beside somebody, with how they said yes. */
  'applications.make-for': ['adviser', 'social-worker', ...managers],
  /** Applications of one's own people, and every word that an organisation wrote to them. */
  'applications.read': [...caseHolders, ...managers],
  /** An organisation's own pages: what it pledged and offers, and no young person's record (migrations/0015-partners.sql). */
  'partner.use': ['partner'],
  'settings.change': ['admin'],
  'accounts.change': ['admin'],
  /** The gallery, the fixtures and the outbox: outside live mode only. */
  'design.read': everyone,
  'outbox.read': everyone,
} as const satisfies Record<string, Allowed>

export type Permission = keyof typeof permissions

/** May someone with these roles (none: not signed in) do this? */
export function may(held: readonly Role[], permission: Permission): boolean {
  const allowed: Allowed = permissions[permission]
  if (allowed === 'everyone') return true
  if (allowed === 'signed-in') return held.length > 0
  return held.some((role) => allowed.includes(role))
}
