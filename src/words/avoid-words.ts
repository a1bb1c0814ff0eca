// Words that hurt or puzzle young people, and what to say instead. From young people's own glossary, Language that
// Cares (TACT, 2019), and from the short forms of the field. A council adds its own in the settings.

export interface AvoidWord {
  /** A word or phrase, one of its forms. In capitals: only where it is written in capitals. */
  readonly say: string
  readonly instead: string
}

const pairs = (text: string): readonly AvoidWord[] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [say = '', instead = ''] = line.split(' = ')
      return { say, instead }
    })

export const AVOID_WORDS: readonly AvoidWord[] = pairs(`
contact = family time, or “seeing Mum”; for reaching somebody: get in touch
contact centre = the place where you see your family
supervised contact = family time with somebody there
placement = my home
placed = living
placement breakdown = having to move
disruption meeting = a meeting about what went wrong
in placement = where you live
siblings = brothers and sisters
birth parents = Mum and Dad, or parents
LAC = children in care
LAC review = my review
looked-after child = child in care
looked after child = child in care
looked-after children = children in care
looked after children = children in care
CLA = children in care
UASC = young people who came here on their own
unaccompanied asylum seeking child = young person who came here on their own
unaccompanied asylum-seeking child = young person who came here on their own
NEET = looking for work or a course
EET = working or learning
RAG = how it is going
RAG rated = how it is going
MASH = the team that keeps children safe
IRO = the person who runs your review
PA = personal adviser
SW = social worker
PEP = your school plan
PPA = pathway plan
EHCP = plan for help at school
SEN = needs help with learning
SEND = needs help with learning
CAMHS = mental health team for young people
CSE = being used for sex
CCE = being used for crime
DV = abuse at home
abscond = run away
absconder = somebody who ran away
went missing = was away and we did not know where
leaving care = moving on
care leaver = young person who was in care
respite = a break, or a stay with somebody
peers = friends
difficult to place = we have not found the right home yet
hard to reach = we have not reached them yet
hard to place = we have not found the right home yet
challenging behaviour = upset, or having a hard time
non-compliant = did not agree
refused to engage = did not want to talk to us
failed to engage = did not want to talk to us
disengaged = not in touch with us
not engaging = not in touch with us
engage with = talk to, or take part in
attachment issues = finds it hard to trust people
case = you, or the young person
caseload = the people I work with
care plan meeting = a meeting about your plan
service user = person, or young person
statutory visit = visit
statutory = that the law asks for
permanence = a home to stay in
transition = move, or change
multi-agency = different teams working together
multi agency = different teams working together
stakeholder = person it matters to
corporate parent = the council, as your parent
key worker = the name of the person
in house = ours
kinship placement = living with family
semi-independent = your own place with help near by
supported accommodation = your own place with help near by
accommodation = home, or place to live
tenancy = your agreement to rent your home
eligible = can get it
entitlement = what you can get
utilise = use
facilitate = help
commence = start
in respect of = about
with regard to = about
prior to = before
subsequently = later
require = need
implement = do
signpost = tell you where to go
outcome = what happened, or result
escalate = tell a manager
safeguarding = keeping you safe
disclosure = what you told us
intervention = help
assessment = finding out what you need
allocate = give
liaise = talk
`)
