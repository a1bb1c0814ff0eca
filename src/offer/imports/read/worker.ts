// The reader's own thread: takes one task, answers, ends.
import { parentPort, workerData } from 'node:worker_threads'
import { doTask, type Task } from './tasks.ts'

parentPort?.postMessage(doTask(workerData as Task)) // as in-worker.ts sends it
