import DossierModel

/// What is wrong with a template, and where; how it is worded is told elsewhere.
package struct TemplateFault: Hashable, Sendable {
  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    /// Two braces that nothing closes.
    case openTag
    /// A tag without a name.
    case namelessTag
    /// Other delimiters than braces are asked for.
    case delimiters
    /// A name that isn't declared here, with the declared one that is most like it.
    case unknownName(String, nearest: String?)
    /// A word of the interface that isn't there, with the one whose key is most like it.
    case unknownWord(String, nearest: String?)
    /// A partial that isn't there, with the name of the template that is most like it.
    case unknownPartial(String, nearest: String?)
    /// A partial that takes in itself, or comes back to itself through others.
    case circle(String)
    /// A section that nothing closes.
    case openSection(String)
    /// The end of another section than the open one, or where none is open.
    case wrongEnd(String, open: String?)
    /// A name that is used as what it is not.
    case misuse(Misuse, of: String)
  }

  /// What a name is used as, and is not.
  package enum Misuse: Hashable, Sendable {
    /// A word with a place for what a section writes, written out by itself.
    case openWord
    /// A word without such a place, as a section.
    case closedWord
    /// HTML between two braces, where it would be escaped.
    case escapedHTML
    /// Text between three braces, where it would stand unescaped.
    case rawText
    /// A list, a thing or a flag that is written out.
    case notText
  }

  /// What is wrong.
  package let kind: Kind
  /// The tag that it is about.
  package let position: FilePosition
}
