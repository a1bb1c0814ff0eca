// What each thing of the thread is known by.
import type { Id } from '../../platform/ids.ts'

export type AskId = Id<'ask'>
export type ThemeId = Id<'theme'>
export type PromiseId = Id<'promise'>
export type PriorityId = Id<'priority'>
export type ActionId = Id<'action'>
export type EvidenceId = Id<'evidence'>
export type AnswerId = Id<'answer'>
export type OccasionId = Id<'occasion'>
export type GroupId = Id<'group'>
export type PointId = Id<'meeting-point'>
export type PaperId = Id<'paper'>
export type CandidateId = Id<'candidate'>
export type PaperLineId = Id<'paper-line'>
export type FileId = Id<'file'>
