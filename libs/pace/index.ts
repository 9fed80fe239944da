export { chunksOf, paced, takeTurns } from './pace.js';
