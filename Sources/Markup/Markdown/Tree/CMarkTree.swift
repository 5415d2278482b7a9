import CCMark

// The only file that knows libcmark. No pointer and no C type leaves it: what others see is `MarkdownEvents`.

/// The one owner of libcmark's tree, which is freed when this value's life ends, however that happens.
@safe private struct CMarkTree: ~Copyable {
    private let root: OpaquePointer

    /// Nil where the library gives no tree.
    init?(parsing text: ArraySlice<UInt8>) {
        let root = unsafe text.withUnsafeBytes { bytes in
            unsafe cmark_parse_document(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
        }
        guard let root = unsafe root else { return nil }
        unsafe self.root = root
    }

    deinit { unsafe cmark_node_free(root) }

    borrowing func walk(into events: inout MarkdownEvents, depthLimit: Int) {
        guard let iterator = unsafe cmark_iter_new(root) else { return }
        defer { unsafe cmark_iter_free(iterator) }
        var depth = 0
        var line = 1
        while true {
            let step = unsafe cmark_iter_next(iterator)
            guard step == CMARK_EVENT_ENTER || step == CMARK_EVENT_EXIT, let node = unsafe cmark_iter_get_node(iterator),
                var event = unsafe MarkdownEvent(node, isExit: step == CMARK_EVENT_EXIT)
            else { return }
            if event.firstLine > 0, !event.isExit { line = Int(event.firstLine) }
            if event.isContainer { depth += event.isExit ? -1 : 1 }
            if depth > depthLimit {
                events.tooDeepLine = line
                return
            }
            unsafe events.append(&event, of: node)
        }
    }
}

extension MarkdownEvents {
    /// Parses CommonMark. Nothing that anyone writes is wrong CommonMark; only nesting has a limit.
    init(parsing text: ArraySlice<UInt8>, depthLimit: Int) {
        strings.reserveCapacity(text.count)
        events.reserveCapacity(text.count / 24 + 8)
        guard let tree = CMarkTree(parsing: text) else { return }
        tree.walk(into: &self, depthLimit: depthLimit)
    }

    @unsafe fileprivate mutating func append(_ event: inout MarkdownEvent, of node: OpaquePointer) {
        if event.isExit {
            events.append(event)
            return
        }
        switch event.kind {
        case .text:
            let literal = unsafe copy(cmark_node_get_literal(node))
            if let last = events.indices.last, events[last].kind == .text {
                // The library parts text at every character that could have meant something.
                events[last].literal = events[last].literal.lowerBound..<literal.upperBound
                return
            }
            event.literal = literal
        case .code, .htmlInline, .htmlBlock:
            event.literal = unsafe copy(cmark_node_get_literal(node))
        case .codeBlock:
            event.literal = unsafe copy(cmark_node_get_fence_info(node))
            event.title = unsafe copy(cmark_node_get_literal(node))
        case .link, .image:
            event.literal = unsafe copy(cmark_node_get_url(node))
            event.title = unsafe copy(cmark_node_get_title(node))
        default: break
        }
        events.append(event)
    }

    @unsafe private mutating func copy(_ string: UnsafePointer<CChar>?) -> Range<Int> {
        let start = strings.count
        guard var byte = unsafe string else { return start..<start }
        while unsafe byte.pointee != 0 {
            unsafe byte += 1
        }
        if let string = unsafe string {
            let count = unsafe byte - string
            unsafe string.withMemoryRebound(to: UInt8.self, capacity: count) {
                unsafe strings.append(contentsOf: UnsafeBufferPointer(start: $0, count: count))
            }
        }
        return start..<strings.count
    }
}

extension MarkdownEvent {
    /// Nil for kinds that CommonMark does not make.
    @unsafe fileprivate init?(_ node: OpaquePointer, isExit: Bool) {
        let type = unsafe cmark_node_get_type(node)
        guard let kind = Kind(type) else { return nil }
        self.init(kind, isExit: isExit)
        switch kind {
        case .list:
            isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            isTight = unsafe cmark_node_get_list_tight(node) != 0
            number = unsafe Int32(cmark_node_get_list_start(node))
        case .item:
            isOrdered = unsafe cmark_node_get_list_type(cmark_node_parent(node)) == CMARK_ORDERED_LIST
        case .paragraph:
            let list = unsafe cmark_node_parent(cmark_node_parent(node))
            isTight = unsafe list != nil && cmark_node_get_list_tight(list) != 0
        case .heading:
            number = unsafe Int32(cmark_node_get_heading_level(node))
        default: break
        }
        guard kind.isBlock else { return }
        firstLine = unsafe Int32(cmark_node_get_start_line(node))
        lastLine = unsafe Int32(cmark_node_get_end_line(node))
        column = unsafe Int32(cmark_node_get_start_column(node))
    }
}

extension MarkdownEvent.Kind {
    fileprivate init?(_ type: cmark_node_type) {
        switch type {
        case CMARK_NODE_TEXT: self = .text
        case CMARK_NODE_PARAGRAPH: self = .paragraph
        case CMARK_NODE_SOFTBREAK: self = .softBreak
        case CMARK_NODE_LINEBREAK: self = .lineBreak
        case CMARK_NODE_CODE: self = .code
        case CMARK_NODE_HTML_INLINE: self = .htmlInline
        case CMARK_NODE_EMPH: self = .emphasis
        case CMARK_NODE_STRONG: self = .strong
        case CMARK_NODE_LINK: self = .link
        case CMARK_NODE_IMAGE: self = .image
        case CMARK_NODE_DOCUMENT: self = .document
        case CMARK_NODE_BLOCK_QUOTE: self = .blockQuote
        case CMARK_NODE_LIST: self = .list
        case CMARK_NODE_ITEM: self = .item
        case CMARK_NODE_CODE_BLOCK: self = .codeBlock
        case CMARK_NODE_HTML_BLOCK: self = .htmlBlock
        case CMARK_NODE_HEADING: self = .heading
        case CMARK_NODE_THEMATIC_BREAK: self = .thematicBreak
        default: return nil
        }
    }
}
