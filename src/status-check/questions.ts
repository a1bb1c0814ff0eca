// The questions in their order, one a page.
import { careQuestions } from './care-questions.ts'
import { laterQuestions } from './later-questions.ts'
import type { Question } from './question.ts'

export const questions: readonly Question[] = [...careQuestions, ...laterQuestions]

export const questionById = (id: string): Question | undefined => questions.find((question) => question.id === id)
