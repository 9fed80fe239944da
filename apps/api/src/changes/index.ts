export { Change } from './change.entity.js';
