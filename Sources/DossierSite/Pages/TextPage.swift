extension PageKind {
  /// What an editor wrote: `Content/Pages/`.
  static let text = PageKind(.text, template: .page, composing: .byHand)
}
