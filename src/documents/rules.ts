// Every rule that finds a candidate: how sure it is, when it fires, and what it asks. Confidence is the rule's own and
// nothing else: 0.9 and over, the paper says so in a form made for it; 0.7, a sentence that hardly ever means anything
// else; 0.5, as often as not; below, a person must look.

export interface Rule {
  readonly confidence: number
  readonly when: string
  readonly asks: string | null
}

const rule = (confidence: number, when: string, asks: string | null = null): Rule => ({ confidence, when, asks })

export const rules = {
  'said-list': rule(0.95, 'an item under "you said"'),
  'did-list': rule(0.95, 'an item under "we did"'),
  'going-to-list': rule(0.95, 'an item under "we are also going to"'),
  'slide-table': rule(0.95, 'a cell in a column headed "you said", "we did" or "we will"'),
  'ask-of': rule(0.8, 'a sentence that names an ask: "the ask of the panel is…"'),
  requested: rule(0.8, 'somebody requested, asked for or called for something'),
  'would-like': rule(0.75, 'somebody would like, would welcome, wants or needs something'),
  suggested: rule(0.7, 'somebody suggested, proposed, urged or encouraged something'),
  'raised-before': rule(0.7, 'somebody raised something as an issue, or for the second time'),
  'asked-whether': rule(
    0.5,
    'somebody asked or questioned whether something could be done',
    'Was this a request, or only a question that was answered in the meeting?',
  ),
  concern: rule(
    0.45,
    'somebody expressed a concern, or stressed how important something is',
    'Does this ask for something to be done?',
  ),
  'agreed-to': rule(0.75, 'somebody agreed, undertook, offered or committed to do something in a meeting'),
  'will-be-brought': rule(
    0.6,
    'minutes say that something will be presented, shared, brought back or set',
    'Who will do this?',
  ),
  'we-will': rule(0.9, '"we will", "we shall", "we promise", "we are going to"'),
  'we-are-committed': rule(0.85, '"we are committed to", "we commit to", "our commitment is"'),
  'for-every-child': rule(
    0.8,
    'every child, all young people, care leavers or "you" will have, receive or be offered something',
  ),
  'action-list': rule(0.85, 'an item under "areas for action", "key points for action", "our promises" or the like'),
  'lead-in-list': rule(0.8, 'an item after words such as "we will:" or "members are asked to:"'),
  'next-steps': rule(0.8, 'an item under "next steps"'),
  'someone-will': rule(
    0.5,
    'a named thing or person "will" do something',
    'Is this a promise, or does it describe what is planned?',
  ),
  'we-do-now': rule(
    0.45,
    '"we always", "we respect", "every care leaver has": something said to be so now, for everybody',
    'This says what is so now. Is it a promise?',
  ),
  'we-want': rule(0.8, '"we want", "we aim", "our ambition is", "we seek to": an aim'),
  'priority-list': rule(0.7, 'a few words under a heading of priorities, which name an aim'),
  'offer-list': rule(
    0.5,
    'an item of an offer, without a verb of promising',
    'Is this offered today, or a promise for later?',
  ),
  'plan-row': rule(0.95, 'a row of a table whose columns are headed as an action plan'),
  'plan-step': rule(0.9, 'one of several steps in a row'),
  'plan-fragment': rule(
    0.35,
    'words of an action plan whose table came out of the file in pieces',
    'The columns of this table came apart in this file. Check the action, its owner and its date.',
  ),
  'inspector-list': rule(0.9, 'an item after words such as "Ofsted reported the following"'),
  'inspector-said': rule(
    0.6,
    'a sentence in which an inspector, adviser or audit found or said something',
    'Is this a finding to act on?',
  ),
  recommended: rule(0.85, '"it is recommended that", "the panel is asked to", or an item after it'),
  resolved: rule(0.9, 'what follows "Resolved"'),
} as const satisfies Readonly<Record<string, Rule>>

export type RuleName = keyof typeof rules
