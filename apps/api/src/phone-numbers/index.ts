export { displayNumber, isMobile, nationalDigits, parseNumber } from './phone-number.js';
export { PhoneKind, PhoneNumberType, presentNumber } from './phone-number.types.js';
