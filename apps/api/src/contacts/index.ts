export { Absence, Contact, ContactArea, Verification } from './contact.entity.js';
