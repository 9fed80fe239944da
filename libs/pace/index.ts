export { paced, takeTurns } from './pace.js';
