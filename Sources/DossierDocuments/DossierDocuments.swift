// DossierDocuments: a document's bytes → blocks of words in which every byte knows its place.
//
// `Formats/`    tell: bytes → the format they are written in
// `Wikitext/`   read: an article → blocks, works and marks; `WikitextReader` is the way in
// `PlainText/`  read: a text → blocks, by its lines and by hints
// `Blocks/`     what every reader gives: `SourceDocument`, `Block`, `Flow`
// `Passages/`   cut: a block → passages that together take in all its bytes
// `Quotes/`     the words of a hint → the bytes they stand for, exactly or not at all
// `WorldFacts/` data on formats: templates and their arguments, parameters of infoboxes, units
