// Reading a council paper into candidates for a person to confirm. Pure: it reads the bytes it is handed and nothing
// else, keeps nothing, and needs no other part of Alongside.
//
//   const paper = await readPaper({ name: file.name, bytes })
//   if (isFault(paper)) show(faultWords(paper))              // 422, with what was typed kept
//   else show(findCandidates(paper, 'you-said'))             // to tick, correct, merge; nothing is created before that
//
// A page that shows candidates: lead with `question` where there is one; show `place` so that the line can be found in the
// paper; offer `sameAs` for merging and keep every source; show `due.written` beside `due.read`; leave an owner that is
// null blank for a person to fill. Keep the file's bytes yourself if the source is to be kept.

export { findCandidates, candidatesJson } from './candidates.ts'
export { type As, type Candidate, type CandidateKind } from './candidate.ts'
export { type Due } from './due.ts'
export { faultWords, type Fault } from './faults.ts'
export { type Format, type Line, type Paper, type Place } from './paper.ts'
export { isFault, readPaper, readPasted } from './read.ts'
export { rules, type Rule, type RuleName } from './rules.ts'
export { unplacedIn, type Unplaced } from './unplaced.ts'
