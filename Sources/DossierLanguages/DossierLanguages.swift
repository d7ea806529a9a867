// DossierLanguages: what is known of words, as data.
//
// `Languages` names them; `FactTable` reads a table of `Languages/`, one folder a language. Months,
// countries, the letters that fold, and what headings tell of their sections stand here once.
// `InterfaceWords` is what a site says of itself, by `InterfaceWord`; `PluralRule` how its words change by
// number.
