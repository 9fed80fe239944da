import { Init1795292594332 } from './1795292594332-Init.js';

export const migrations: Function[] = [Init1795292594332];
