/// Words of English that carry a stop without ending a sentence, in lower case without the stop.
enum Abbreviations {
  /// Always followed by what they belong to: titles, "vs.".
  static let leading: Set<String> = [
    "adm", "approx", "bn", "brig", "bros", "c", "ca", "capt", "cdr", "cf", "cmdr",
    "cmdt", "col", "comdr", "cpl", "det", "div", "dr", "e.g", "ed", "eds", "esp", "est",
    "fr", "ft", "gen", "gov", "hon", "i.e", "insp", "lt", "maj", "messrs", "mr", "mrs", "ms", "mt",
    "pfc", "pres", "prof", "pte", "pvt", "regt", "rep", "rev", "sen",
    "sgt", "sr", "st", "ste", "supt", "tel", "viz", "vs", "wg",
  ]

  /// Only before a number; elsewhere some of them are plain words ("They said no.").
  static let beforeNumbers: Set<String> = [
    "art", "ch", "fig", "no", "nos", "op", "p", "pp", "vol", "vols",
  ]

  /// May stand at the end of a sentence as well as inside one.
  static let trailing: Set<String> = [
    "a.m", "al", "apr", "aug", "co", "corp", "dec", "e.d", "etc", "feb", "inc", "jan", "jr", "jul",
    "jun", "ltd", "mar", "nov", "oct", "p.m", "sep", "sept", "seq",
  ]

  /// Words that, with a capital, usually begin a sentence.
  static let starters: Set<String> = [
    "A", "According", "After", "All", "Also", "Although", "An", "And", "Another", "Around", "As",
    "At", "Before", "Both", "But", "By", "Despite", "During", "Each", "Earlier", "Even",
    "Following",
    "For", "From", "He", "Her", "His", "However", "I", "If", "In", "Instead", "It", "Its", "Later",
    "Many", "Meanwhile", "Most", "No", "On", "One", "Only", "Other", "Over", "She", "Since", "So",
    "Some", "Such", "That", "The", "Their", "Then", "There", "These", "They", "This", "Those",
    "Though", "Three", "Thus", "To", "Two", "Under", "Until", "We", "What", "When", "While", "With",
    "Within", "Yet",
  ]
}
