import { Init1795292926662 } from './1795292926662-Init.js';

export const migrations: Function[] = [Init1795292926662];
