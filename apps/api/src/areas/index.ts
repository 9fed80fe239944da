export { Area, AREA_LEVELS, type AreaLevel } from './area.entity.js';
export { AreaShape } from './area-shape.entity.js';
export { Postcode, Postcode4Overlap, PostcodeHouseNumber } from './postcode.entity.js';
export { Region } from './region.entity.js';
