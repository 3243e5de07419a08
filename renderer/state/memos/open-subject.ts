import type { Memo } from '../../../shared/model/memo.ts'
import { go } from '../place.ts'

/** Shows what a memo is about, where it can be read and written, too. */
export function openSubject({
  subject,
  transcriptId,
}: Pick<Memo, 'subject' | 'transcriptId'>): void {
  if (subject.kind === 'quote')
    go('read', { transcriptId: transcriptId ?? undefined, quoteId: subject.id })
  else if (subject.kind === 'transcript') go('read', { transcriptId: subject.id })
  else if (subject.kind === 'code') go('codebook', { codeId: subject.id })
  else if (subject.kind === 'participant') go('people', { participantId: subject.id })
  else go('memos', { subject })
}

/** What a memo is about, in words: `Code Orientation`, `Memo on the project`. */
export function subjectInWords({ subject, name }: Pick<Memo, 'subject' | 'name'>): string {
  switch (subject.kind) {
    case 'quote':
      return `Quote ${name}`
    case 'transcript':
      return `Transcript ${name}`
    case 'code':
      return `Code ${name}`
    case 'participant':
      return name
    case 'project':
      return `Project ${name}`
    case 'free':
      return name || 'Untitled memo'
  }
}
