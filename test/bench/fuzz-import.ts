import { fuzzImport, sampleNames } from '../electron/import/fuzz.ts'

/** Imports thousands of damaged files of every format, the same ones each time. */
const cases = Number(process.argv[2] ?? 2000)

for (const name of sampleNames) {
  const started = performance.now()
  await fuzzImport(name, cases)
  console.log(
    `${name.padEnd(10)} ${cases} damaged files, ${(performance.now() - started).toFixed(0)} ms`,
  )
}
