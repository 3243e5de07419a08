-- Notes of their own: on the project, a code, a transcript, a participant, or free. A memo on a quote stays with the quote.

-- `body` is Markdown. At most one of the four says what the memo is about; a memo on none of them is free.
CREATE TABLE memo (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  projectId TEXT REFERENCES project ON DELETE CASCADE,
  codeId TEXT REFERENCES code ON DELETE CASCADE,
  transcriptId TEXT REFERENCES transcript (id) ON DELETE CASCADE,
  participantId TEXT REFERENCES participant ON DELETE CASCADE,
  coderId TEXT NOT NULL REFERENCES coder,
  createdAt TEXT NOT NULL,
  changedAt TEXT NOT NULL,
  CHECK ((projectId IS NOT NULL) + (codeId IS NOT NULL) + (transcriptId IS NOT NULL) + (participantId IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX memoByCode ON memo (codeId);
CREATE INDEX memoByTranscript ON memo (transcriptId);
CREATE INDEX memoByParticipant ON memo (participantId);

-- What more a codebook says of a code.
ALTER TABLE code ADD COLUMN borderline TEXT NOT NULL DEFAULT '';
ALTER TABLE code ADD COLUMN decidedOn TEXT;

-- Fields of a code that are to be filled in, as JSON; codes that lack one are flagged.
ALTER TABLE project ADD COLUMN requiredTexts TEXT NOT NULL DEFAULT '[]';

-- Why something was done, where somebody said so, e.g. why a code is mapped to other capital types.
ALTER TABLE changeSet ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- Quotes that stand as examples of a code, as they are now.
CREATE TABLE codeExample (
  id TEXT PRIMARY KEY,
  codeId TEXT NOT NULL REFERENCES code ON DELETE CASCADE,
  quoteId TEXT NOT NULL REFERENCES quote ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('typical', 'borderline')),
  UNIQUE (codeId, quoteId)
) STRICT;
CREATE INDEX codeExampleByQuote ON codeExample (quoteId);

-- Codings that somebody has looked at again since their code was defined anew.
CREATE TABLE codingReview (
  id TEXT PRIMARY KEY,
  codingId TEXT NOT NULL UNIQUE REFERENCES coding ON DELETE CASCADE,
  coderId TEXT NOT NULL REFERENCES coder,
  reviewedAt TEXT NOT NULL
) STRICT;

-- What was decided about codes of other codebooks, so that the same codebook is not asked about again. `theirs` is the code's id there,
-- else its path of names; `seen` is all that was said of it at the time; `decision` is JSON. `codeId` is what it has become.
CREATE TABLE codeMatch (
  id TEXT PRIMARY KEY,
  theirs TEXT NOT NULL,
  seen TEXT NOT NULL,
  name TEXT NOT NULL,
  decision TEXT NOT NULL,
  codeId TEXT REFERENCES code ON DELETE CASCADE,
  coder TEXT NOT NULL,
  decidedAt TEXT NOT NULL,
  UNIQUE (theirs, seen)
) STRICT;

-- Full text of all memos, those on quotes included; `id` is that of the memo or of the quote. Kept up to date by the store after each
-- write, undo and redo included.
CREATE VIRTUAL TABLE memoText USING fts5 (id UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');

-- Filters that somebody gave a name; `filter` is JSON as in shared/model/filter.ts.
CREATE TABLE savedFilter (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  filter TEXT NOT NULL,
  coderId TEXT NOT NULL REFERENCES coder,
  createdAt TEXT NOT NULL
) STRICT;

-- Names that must not leave the project, and what is written instead; for a participant's real name that is the participant's name.
CREATE TABLE pseudonym (
  id TEXT PRIMARY KEY,
  original TEXT NOT NULL UNIQUE,
  replacement TEXT NOT NULL,
  kind TEXT NOT NULL,
  participantId TEXT REFERENCES participant ON DELETE SET NULL
) STRICT;
ALTER TABLE project ADD COLUMN strictExport INTEGER NOT NULL DEFAULT 0;

-- What reports are made of; `report` is JSON as in shared/model/report.ts and holds choices, never figures.
CREATE TABLE report (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  report TEXT NOT NULL
) STRICT;
-- Quotes whose words were all taken out of their transcript, kept until somebody decides: the row of the quote and those of its codings
-- as JSON. `at` is where they would stand, in units of the text as it is now.
CREATE TABLE unplacedQuote (
  id TEXT PRIMARY KEY,
  transcriptId TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  "at" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  codings TEXT NOT NULL
) STRICT;
CREATE INDEX unplacedQuoteByTranscript ON unplacedQuote (transcriptId);
