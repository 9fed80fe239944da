export { chunksOf, paced, takeTurns } from './pace.js';
export { WakeLoop } from './wake-loop.js';
