// Words for kinds, standings and what happened, the same on every page.
import type { HeldReason, PledgeEventKind, PledgeKind, Pledger, PledgeStanding, Publishing } from './tables.ts'

export const kindWords: Readonly<Record<PledgeKind, string>> = {
  job: 'A job',
  apprenticeship: 'An apprenticeship',
  'work-experience': 'Work experience or a taster day',
  mentoring: 'Somebody to talk to or learn from',
  training: 'Training or a course',
  tickets: 'Tickets, trips or days out',
  things: 'Things, such as a laptop or a starter kit',
  home: 'A home, or help with one',
  discount: 'Money off, or something free',
  money: 'Money',
  time: 'My time and skills',
  change: 'A change in how we do things',
  other: 'Something else',
}

export const pledgerWords: Readonly<Record<Pledger, string>> = {
  person: 'Myself',
  business: 'A business',
  provider: 'A provider of homes or support',
  service: 'A service of the council, the NHS, the police or another',
  councillor: 'I am a councillor',
  'young-person': 'I am a young person in care or leaving care',
}

export const pledgerNouns: Readonly<Record<Pledger, string>> = {
  person: 'Person',
  business: 'Business',
  provider: 'Provider',
  service: 'Service',
  councillor: 'Councillor',
  'young-person': 'Young person',
}

export const standingWords: Readonly<Record<PledgeStanding, string>> = {
  made: 'To check',
  checked: 'Checked',
  matched: 'Matched',
  accepted: 'Accepted',
  delivering: 'Under way',
  delivered: 'Delivered',
  thanked: 'Thanked',
  declined: 'Not taken up',
  lapsed: 'Let go',
}

export const publishWords: Readonly<Record<Publishing, string>> = {
  no: 'Not on public pages',
  nameless: 'Public, without a name',
  organisation: 'Public, with the organisation’s name',
  named: 'Public, with the name as given',
}

export const heldWords: Readonly<Record<HeldReason, string>> = {
  rude: 'It may hold rude words',
  contact: 'It holds a number, an address or a link',
  name: 'It may name a young person',
  danger: 'It may say that somebody is not safe: read it now',
}

export const eventWords: Readonly<Record<PledgeEventKind, string>> = {
  made: 'Made',
  confirmed: 'Confirmed by the pledger',
  checked: 'Checked',
  matched: 'Matched with what young people asked for',
  unmatched: 'Match taken away',
  accepted: 'Accepted: on the register of promises',
  begun: 'Under way',
  'said-done': 'The pledger says that it is done',
  delivered: 'Delivered',
  thanked: 'Thanked',
  declined: 'Not taken up',
  lapsed: 'Let go',
  'taken-up-again': 'Taken up again',
  'due-moved': 'Date moved',
  reminded: 'Pledger reminded',
  'publish-changed': 'How it is shown was changed',
  'checks-changed': 'Safety checks',
}
