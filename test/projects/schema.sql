CREATE INDEX changeByRow ON change (tableName, rowId);

CREATE INDEX changeBySet ON change (changeSetId);

CREATE INDEX changeSetByState ON changeSet (state, id);

CREATE INDEX codeByParent ON code (parentId);

CREATE INDEX codeExampleByQuote ON codeExample (quoteId);

CREATE INDEX codingByCode ON coding (codeId);

CREATE INDEX memoByCode ON memo (codeId);

CREATE INDEX memoByParticipant ON memo (participantId);

CREATE INDEX memoByTranscript ON memo (transcriptId);

CREATE INDEX quoteByRef ON quote (ref);

CREATE INDEX quoteByTranscript ON quote (transcriptId, start);

CREATE INDEX speakerByParticipant ON speaker (participantId);

CREATE INDEX unplacedQuoteByTranscript ON unplacedQuote (transcriptId);

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

CREATE TABLE capitalType (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  colour TEXT NOT NULL,
  definition TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  changeSetId INTEGER NOT NULL,
  tableName TEXT NOT NULL,
  rowId TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  former TEXT
) STRICT;

CREATE TABLE changeSet (
  id INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  coderId TEXT NOT NULL,
  coder TEXT NOT NULL,
  what TEXT NOT NULL,
  summary TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped', 'reversal', 'kept')),
  reversedBy INTEGER
, reason TEXT NOT NULL DEFAULT '') STRICT;

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
, borderline TEXT NOT NULL DEFAULT '', decidedOn TEXT) STRICT;

CREATE TABLE codeAlias (
  id TEXT PRIMARY KEY,
  codeId TEXT NOT NULL REFERENCES code ON DELETE CASCADE,
  name TEXT NOT NULL,
  UNIQUE (codeId, name)
) STRICT;

CREATE TABLE codeCapital (
  id TEXT PRIMARY KEY,
  codeId TEXT NOT NULL REFERENCES code ON DELETE CASCADE,
  capitalTypeId TEXT NOT NULL REFERENCES capitalType ON DELETE CASCADE,
  UNIQUE (codeId, capitalTypeId)
) STRICT;

CREATE TABLE codeExample (
  id TEXT PRIMARY KEY,
  codeId TEXT NOT NULL REFERENCES code ON DELETE CASCADE,
  quoteId TEXT NOT NULL REFERENCES quote ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('typical', 'borderline')),
  UNIQUE (codeId, quoteId)
) STRICT;

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

CREATE TABLE coder (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE coding (
  id TEXT PRIMARY KEY,
  quoteId TEXT NOT NULL REFERENCES quote ON DELETE CASCADE,
  codeId TEXT NOT NULL REFERENCES code ON DELETE CASCADE,
  coderId TEXT NOT NULL REFERENCES coder,
  createdAt TEXT NOT NULL,
  UNIQUE (quoteId, codeId, coderId)
) STRICT;

CREATE TABLE codingReview (
  id TEXT PRIMARY KEY,
  codingId TEXT NOT NULL UNIQUE REFERENCES coding ON DELETE CASCADE,
  coderId TEXT NOT NULL REFERENCES coder,
  reviewedAt TEXT NOT NULL
) STRICT;

CREATE TABLE keptCoding (
  id TEXT PRIMARY KEY,
  codingId TEXT NOT NULL UNIQUE REFERENCES coding ON DELETE CASCADE,
  coderId TEXT NOT NULL REFERENCES coder,
  keptAt TEXT NOT NULL
) STRICT;

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

CREATE VIRTUAL TABLE memoText USING fts5 (id UNINDEXED, words, tokenize = 'unicode61 remove_diacritics 2');

CREATE TABLE 'memoText_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'memoText_content'(id INTEGER PRIMARY KEY, c0, c1);

CREATE TABLE 'memoText_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'memoText_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'memoText_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

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

CREATE TABLE programme (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE project (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  createdAt TEXT NOT NULL
, requiredTexts TEXT NOT NULL DEFAULT '[]', strictExport INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TABLE pseudonym (
  id TEXT PRIMARY KEY,
  original TEXT NOT NULL UNIQUE,
  replacement TEXT NOT NULL,
  kind TEXT NOT NULL,
  participantId TEXT REFERENCES participant ON DELETE SET NULL
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

CREATE TABLE report (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  report TEXT NOT NULL
) STRICT;

CREATE TABLE savedFilter (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  filter TEXT NOT NULL,
  coderId TEXT NOT NULL REFERENCES coder,
  createdAt TEXT NOT NULL
) STRICT;

CREATE TABLE source (
  id TEXT PRIMARY KEY REFERENCES transcript (id) ON DELETE CASCADE,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE speaker (
  id TEXT PRIMARY KEY,
  transcriptId TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  participantId TEXT REFERENCES participant ON DELETE SET NULL,
  UNIQUE (transcriptId, position),
  UNIQUE (transcriptId, label)
) STRICT;

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

CREATE VIRTUAL TABLE turnText USING fts5 (
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE unplacedQuote (
  id TEXT PRIMARY KEY,
  transcriptId TEXT NOT NULL REFERENCES transcript (id) ON DELETE CASCADE,
  "at" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  codings TEXT NOT NULL
) STRICT;

CREATE TRIGGER "log_delete_attribute" AFTER DELETE ON "attribute"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'attribute', old.id, 'delete', json_object('id', old."id", 'name', old."name", 'kind', old."kind", 'position', old."position"));
    END;

CREATE TRIGGER "log_delete_attributeValue" AFTER DELETE ON "attributeValue"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'attributeValue', old.id, 'delete', json_object('id', old."id", 'attributeId', old."attributeId", 'participantId', old."participantId", 'value', old."value"));
    END;

CREATE TRIGGER "log_delete_capitalType" AFTER DELETE ON "capitalType"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'capitalType', old.id, 'delete', json_object('id', old."id", 'name', old."name", 'colour', old."colour", 'definition', old."definition", 'position', old."position"));
    END;

CREATE TRIGGER "log_delete_code" AFTER DELETE ON "code"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'code', old.id, 'delete', json_object('id', old."id", 'name', old."name", 'colour', old."colour", 'parentId', old."parentId", 'position', old."position", 'definition', old."definition", 'include', old."include", 'exclude', old."exclude", 'example', old."example", 'borderline', old."borderline", 'decidedOn', old."decidedOn"));
    END;

CREATE TRIGGER "log_delete_codeAlias" AFTER DELETE ON "codeAlias"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codeAlias', old.id, 'delete', json_object('id', old."id", 'codeId', old."codeId", 'name', old."name"));
    END;

CREATE TRIGGER "log_delete_codeCapital" AFTER DELETE ON "codeCapital"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codeCapital', old.id, 'delete', json_object('id', old."id", 'codeId', old."codeId", 'capitalTypeId', old."capitalTypeId"));
    END;

CREATE TRIGGER "log_delete_codeExample" AFTER DELETE ON "codeExample"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codeExample', old.id, 'delete', json_object('id', old."id", 'codeId', old."codeId", 'quoteId', old."quoteId", 'kind', old."kind"));
    END;

CREATE TRIGGER "log_delete_codeMatch" AFTER DELETE ON "codeMatch"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codeMatch', old.id, 'delete', json_object('id', old."id", 'theirs', old."theirs", 'seen', old."seen", 'name', old."name", 'decision', old."decision", 'codeId', old."codeId", 'coder', old."coder", 'decidedAt', old."decidedAt"));
    END;

CREATE TRIGGER "log_delete_coder" AFTER DELETE ON "coder"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'coder', old.id, 'delete', json_object('id', old."id", 'name', old."name"));
    END;

CREATE TRIGGER "log_delete_coding" AFTER DELETE ON "coding"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'coding', old.id, 'delete', json_object('id', old."id", 'quoteId', old."quoteId", 'codeId', old."codeId", 'coderId', old."coderId", 'createdAt', old."createdAt"));
    END;

CREATE TRIGGER "log_delete_codingReview" AFTER DELETE ON "codingReview"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codingReview', old.id, 'delete', json_object('id', old."id", 'codingId', old."codingId", 'coderId', old."coderId", 'reviewedAt', old."reviewedAt"));
    END;

CREATE TRIGGER "log_delete_keptCoding" AFTER DELETE ON "keptCoding"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'keptCoding', old.id, 'delete', json_object('id', old."id", 'codingId', old."codingId", 'coderId', old."coderId", 'keptAt', old."keptAt"));
    END;

CREATE TRIGGER "log_delete_memo" AFTER DELETE ON "memo"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'memo', old.id, 'delete', json_object('id', old."id", 'title', old."title", 'body', old."body", 'projectId', old."projectId", 'codeId', old."codeId", 'transcriptId', old."transcriptId", 'participantId', old."participantId", 'coderId', old."coderId", 'createdAt', old."createdAt", 'changedAt', old."changedAt"));
    END;

CREATE TRIGGER "log_delete_pair" AFTER DELETE ON "pair"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'pair', old.id, 'delete', json_object('id', old."id", 'name', old."name", 'programmeId', old."programmeId", 'position', old."position"));
    END;

CREATE TRIGGER "log_delete_participant" AFTER DELETE ON "participant"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'participant', old.id, 'delete', json_object('id', old."id", 'name', old."name", 'role', old."role", 'programmeId', old."programmeId"));
    END;

CREATE TRIGGER "log_delete_participantPair" AFTER DELETE ON "participantPair"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'participantPair', old.id, 'delete', json_object('id', old."id", 'participantId', old."participantId", 'pairId', old."pairId"));
    END;

CREATE TRIGGER "log_delete_programme" AFTER DELETE ON "programme"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'programme', old.id, 'delete', json_object('id', old."id", 'name', old."name", 'position', old."position"));
    END;

CREATE TRIGGER "log_delete_project" AFTER DELETE ON "project"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'project', old.id, 'delete', json_object('id', old."id", 'title', old."title", 'createdAt', old."createdAt", 'requiredTexts', old."requiredTexts", 'strictExport', old."strictExport"));
    END;

CREATE TRIGGER "log_delete_pseudonym" AFTER DELETE ON "pseudonym"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'pseudonym', old.id, 'delete', json_object('id', old."id", 'original', old."original", 'replacement', old."replacement", 'kind', old."kind", 'participantId', old."participantId"));
    END;

CREATE TRIGGER "log_delete_quote" AFTER DELETE ON "quote"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'quote', old.id, 'delete', json_object('id', old."id", 'transcriptId', old."transcriptId", 'ref', old."ref", 'start', old."start", 'end', old."end", 'words', old."words", 'before', old."before", 'after', old."after", 'starred', old."starred", 'memo', old."memo", 'coderId', old."coderId", 'createdAt', old."createdAt"));
    END;

CREATE TRIGGER "log_delete_report" AFTER DELETE ON "report"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'report', old.id, 'delete', json_object('id', old."id", 'name', old."name", 'report', old."report"));
    END;

CREATE TRIGGER "log_delete_savedFilter" AFTER DELETE ON "savedFilter"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'savedFilter', old.id, 'delete', json_object('id', old."id", 'name', old."name", 'filter', old."filter", 'coderId', old."coderId", 'createdAt', old."createdAt"));
    END;

CREATE TRIGGER "log_delete_source" AFTER DELETE ON "source"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'source', old.id, 'delete', json_object('id', old."id", 'bytes', hex(old."bytes")));
    END;

CREATE TRIGGER "log_delete_speaker" AFTER DELETE ON "speaker"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'speaker', old.id, 'delete', json_object('id', old."id", 'transcriptId', old."transcriptId", 'position', old."position", 'label', old."label", 'participantId', old."participantId"));
    END;

CREATE TRIGGER "log_delete_transcript" AFTER DELETE ON "transcript"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'transcript', old.id, 'delete', json_object('number', old."number", 'id', old."id", 'title', old."title", 'short', old."short", 'kind', old."kind", 'date', old."date", 'language', old."language", 'programmeId', old."programmeId", 'pairId', old."pairId", 'sourceName', old."sourceName", 'format', old."format", 'importedAt', old."importedAt", 'layout', old."layout", 'text', old."text"));
    END;

CREATE TRIGGER "log_delete_unplacedQuote" AFTER DELETE ON "unplacedQuote"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'unplacedQuote', old.id, 'delete', json_object('id', old."id", 'transcriptId', old."transcriptId", 'at', old."at", 'quote', old."quote", 'codings', old."codings"));
    END;

CREATE TRIGGER "log_insert_attribute" AFTER INSERT ON "attribute"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'attribute', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_attributeValue" AFTER INSERT ON "attributeValue"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'attributeValue', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_capitalType" AFTER INSERT ON "capitalType"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'capitalType', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_code" AFTER INSERT ON "code"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'code', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_codeAlias" AFTER INSERT ON "codeAlias"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codeAlias', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_codeCapital" AFTER INSERT ON "codeCapital"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codeCapital', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_codeExample" AFTER INSERT ON "codeExample"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codeExample', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_codeMatch" AFTER INSERT ON "codeMatch"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codeMatch', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_coder" AFTER INSERT ON "coder"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'coder', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_coding" AFTER INSERT ON "coding"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'coding', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_codingReview" AFTER INSERT ON "codingReview"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codingReview', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_keptCoding" AFTER INSERT ON "keptCoding"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'keptCoding', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_memo" AFTER INSERT ON "memo"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'memo', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_pair" AFTER INSERT ON "pair"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'pair', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_participant" AFTER INSERT ON "participant"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'participant', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_participantPair" AFTER INSERT ON "participantPair"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'participantPair', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_programme" AFTER INSERT ON "programme"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'programme', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_project" AFTER INSERT ON "project"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'project', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_pseudonym" AFTER INSERT ON "pseudonym"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'pseudonym', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_quote" AFTER INSERT ON "quote"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'quote', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_report" AFTER INSERT ON "report"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'report', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_savedFilter" AFTER INSERT ON "savedFilter"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'savedFilter', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_source" AFTER INSERT ON "source"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'source', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_speaker" AFTER INSERT ON "speaker"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'speaker', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_transcript" AFTER INSERT ON "transcript"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'transcript', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_insert_unplacedQuote" AFTER INSERT ON "unplacedQuote"
    
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'unplacedQuote', new.id, 'insert', NULL);
    END;

CREATE TRIGGER "log_update_attribute" AFTER UPDATE ON "attribute"
    WHEN old."id" IS NOT new."id" OR old."name" IS NOT new."name" OR old."kind" IS NOT new."kind" OR old."position" IS NOT new."position"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'attribute', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'name' AS k, old."name" AS v WHERE old."name" IS NOT new."name" UNION ALL SELECT 'kind' AS k, old."kind" AS v WHERE old."kind" IS NOT new."kind" UNION ALL SELECT 'position' AS k, old."position" AS v WHERE old."position" IS NOT new."position")));
    END;

CREATE TRIGGER "log_update_attributeValue" AFTER UPDATE ON "attributeValue"
    WHEN old."id" IS NOT new."id" OR old."attributeId" IS NOT new."attributeId" OR old."participantId" IS NOT new."participantId" OR old."value" IS NOT new."value"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'attributeValue', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'attributeId' AS k, old."attributeId" AS v WHERE old."attributeId" IS NOT new."attributeId" UNION ALL SELECT 'participantId' AS k, old."participantId" AS v WHERE old."participantId" IS NOT new."participantId" UNION ALL SELECT 'value' AS k, old."value" AS v WHERE old."value" IS NOT new."value")));
    END;

CREATE TRIGGER "log_update_capitalType" AFTER UPDATE ON "capitalType"
    WHEN old."id" IS NOT new."id" OR old."name" IS NOT new."name" OR old."colour" IS NOT new."colour" OR old."definition" IS NOT new."definition" OR old."position" IS NOT new."position"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'capitalType', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'name' AS k, old."name" AS v WHERE old."name" IS NOT new."name" UNION ALL SELECT 'colour' AS k, old."colour" AS v WHERE old."colour" IS NOT new."colour" UNION ALL SELECT 'definition' AS k, old."definition" AS v WHERE old."definition" IS NOT new."definition" UNION ALL SELECT 'position' AS k, old."position" AS v WHERE old."position" IS NOT new."position")));
    END;

CREATE TRIGGER "log_update_code" AFTER UPDATE ON "code"
    WHEN old."id" IS NOT new."id" OR old."name" IS NOT new."name" OR old."colour" IS NOT new."colour" OR old."parentId" IS NOT new."parentId" OR old."position" IS NOT new."position" OR old."definition" IS NOT new."definition" OR old."include" IS NOT new."include" OR old."exclude" IS NOT new."exclude" OR old."example" IS NOT new."example" OR old."borderline" IS NOT new."borderline" OR old."decidedOn" IS NOT new."decidedOn"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'code', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'name' AS k, old."name" AS v WHERE old."name" IS NOT new."name" UNION ALL SELECT 'colour' AS k, old."colour" AS v WHERE old."colour" IS NOT new."colour" UNION ALL SELECT 'parentId' AS k, old."parentId" AS v WHERE old."parentId" IS NOT new."parentId" UNION ALL SELECT 'position' AS k, old."position" AS v WHERE old."position" IS NOT new."position" UNION ALL SELECT 'definition' AS k, old."definition" AS v WHERE old."definition" IS NOT new."definition" UNION ALL SELECT 'include' AS k, old."include" AS v WHERE old."include" IS NOT new."include" UNION ALL SELECT 'exclude' AS k, old."exclude" AS v WHERE old."exclude" IS NOT new."exclude" UNION ALL SELECT 'example' AS k, old."example" AS v WHERE old."example" IS NOT new."example" UNION ALL SELECT 'borderline' AS k, old."borderline" AS v WHERE old."borderline" IS NOT new."borderline" UNION ALL SELECT 'decidedOn' AS k, old."decidedOn" AS v WHERE old."decidedOn" IS NOT new."decidedOn")));
    END;

CREATE TRIGGER "log_update_codeAlias" AFTER UPDATE ON "codeAlias"
    WHEN old."id" IS NOT new."id" OR old."codeId" IS NOT new."codeId" OR old."name" IS NOT new."name"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codeAlias', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'codeId' AS k, old."codeId" AS v WHERE old."codeId" IS NOT new."codeId" UNION ALL SELECT 'name' AS k, old."name" AS v WHERE old."name" IS NOT new."name")));
    END;

CREATE TRIGGER "log_update_codeCapital" AFTER UPDATE ON "codeCapital"
    WHEN old."id" IS NOT new."id" OR old."codeId" IS NOT new."codeId" OR old."capitalTypeId" IS NOT new."capitalTypeId"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codeCapital', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'codeId' AS k, old."codeId" AS v WHERE old."codeId" IS NOT new."codeId" UNION ALL SELECT 'capitalTypeId' AS k, old."capitalTypeId" AS v WHERE old."capitalTypeId" IS NOT new."capitalTypeId")));
    END;

CREATE TRIGGER "log_update_codeExample" AFTER UPDATE ON "codeExample"
    WHEN old."id" IS NOT new."id" OR old."codeId" IS NOT new."codeId" OR old."quoteId" IS NOT new."quoteId" OR old."kind" IS NOT new."kind"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codeExample', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'codeId' AS k, old."codeId" AS v WHERE old."codeId" IS NOT new."codeId" UNION ALL SELECT 'quoteId' AS k, old."quoteId" AS v WHERE old."quoteId" IS NOT new."quoteId" UNION ALL SELECT 'kind' AS k, old."kind" AS v WHERE old."kind" IS NOT new."kind")));
    END;

CREATE TRIGGER "log_update_codeMatch" AFTER UPDATE ON "codeMatch"
    WHEN old."id" IS NOT new."id" OR old."theirs" IS NOT new."theirs" OR old."seen" IS NOT new."seen" OR old."name" IS NOT new."name" OR old."decision" IS NOT new."decision" OR old."codeId" IS NOT new."codeId" OR old."coder" IS NOT new."coder" OR old."decidedAt" IS NOT new."decidedAt"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codeMatch', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'theirs' AS k, old."theirs" AS v WHERE old."theirs" IS NOT new."theirs" UNION ALL SELECT 'seen' AS k, old."seen" AS v WHERE old."seen" IS NOT new."seen" UNION ALL SELECT 'name' AS k, old."name" AS v WHERE old."name" IS NOT new."name" UNION ALL SELECT 'decision' AS k, old."decision" AS v WHERE old."decision" IS NOT new."decision" UNION ALL SELECT 'codeId' AS k, old."codeId" AS v WHERE old."codeId" IS NOT new."codeId" UNION ALL SELECT 'coder' AS k, old."coder" AS v WHERE old."coder" IS NOT new."coder" UNION ALL SELECT 'decidedAt' AS k, old."decidedAt" AS v WHERE old."decidedAt" IS NOT new."decidedAt")));
    END;

CREATE TRIGGER "log_update_coder" AFTER UPDATE ON "coder"
    WHEN old."id" IS NOT new."id" OR old."name" IS NOT new."name"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'coder', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'name' AS k, old."name" AS v WHERE old."name" IS NOT new."name")));
    END;

CREATE TRIGGER "log_update_coding" AFTER UPDATE ON "coding"
    WHEN old."id" IS NOT new."id" OR old."quoteId" IS NOT new."quoteId" OR old."codeId" IS NOT new."codeId" OR old."coderId" IS NOT new."coderId" OR old."createdAt" IS NOT new."createdAt"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'coding', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'quoteId' AS k, old."quoteId" AS v WHERE old."quoteId" IS NOT new."quoteId" UNION ALL SELECT 'codeId' AS k, old."codeId" AS v WHERE old."codeId" IS NOT new."codeId" UNION ALL SELECT 'coderId' AS k, old."coderId" AS v WHERE old."coderId" IS NOT new."coderId" UNION ALL SELECT 'createdAt' AS k, old."createdAt" AS v WHERE old."createdAt" IS NOT new."createdAt")));
    END;

CREATE TRIGGER "log_update_codingReview" AFTER UPDATE ON "codingReview"
    WHEN old."id" IS NOT new."id" OR old."codingId" IS NOT new."codingId" OR old."coderId" IS NOT new."coderId" OR old."reviewedAt" IS NOT new."reviewedAt"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'codingReview', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'codingId' AS k, old."codingId" AS v WHERE old."codingId" IS NOT new."codingId" UNION ALL SELECT 'coderId' AS k, old."coderId" AS v WHERE old."coderId" IS NOT new."coderId" UNION ALL SELECT 'reviewedAt' AS k, old."reviewedAt" AS v WHERE old."reviewedAt" IS NOT new."reviewedAt")));
    END;

CREATE TRIGGER "log_update_keptCoding" AFTER UPDATE ON "keptCoding"
    WHEN old."id" IS NOT new."id" OR old."codingId" IS NOT new."codingId" OR old."coderId" IS NOT new."coderId" OR old."keptAt" IS NOT new."keptAt"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'keptCoding', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'codingId' AS k, old."codingId" AS v WHERE old."codingId" IS NOT new."codingId" UNION ALL SELECT 'coderId' AS k, old."coderId" AS v WHERE old."coderId" IS NOT new."coderId" UNION ALL SELECT 'keptAt' AS k, old."keptAt" AS v WHERE old."keptAt" IS NOT new."keptAt")));
    END;

CREATE TRIGGER "log_update_memo" AFTER UPDATE ON "memo"
    WHEN old."id" IS NOT new."id" OR old."title" IS NOT new."title" OR old."body" IS NOT new."body" OR old."projectId" IS NOT new."projectId" OR old."codeId" IS NOT new."codeId" OR old."transcriptId" IS NOT new."transcriptId" OR old."participantId" IS NOT new."participantId" OR old."coderId" IS NOT new."coderId" OR old."createdAt" IS NOT new."createdAt" OR old."changedAt" IS NOT new."changedAt"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'memo', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'title' AS k, old."title" AS v WHERE old."title" IS NOT new."title" UNION ALL SELECT 'body' AS k, old."body" AS v WHERE old."body" IS NOT new."body" UNION ALL SELECT 'projectId' AS k, old."projectId" AS v WHERE old."projectId" IS NOT new."projectId" UNION ALL SELECT 'codeId' AS k, old."codeId" AS v WHERE old."codeId" IS NOT new."codeId" UNION ALL SELECT 'transcriptId' AS k, old."transcriptId" AS v WHERE old."transcriptId" IS NOT new."transcriptId" UNION ALL SELECT 'participantId' AS k, old."participantId" AS v WHERE old."participantId" IS NOT new."participantId" UNION ALL SELECT 'coderId' AS k, old."coderId" AS v WHERE old."coderId" IS NOT new."coderId" UNION ALL SELECT 'createdAt' AS k, old."createdAt" AS v WHERE old."createdAt" IS NOT new."createdAt" UNION ALL SELECT 'changedAt' AS k, old."changedAt" AS v WHERE old."changedAt" IS NOT new."changedAt")));
    END;

CREATE TRIGGER "log_update_pair" AFTER UPDATE ON "pair"
    WHEN old."id" IS NOT new."id" OR old."name" IS NOT new."name" OR old."programmeId" IS NOT new."programmeId" OR old."position" IS NOT new."position"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'pair', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'name' AS k, old."name" AS v WHERE old."name" IS NOT new."name" UNION ALL SELECT 'programmeId' AS k, old."programmeId" AS v WHERE old."programmeId" IS NOT new."programmeId" UNION ALL SELECT 'position' AS k, old."position" AS v WHERE old."position" IS NOT new."position")));
    END;

CREATE TRIGGER "log_update_participant" AFTER UPDATE ON "participant"
    WHEN old."id" IS NOT new."id" OR old."name" IS NOT new."name" OR old."role" IS NOT new."role" OR old."programmeId" IS NOT new."programmeId"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'participant', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'name' AS k, old."name" AS v WHERE old."name" IS NOT new."name" UNION ALL SELECT 'role' AS k, old."role" AS v WHERE old."role" IS NOT new."role" UNION ALL SELECT 'programmeId' AS k, old."programmeId" AS v WHERE old."programmeId" IS NOT new."programmeId")));
    END;

CREATE TRIGGER "log_update_participantPair" AFTER UPDATE ON "participantPair"
    WHEN old."id" IS NOT new."id" OR old."participantId" IS NOT new."participantId" OR old."pairId" IS NOT new."pairId"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'participantPair', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'participantId' AS k, old."participantId" AS v WHERE old."participantId" IS NOT new."participantId" UNION ALL SELECT 'pairId' AS k, old."pairId" AS v WHERE old."pairId" IS NOT new."pairId")));
    END;

CREATE TRIGGER "log_update_programme" AFTER UPDATE ON "programme"
    WHEN old."id" IS NOT new."id" OR old."name" IS NOT new."name" OR old."position" IS NOT new."position"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'programme', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'name' AS k, old."name" AS v WHERE old."name" IS NOT new."name" UNION ALL SELECT 'position' AS k, old."position" AS v WHERE old."position" IS NOT new."position")));
    END;

CREATE TRIGGER "log_update_project" AFTER UPDATE ON "project"
    WHEN old."id" IS NOT new."id" OR old."title" IS NOT new."title" OR old."createdAt" IS NOT new."createdAt" OR old."requiredTexts" IS NOT new."requiredTexts" OR old."strictExport" IS NOT new."strictExport"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'project', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'title' AS k, old."title" AS v WHERE old."title" IS NOT new."title" UNION ALL SELECT 'createdAt' AS k, old."createdAt" AS v WHERE old."createdAt" IS NOT new."createdAt" UNION ALL SELECT 'requiredTexts' AS k, old."requiredTexts" AS v WHERE old."requiredTexts" IS NOT new."requiredTexts" UNION ALL SELECT 'strictExport' AS k, old."strictExport" AS v WHERE old."strictExport" IS NOT new."strictExport")));
    END;

CREATE TRIGGER "log_update_pseudonym" AFTER UPDATE ON "pseudonym"
    WHEN old."id" IS NOT new."id" OR old."original" IS NOT new."original" OR old."replacement" IS NOT new."replacement" OR old."kind" IS NOT new."kind" OR old."participantId" IS NOT new."participantId"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'pseudonym', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'original' AS k, old."original" AS v WHERE old."original" IS NOT new."original" UNION ALL SELECT 'replacement' AS k, old."replacement" AS v WHERE old."replacement" IS NOT new."replacement" UNION ALL SELECT 'kind' AS k, old."kind" AS v WHERE old."kind" IS NOT new."kind" UNION ALL SELECT 'participantId' AS k, old."participantId" AS v WHERE old."participantId" IS NOT new."participantId")));
    END;

CREATE TRIGGER "log_update_quote" AFTER UPDATE ON "quote"
    WHEN old."id" IS NOT new."id" OR old."transcriptId" IS NOT new."transcriptId" OR old."ref" IS NOT new."ref" OR old."start" IS NOT new."start" OR old."end" IS NOT new."end" OR old."words" IS NOT new."words" OR old."before" IS NOT new."before" OR old."after" IS NOT new."after" OR old."starred" IS NOT new."starred" OR old."memo" IS NOT new."memo" OR old."coderId" IS NOT new."coderId" OR old."createdAt" IS NOT new."createdAt"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'quote', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'transcriptId' AS k, old."transcriptId" AS v WHERE old."transcriptId" IS NOT new."transcriptId" UNION ALL SELECT 'ref' AS k, old."ref" AS v WHERE old."ref" IS NOT new."ref" UNION ALL SELECT 'start' AS k, old."start" AS v WHERE old."start" IS NOT new."start" UNION ALL SELECT 'end' AS k, old."end" AS v WHERE old."end" IS NOT new."end" UNION ALL SELECT 'words' AS k, old."words" AS v WHERE old."words" IS NOT new."words" UNION ALL SELECT 'before' AS k, old."before" AS v WHERE old."before" IS NOT new."before" UNION ALL SELECT 'after' AS k, old."after" AS v WHERE old."after" IS NOT new."after" UNION ALL SELECT 'starred' AS k, old."starred" AS v WHERE old."starred" IS NOT new."starred" UNION ALL SELECT 'memo' AS k, old."memo" AS v WHERE old."memo" IS NOT new."memo" UNION ALL SELECT 'coderId' AS k, old."coderId" AS v WHERE old."coderId" IS NOT new."coderId" UNION ALL SELECT 'createdAt' AS k, old."createdAt" AS v WHERE old."createdAt" IS NOT new."createdAt")));
    END;

CREATE TRIGGER "log_update_report" AFTER UPDATE ON "report"
    WHEN old."id" IS NOT new."id" OR old."name" IS NOT new."name" OR old."report" IS NOT new."report"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'report', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'name' AS k, old."name" AS v WHERE old."name" IS NOT new."name" UNION ALL SELECT 'report' AS k, old."report" AS v WHERE old."report" IS NOT new."report")));
    END;

CREATE TRIGGER "log_update_savedFilter" AFTER UPDATE ON "savedFilter"
    WHEN old."id" IS NOT new."id" OR old."name" IS NOT new."name" OR old."filter" IS NOT new."filter" OR old."coderId" IS NOT new."coderId" OR old."createdAt" IS NOT new."createdAt"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'savedFilter', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'name' AS k, old."name" AS v WHERE old."name" IS NOT new."name" UNION ALL SELECT 'filter' AS k, old."filter" AS v WHERE old."filter" IS NOT new."filter" UNION ALL SELECT 'coderId' AS k, old."coderId" AS v WHERE old."coderId" IS NOT new."coderId" UNION ALL SELECT 'createdAt' AS k, old."createdAt" AS v WHERE old."createdAt" IS NOT new."createdAt")));
    END;

CREATE TRIGGER "log_update_source" AFTER UPDATE ON "source"
    WHEN old."id" IS NOT new."id" OR old."bytes" IS NOT new."bytes"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'source', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'bytes' AS k, hex(old."bytes") AS v WHERE old."bytes" IS NOT new."bytes")));
    END;

CREATE TRIGGER "log_update_speaker" AFTER UPDATE ON "speaker"
    WHEN old."id" IS NOT new."id" OR old."transcriptId" IS NOT new."transcriptId" OR old."position" IS NOT new."position" OR old."label" IS NOT new."label" OR old."participantId" IS NOT new."participantId"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'speaker', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'transcriptId' AS k, old."transcriptId" AS v WHERE old."transcriptId" IS NOT new."transcriptId" UNION ALL SELECT 'position' AS k, old."position" AS v WHERE old."position" IS NOT new."position" UNION ALL SELECT 'label' AS k, old."label" AS v WHERE old."label" IS NOT new."label" UNION ALL SELECT 'participantId' AS k, old."participantId" AS v WHERE old."participantId" IS NOT new."participantId")));
    END;

CREATE TRIGGER "log_update_transcript" AFTER UPDATE ON "transcript"
    WHEN old."number" IS NOT new."number" OR old."id" IS NOT new."id" OR old."title" IS NOT new."title" OR old."short" IS NOT new."short" OR old."kind" IS NOT new."kind" OR old."date" IS NOT new."date" OR old."language" IS NOT new."language" OR old."programmeId" IS NOT new."programmeId" OR old."pairId" IS NOT new."pairId" OR old."sourceName" IS NOT new."sourceName" OR old."format" IS NOT new."format" OR old."importedAt" IS NOT new."importedAt" OR old."layout" IS NOT new."layout" OR old."text" IS NOT new."text"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'transcript', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'number' AS k, old."number" AS v WHERE old."number" IS NOT new."number" UNION ALL SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'title' AS k, old."title" AS v WHERE old."title" IS NOT new."title" UNION ALL SELECT 'short' AS k, old."short" AS v WHERE old."short" IS NOT new."short" UNION ALL SELECT 'kind' AS k, old."kind" AS v WHERE old."kind" IS NOT new."kind" UNION ALL SELECT 'date' AS k, old."date" AS v WHERE old."date" IS NOT new."date" UNION ALL SELECT 'language' AS k, old."language" AS v WHERE old."language" IS NOT new."language" UNION ALL SELECT 'programmeId' AS k, old."programmeId" AS v WHERE old."programmeId" IS NOT new."programmeId" UNION ALL SELECT 'pairId' AS k, old."pairId" AS v WHERE old."pairId" IS NOT new."pairId" UNION ALL SELECT 'sourceName' AS k, old."sourceName" AS v WHERE old."sourceName" IS NOT new."sourceName" UNION ALL SELECT 'format' AS k, old."format" AS v WHERE old."format" IS NOT new."format" UNION ALL SELECT 'importedAt' AS k, old."importedAt" AS v WHERE old."importedAt" IS NOT new."importedAt" UNION ALL SELECT 'layout' AS k, old."layout" AS v WHERE old."layout" IS NOT new."layout" UNION ALL SELECT 'text' AS k, old."text" AS v WHERE old."text" IS NOT new."text")));
    END;

CREATE TRIGGER "log_update_unplacedQuote" AFTER UPDATE ON "unplacedQuote"
    WHEN old."id" IS NOT new."id" OR old."transcriptId" IS NOT new."transcriptId" OR old."at" IS NOT new."at" OR old."quote" IS NOT new."quote" OR old."codings" IS NOT new."codings"
    BEGIN
      INSERT INTO change (changeSetId, tableName, rowId, operation, former)
      VALUES ((SELECT max(id) FROM changeSet), 'unplacedQuote', old.id, 'update', (SELECT json_group_object(k, v) FROM (SELECT 'id' AS k, old."id" AS v WHERE old."id" IS NOT new."id" UNION ALL SELECT 'transcriptId' AS k, old."transcriptId" AS v WHERE old."transcriptId" IS NOT new."transcriptId" UNION ALL SELECT 'at' AS k, old."at" AS v WHERE old."at" IS NOT new."at" UNION ALL SELECT 'quote' AS k, old."quote" AS v WHERE old."quote" IS NOT new."quote" UNION ALL SELECT 'codings' AS k, old."codings" AS v WHERE old."codings" IS NOT new."codings")));
    END;

CREATE TRIGGER turnTextDelete AFTER DELETE ON transcript BEGIN
  DELETE FROM turnText WHERE rowid BETWEEN old.number << 20 AND (old.number << 20) + 1048575;
END;
