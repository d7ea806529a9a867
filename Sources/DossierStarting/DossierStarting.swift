// DossierStarting: the verbs that write the editor's own files.
//
// `NewDossier` new, `AddedSource` add, `Revision` and `RenamedMarks` update, `Confirmation` confirm.
// Each gives a `StartingReport`, or throws a `StartingFault`; `FolderChanges` writes.
