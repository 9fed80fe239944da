import { parentPort, workerData } from 'node:worker_threads';
import { IndexReader } from './index-reader.js';
import type { Answer, Question } from './threaded-reader.js';

/** Answers the questions of a ThreadedReader, one after the other, until it asks no more. */
const reader = new IndexReader(workerData as string);
parentPort!.on('message', (question: Question | null) => {
  if (question) parentPort!.postMessage(answerTo(question));
  else {
    reader.close();
    parentPort!.close();
  }
});

function answerTo([id, method, ...parameters]: Question): Answer {
  try {
    return [id, (reader[method] as (...parameters: unknown[]) => unknown)(...parameters), null];
  } catch (error) {
    return [id, null, error as Error];
  }
}
