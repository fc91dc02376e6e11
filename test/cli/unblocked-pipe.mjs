// Starts a program with the same outputs as this process, and lets pipes among them not block: as parents that are written
// in Node do, and some that run pipelines.
import { spawn } from 'node:child_process'

spawn(process.argv[2], process.argv.slice(3), { stdio: 'inherit' }).on('exit', (code) => {
  process.exitCode = code ?? 99
})
// A program gets outputs that block. To be made is enough for Node's streams to change that, for all who share the pipe.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
