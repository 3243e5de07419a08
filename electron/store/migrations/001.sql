-- The first schema. Columns are named as the fields of shared/model, so that a row is the model; ids are UUIDs; booleans are 0 or 1;
-- times are ISO 8601 in UTC; positions are UTF-16 units of transcript.text. README.md beside this file gives the reasons.

CREATE TABLE project (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  createdAt TEXT NOT NULL
) STRICT;

CREATE TABLE coder (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE programme (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE pair (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  programmeId TEXT REFERENCES programme ON DELETE SET NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE participant (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  programmeId TEXT REFERENCES programme ON DELETE SET NULL
) STRICT;

CREATE TABLE participantPair (
  id TEXT PRIMARY KEY,
  participantId TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
  pairId TEXT NOT NULL REFERENCES pair ON DELETE CASCADE,
  UNIQUE (participantId, pairId)
) STRICT;

CREATE TABLE attribute (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE attributeValue (
  id TEXT PRIMARY KEY,
  attributeId TEXT NOT NULL REFERENCES attribute ON DELETE CASCADE,
  participantId TEXT NOT NULL REFERENCES participant ON DELETE CASCADE,
  value TEXT NOT NULL,
  UNIQUE (attributeId, participantId)
) STRICT;

-- `number` is what the full-text index knows a transcript by. `layout` holds turns and marks as JSON (electron/store/layout.ts): they are
-- read and replaced only together with their text, and nothing refers to one of them.
CREATE TABLE transcript (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  short TEXT NOT NULL,
  kind TEXT NOT NULL,
  date TEXT,
  language TEXT,
  programmeId TEXT REFERENCES programme ON DELETE SET NULL,
  pairId TEXT REFERENCES pair ON DELETE SET NULL,
  sourceName TEXT NOT NULL,
  format TEXT NOT NULL,
  importedAt TEXT NOT NULL,
  layout TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;

-- The file as it was received, gzip-compressed, apart from the transcript so that reading one never touches it.
CREATE TABLE source (
  id TEXT PRIMARY KEY REFERENCES transcript (id) ON DELETE CASCADE,
  bytes BLOB NOT NULL
) STRICT;

-- `position` is what the layout knows a speaker by.
CREATE TABLE speaker (
  id TEXT PRIMARY KEY,
  transcriptId TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  participantId TEXT REFERENCES participant ON DELETE SET NULL,
  UNIQUE (transcriptId, position),
  UNIQUE (transcriptId, label)
) STRICT;
CREATE INDEX speakerByParticipant ON speaker (participantId);

CREATE TABLE code (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  parentId TEXT REFERENCES code ON DELETE CASCADE,
  position INTEGER NOT NULL,
  definition TEXT NOT NULL,
  include TEXT NOT NULL,
  exclude TEXT NOT NULL,
  example TEXT NOT NULL
) STRICT;
CREATE INDEX codeByParent ON code (parentId);

CREATE TABLE codeAlias (
  id TEXT PRIMARY KEY,
  codeId TEXT NOT NULL REFERENCES code ON DELETE CASCADE,
  name TEXT NOT NULL,
  UNIQUE (codeId, name)
) STRICT;

CREATE TABLE capitalType (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  definition TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE codeCapital (
  id TEXT PRIMARY KEY,
  codeId TEXT NOT NULL REFERENCES code ON DELETE CASCADE,
  capitalTypeId TEXT NOT NULL REFERENCES capitalType ON DELETE CASCADE,
  UNIQUE (codeId, capitalTypeId)
) STRICT;

CREATE TABLE quote (
  id TEXT PRIMARY KEY,
  transcriptId TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  ref TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  starred INTEGER NOT NULL,
  memo TEXT NOT NULL,
  coderId TEXT NOT NULL REFERENCES coder,
  createdAt TEXT NOT NULL,
  CHECK ("end" > start)
) STRICT;
CREATE INDEX quoteByTranscript ON quote (transcriptId, start);
CREATE INDEX quoteByRef ON quote (ref);

CREATE TABLE coding (
  id TEXT PRIMARY KEY,
  quoteId TEXT NOT NULL REFERENCES quote ON DELETE CASCADE,
  codeId TEXT NOT NULL REFERENCES code ON DELETE CASCADE,
  coderId TEXT NOT NULL REFERENCES coder,
  createdAt TEXT NOT NULL,
  UNIQUE (quoteId, codeId, coderId)
) STRICT;
CREATE INDEX codingByCode ON coding (codeId);

-- One row for each thing that somebody did; undo and redo append rows of their own (state 'reversal'). 'kept' is what undo passes over:
-- the birth of the project, a coder's first appearance. 'dropped' was undone and then overtaken by something new.
CREATE TABLE changeSet (
  id INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  coderId TEXT NOT NULL,
  coder TEXT NOT NULL,
  what TEXT NOT NULL,
  summary TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'reversal', 'kept')),
  reversedBy INTEGER
) STRICT;
CREATE INDEX changeSetByState ON changeSet (state, id);

-- One row for each row that changed, written by triggers that electron/store/change-log.ts makes from the tables themselves.
-- `former` is the row before an update or delete as JSON, null after an insert.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  changeSetId INTEGER NOT NULL,
  tableName TEXT NOT NULL,
  rowId TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  former TEXT
) STRICT;
CREATE INDEX changeBySet ON change (changeSetId);
CREATE INDEX changeByRow ON change (tableName, rowId);

-- Full text of the turns; rowid is the transcript's number times 2^20 plus the turn's place. Kept up to date by the store after each
-- write, undo and redo included.
CREATE VIRTUAL TABLE turnText USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER turnTextDelete AFTER DELETE ON transcript BEGIN
  DELETE FROM turnText WHERE rowid BETWEEN old.number << 20 AND (old.number << 20) + 1048575;
END;
