/** A process with a room of its own, to be killed: `room.child.ts <directory>`; prints its address. */
import { startFakeBot } from './fake-bot.ts';

const bot = await startFakeBot(process.argv[2] ?? '.');
process.stdout.write(`${bot.url}\n`);
