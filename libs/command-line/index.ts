export { count, runCommand, say } from './run-command.js';
