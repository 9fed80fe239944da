export { NotDuplicate } from './not-duplicate.entity.js';
