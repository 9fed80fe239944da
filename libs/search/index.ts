export { fold, words } from './fold.js';
