import CCMarkGFM

/// A node of cmark's tree, which lives only as long as the tree does.
struct CMarkNode: Equatable {
  /// What a node is.
  enum Kind {
    case paragraph, heading, blockQuote, list, item, taskItem, codeBlock, html, thematicBreak
    case table, tableHeader, tableRow, tableCell, footnoteDefinition
    case text, softBreak, lineBreak, code, inlineHTML, emphasis, strong, link, image, footnoteMark
    /// The document, or a node of an extension that isn't attached: only its children count.
    case other
  }

  let pointer: OpaquePointer

  var kind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteMark
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_HTML_INLINE: .inlineHTML
    case CMARK_NODE_IMAGE: .image
    default: blockKind
    }
  }

  private var blockKind: Kind {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: extensionName == "tasklist" ? .taskItem : .item
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: .footnoteDefinition
    default: extensionKind
    }
  }

  /// The numbers of an extension's nodes are given out at registration, so its names count.
  private var extensionKind: Kind {
    switch extensionName {
    case "table_cell": .tableCell
    case "table_row": .tableRow
    case "table_header": .tableHeader
    case "table": .table
    default: .other
    }
  }

  private var extensionName: String {
    cmark_node_get_type_string(pointer).map { String(cString: $0) } ?? ""
  }

  /// From 1; 0 where cmark doesn't know it.
  var line: Int { Int(cmark_node_get_start_line(pointer)) }
  /// From 1, in bytes; not to be relied on.
  var column: Int { Int(cmark_node_get_start_column(pointer)) }
  var parent: CMarkNode? { cmark_node_parent(pointer).map(CMarkNode.init) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var literal: String { Self.string(cmark_node_get_literal(pointer)) }
  var fenceInfo: String { Self.string(cmark_node_get_fence_info(pointer)) }
  var url: String { Self.string(cmark_node_get_url(pointer)) }
  var title: String { Self.string(cmark_node_get_title(pointer)) }
  var isOrdered: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }

  var children: [CMarkNode] {
    var found: [CMarkNode] = []
    var next = cmark_node_first_child(pointer)
    while let child = next {
      found.append(CMarkNode(pointer: child))
      next = cmark_node_next(child)
    }
    return found
  }

  var alignments: [MarkdownTable.Alignment] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return UnsafeBufferPointer(start: letters, count: count).map { letter in
      switch letter {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .centre
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  /// Adds the literal's bytes without a string between.
  func appendLiteral(to bytes: inout [UInt8]) {
    guard let literal = cmark_node_get_literal(pointer) else { return }
    var count = 0
    while literal[count] != 0 { count += 1 }
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: literal, count: count))
  }

  /// Calls `visit` for this node and all below it, without recursion, on the way in and, save for
  /// leaves, on the way out.
  func walk(_ visit: (CMarkNode, _ isEntering: Bool) -> Void) {
    guard let iterator = cmark_iter_new(pointer) else { return }
    defer { cmark_iter_free(iterator) }
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
      visit(CMarkNode(pointer: node), event == CMARK_EVENT_ENTER)
    }
  }

  private static func string(_ characters: UnsafePointer<CChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }
}
