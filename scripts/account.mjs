// npm run account -- <e-mailadres> <gemeentecode> <professional|coordinator|beheerder>
import { build, install, run } from './prepare.mjs';

install();
build();
run('node', ['dist/apps/api/src/accounts/cli.js', ...process.argv.slice(2)]);
