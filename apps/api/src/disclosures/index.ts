export { Disclosure } from './disclosure.entity.js';
