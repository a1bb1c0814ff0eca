import { z } from 'zod'
import { isUuid } from '../../platform/ids.ts'
import type { DirectorateId, ServiceAskId } from './rules.ts'

const id = <Id extends string>() => z.custom<Id>((value) => typeof value === 'string' && isUuid(value))

export const askParams = z.object({ ask: id<ServiceAskId>() })
export const directorateParams = z.object({ directorate: id<DirectorateId>() })
export const lineParams = askParams.extend({ directorate: id<DirectorateId>() })
