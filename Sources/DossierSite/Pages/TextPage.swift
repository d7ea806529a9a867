extension PageKind {
  /// What an editor wrote: `Content/Pages/`.
  static let text = PageKind(names: [.text], template: .page, composing: .byHand)
}
