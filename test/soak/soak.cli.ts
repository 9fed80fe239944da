// node dist/test/soak/soak.cli.js --minutes 5
import { soak } from './soak.js';

const [flag, minutes] = process.argv.slice(2);
if (flag !== undefined && (flag !== '--minutes' || !(Number(minutes) > 0))) {
  console.error('Gebruik: npm run soak -- --minutes 5');
  process.exit(1);
}
const { faults, ...counts } = await soak({ seconds: Number(minutes ?? 5) * 60, kills: 0 }, (line) => console.log(line));
console.table(counts);
for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(faults.length === 0 ? 'Everything holds.' : `${faults.length} faults.`);
process.exit(faults.length === 0 ? 0 : 1);
