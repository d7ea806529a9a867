// DossierReading: a sentence → what it says. Knows no document's format.
//
// `Tokens/`      the pieces of a text, from which the words of all readers are made
// `Sentences/`   split: running text → sentences
// `Naming/`      link: words → mentions of the gazetteer's entities
// `Dating/`      date: what a text says of its time, and what it takes from the text before it
// `BoxDates/`    dates without a sentence: of an infobox, of the line that heads an entry of a diary
// `Attribution/` who says so: words and works → voices, flags, the number of independent voices
