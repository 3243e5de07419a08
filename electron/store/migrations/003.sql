-- Codings that not all coders made and that stay so, because somebody decided it when the coders were compared.
CREATE TABLE keptCoding (
  id TEXT PRIMARY KEY,
  codingId TEXT NOT NULL UNIQUE REFERENCES coding ON DELETE CASCADE,
  coderId TEXT NOT NULL REFERENCES coder,
  keptAt TEXT NOT NULL
) STRICT;
