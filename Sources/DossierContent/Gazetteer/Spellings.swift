import DossierModel

extension GazetteerReader {
  /// The name first, then every other spelling, each once.
  func names(_ mapping: inout Mapping) -> [EntityName] {
    var names = mapping.text("name").map { [EntityName($0, language: language)] } ?? []
    for name in mapping.spellings("names", language: language) where !names.contains(name) {
      names.append(name)
    }
    return names
  }
}

extension Mapping {
  /// Spellings: texts in the dossier's language, or mappings of a text and its language.
  fileprivate mutating func spellings(_ key: String, language: String) -> [EntityName] {
    (node(key)?.items ?? []).compactMap { spelling($0, language: language) }
  }

  private mutating func spelling(_ item: YAMLNode, language: String) -> EntityName? {
    guard case .mapping = item.content else {
      return text(of: item, called: "a spelling").map { EntityName($0.value, language: language) }
    }
    return inner(item, noun: "spelling") { spelling in
      spelling.require("text")
      let own = spelling.language("language")
      return spelling.text("text").map { EntityName($0, language: own ?? language) }
    }
  }
}
