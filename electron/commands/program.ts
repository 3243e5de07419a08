import { Command } from 'commander'
import { addAgreement } from './agreement.ts'
import { addCodebook } from './codebook.ts'
import { addCodings } from './codings.ts'
import { addCooccurrence } from './cooccurrence.ts'
import { addFrequencies } from './frequencies.ts'
import { addHistory } from './history.ts'
import { addImport } from './import.ts'
import { addMemos } from './memos.ts'
import { addMerge } from './merge.ts'
import { addPairs } from './pairs.ts'
import { addPeople } from './people.ts'
import { addProfiles } from './profiles.ts'
import { addProject } from './project.ts'
import { addPseudonyms } from './pseudonyms.ts'
import { addQuotes } from './quotes.ts'
import { addReport } from './report.ts'
import { addSaturation } from './saturation.ts'
import { addSavedFilters } from './saved-filters.ts'
import { addSequences } from './sequences.ts'
import type { Terminal } from './terminal.ts'
import { addTranscripts } from './transcripts.ts'

/** All commands, in the order in which the help lists them. */
const groups = [
  addProject,
  addImport,
  addTranscripts,
  addPeople,
  addPseudonyms,
  addCodings,
  addCodebook,
  addMerge,
  addFrequencies,
  addPairs,
  addProfiles,
  addCooccurrence,
  addSequences,
  addSaturation,
  addAgreement,
  addQuotes,
  addMemos,
  addReport,
  addSavedFilters,
  addHistory,
]

/** The command line; parsing throws CommanderError for help and wrong usage instead of ending the process. */
export function createProgram(terminal: Terminal): Command {
  const program = new Command('excerpta')
    .description(
      'Code focus-group and interview transcripts: who said it, which code, which kind of capital.',
    )
    .version(terminal.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError()
    .configureHelp({ showGlobalOptions: false, helpWidth: 100 })
    .addHelpText(
      'after',
      '\nEvery command prints a table; with --json exactly one JSON document. Remarks go to stderr.\nExit status: 0 done, 1 a problem you can solve, 2 wrong usage, 70 a bug in Excerpta.',
    )
  for (const add of groups) add(program, terminal)
  return program
}
