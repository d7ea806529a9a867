// DossierModel: values, and nothing that reads or writes.
//
// What is read         `Source`, `Passage`, `Words`, `Reference`, `IDLedger`
// What is said         `Statement`, `When` with `EDTF` and `CalendarDate`, `Dossier` which holds it all
// Who and where        `Entity` over `Unit`, `Place`, `Person`, `Voice` of the `Gazetteer`; `PlaceShape`
// What the editor says `Settings`, `AnnotationLayer` with its notes, corrections, control, casualties
// What is wrong        `Diagnostic`, the `Rule` that it is a finding of, `AdvisedFault` of the machine
// Where it stands      `FilePosition`, `Digest`, `WebAddress`, `Identifier`
// Several at once      `Parallel`
//
// A rule is declared by the module that finds it; here stand only those that several find.
