// DossierLanguages: what is known of words, as data.
//
// `Languages` names them; `FactTable` reads a table of `Languages/`, one folder a language. Months,
// countries, the letters that fold, and what headings tell of their sections stand here once.
