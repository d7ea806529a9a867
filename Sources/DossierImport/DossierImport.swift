// DossierImport: blocks → statements.
//
// `Importing/`  the way from documents to a dossier, step by step: the way in
// `BoxDates/`   when the battle of a document was fought; the days that head entries of a diary
// `Merging/`    merge: passages that say the same → one statement; ids, citations, the order of battle
// `Proposing/`  propose: documents of which nothing is known → settings and a gazetteer to confirm
// `Annotating/` the editor's quotes → bytes and statements; corrections, control; what is left open
